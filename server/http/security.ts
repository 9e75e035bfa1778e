import { randomBytes } from 'node:crypto'
import type { RequestHandler, Response } from 'express'
import helmet from 'helmet'
import { isFromOwnPages, isWrite } from './origin.ts'

export const nonceOf = (res: Response): string => {
  const nonce: unknown = res.locals['nonce']
  return typeof nonce === 'string' ? nonce : ''
}

/**
 * Headers that every answer carries. Scripts run only from our own files or with this answer's nonce. `style` attributes are
 * allowed (carets and bars have computed colours), foreign style sheets are not; the development server injects its own.
 */
export const security = ({ isHttps, development }: { isHttps: boolean; development: boolean }): RequestHandler[] => [
  (_req, res, next) => {
    res.locals['nonce'] = randomBytes(16).toString('base64')
    next()
  },
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'", (_req, res) => `'nonce-${nonceOf(res as Response)}'`],
        styleSrc: development ? ["'self'", "'unsafe-inline'"] : ["'self'"],
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'"],
        connectSrc: development ? ["'self'", 'ws:', 'wss:'] : ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        ...(isHttps ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // With `no-referrer`, browsers send `Origin: null` with forms, and the check below could not tell ours from others.
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: isHttps ? { maxAge: 31_536_000, includeSubDomains: false } : false,
  }),
]

/** Writes from other sites are refused before anything reads them. */
export const ownPagesOnly = (own: ReadonlySet<string>): RequestHandler => (req, res, next) => {
  if (!isWrite(req.method) || isFromOwnPages(req.headers, own)) return next()
  res.status(403).type('text').send('This request does not come from a page of this server. / Cette requête ne provient pas d’une page de ce serveur.\n')
}

const MOST_BYTES = 8 * 1024 * 1024
/** Refuses a body that is too large. Browsers always say how large it is; one that does not say is not begun. */
export const bodyLimit: RequestHandler = (req, res, next) => {
  const refuse = (status: number, why: string) => { res.status(status).set('Connection', 'close').type('text').send(why) }
  if (req.headers['transfer-encoding'] !== undefined) return refuse(411, 'Send the length of the body. / Indiquez la longueur du corps.\n')
  if (Number(req.headers['content-length'] ?? 0) > MOST_BYTES) return refuse(413, 'At most 8 MB can be sent at once. / Au plus 8 Mo peuvent être envoyés à la fois.\n')
  next()
}
