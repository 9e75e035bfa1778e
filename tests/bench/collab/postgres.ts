import process from 'node:process'
import { freshDatabaseUrl } from '#tests/support/postgres.ts'

const SERVER = process.env['TEST_DATABASE_URL'] ?? 'postgresql://postgres@127.0.0.1:5432/postgres'

/** With a database of its own on the PostgreSQL of TEST_DATABASE_URL, or of this machine; dropped at the end. */
export const withDatabase = <T>(use: (url: string) => Promise<T>): Promise<T> => freshDatabaseUrl(SERVER, use)
