import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createTransport } from 'nodemailer'

export type Message = { readonly id: string; readonly to: string; readonly subject: string; readonly text: string; readonly html: string | null }
/** Gives one message away; throws when it could not. */
export type Transport = (message: Message) => Promise<void>

/** Messages as plain files for the operator, one each, readable by this user alone. */
export const fileTransport = (folder: string): Transport => async ({ id, to, subject, text }) => {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const date = new Date().toISOString()
  const name = `${date.replace(/[:.]/g, '-')}-${id}.txt`
  await writeFile(path.join(folder, name), `To: ${to}\nSubject: ${subject}\nDate: ${date}\n\n${text}\n`, { mode: 0o600 })
}

/** `?from=` in the address names the sender; else no-reply at the host that people visit. */
export const smtpTransport = (smtpUrl: string, baseUrl: string): Transport => {
  const address = new URL(smtpUrl)
  const from = address.searchParams.get('from') ?? `no-reply@${new URL(baseUrl).hostname}`
  address.searchParams.delete('from')
  const mail = createTransport(address.href)
  return async ({ id, to, subject, text, html }) => {
    // The same id at every attempt: a server that received it twice can tell.
    await mail.sendMail({ from: { name: 'Chapeau', address: from }, to, subject, text, ...(html ? { html } : {}), messageId: `<${id}@${new URL(baseUrl).hostname}>` })
  }
}
