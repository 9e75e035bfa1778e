import { pino, type DestinationStream, type Logger } from 'pino'
import type { Config } from './config.ts'

export type Log = Logger

/** Names under which a secret may pass by, at any of the depths that the server logs. */
const SECRETS = ['password', 'token', 'secret', 'cookie', 'authorization', 'link', 'url', 'email', 'set-cookie', 'sessionSecret', 'clientSecret', 'databaseUrl', 'redisUrl', 'smtpUrl', 'accessToken', 'refreshToken', 'idToken']
const paths = SECRETS.flatMap((name) => ['', '*.', '*.*.', '*.*.*.'].map((depth) => `${depth}["${name}"]`.replace('.[', '[')))

/** Addresses of sign-in and set-up pages carry their token in the query: a log line shows the path alone. */
export const withoutQuery = (url: string): string => url.replace(/\?.*$/s, '?…')

/** One line of JSON an entry, to standard output; secrets and addresses of people never reach it. */
export const createLog = ({ logLevel }: Pick<Config, 'logLevel'>, destination?: DestinationStream): Log =>
  pino({
    level: logLevel,
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
    redact: { paths, censor: '[redacted]' },
    serializers: {
      err: pino.stdSerializers.err,
      req: (req: { readonly method?: string; readonly url?: string; readonly originalUrl?: string }) =>
        ({ method: req.method, path: withoutQuery(req.originalUrl ?? req.url ?? '') }),
      res: (res: { readonly statusCode?: number }) => ({ status: res.statusCode }),
    },
  }, destination ?? pino.destination(1))
