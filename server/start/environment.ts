import { existsSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'

export const ROOT = path.join(import.meta.dirname, '../..')

/** Values of a `.env` beside package.json, where the environment does not give them already. */
export const loadEnvironment = (): NodeJS.ProcessEnv => {
  const file = path.join(ROOT, '.env')
  if (existsSync(file)) process.loadEnvFile(file)
  return { ...process.env }
}
