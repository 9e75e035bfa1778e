import type { PrismaClient } from '#prisma/generated/client.ts'
import type { Log } from '../log.ts'
import type { Transport } from './transport.ts'

/** After this many attempts (about a day) a message stays unsent, with its last error, for the operator to see. */
const ATTEMPTS = 12
const BATCH = 20
/** A claim on a message lapses after this, so that another server can take it over from one that died. */
const CLAIM_MS = 120_000
const pauseMs = (attempts: number): number => Math.min(30_000 * 2 ** (attempts - 1), 6 * 3600_000)

type Claimed = { id: string; kind: string; recipientId: string | null; email: string | null; subject: string; text: string; html: string | null; attempts: number }

/** Takes due messages for this server: another that looks at the same moment takes others. */
const claim = (prisma: PrismaClient, at: Date): Promise<Claimed[]> => prisma.$queryRaw<Claimed[]>`
  update outbox set attempts = attempts + 1, due_at = ${new Date(at.getTime() + CLAIM_MS)}
  where id in (
    select id from outbox where sent_at is null and due_at <= ${at} and attempts < ${ATTEMPTS} order by due_at limit ${BATCH} for update skip locked
  )
  returning id, kind, recipient_id as "recipientId", email, subject, text, html, attempts`

/** The address now: that of the account, which may have changed or gone since the message was written. */
const addressOf = async (prisma: PrismaClient, { recipientId, email }: Claimed): Promise<string | null> =>
  recipientId === null ? email : (await prisma.user.findUnique({ where: { id: recipientId }, select: { email: true } }))?.email ?? null

const deliver = async (prisma: PrismaClient, transport: Transport, message: Claimed, at: Date): Promise<void> => {
  const to = await addressOf(prisma, message)
  if (to === null) {
    await prisma.outbox.update({ where: { id: message.id }, data: { sentAt: at, lastError: 'the account was erased' } })
    return
  }
  await transport({ id: message.id, to, subject: message.subject, text: message.text, html: message.html })
  // A sign-in link is worth as much as a password until it is used: it does not stay in the database.
  const spent = message.kind === 'sign-in' ? { text: '', html: null } : {}
  await prisma.outbox.update({ where: { id: message.id }, data: { sentAt: at, lastError: null, ...spent } })
}

/** Sends what is due and answers how many went out; a message that fails is tried again later, ever less often. */
export const deliverDue = async (prisma: PrismaClient, transport: Transport, log: Log, at: Date): Promise<number> => {
  const claimed = await claim(prisma, at)
  let sent = 0
  for (const message of claimed) {
    try {
      await deliver(prisma, transport, message, at)
      sent++
    } catch (error) {
      const lastError = error instanceof Error ? error.message : String(error)
      log.warn({ outbox: message.id, attempts: message.attempts, err: error }, 'a message could not be sent')
      await prisma.outbox.update({ where: { id: message.id }, data: { lastError, dueAt: new Date(at.getTime() + pauseMs(message.attempts)) } })
    }
  }
  return sent
}

export type Courier = { readonly kick: () => void; readonly stop: () => Promise<void> }

/** Looks for due messages at every kick and every few seconds, one round at a time. */
export const startCourier = (prisma: PrismaClient, transport: Transport, log: Log, everyMs = 5_000): Courier => {
  let round: Promise<void> | null = null
  let again = false
  let stopped = false
  // set by a kick while the round runs
  const isAgain = (): boolean => again
  const go = async (): Promise<void> => {
    do {
      again = false
      try {
        while (!stopped && await deliverDue(prisma, transport, log, new Date()) === BATCH) { /* a full batch: there may be more */ }
      } catch (error) {
        log.error({ err: error }, 'the outbox could not be read')
      }
    } while (isAgain() && !stopped)
    round = null
  }
  const kick = () => {
    if (stopped) return
    if (round) again = true
    else round = go()
  }
  const timer = setInterval(kick, everyMs)
  timer.unref()
  kick()
  return {
    kick,
    stop: async () => {
      stopped = true
      clearInterval(timer)
      await round
    },
  }
}
