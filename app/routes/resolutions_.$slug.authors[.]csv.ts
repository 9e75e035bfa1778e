import type { LoaderFunctionArgs } from '@remix-run/node'
import { inLang } from '../i18n/define.ts'
import { history as m } from '../i18n/history.ts'
import { loaded } from '../lib/loaded.server.ts'
import { textAskedIn } from '../text/history/asked.server.ts'
import { whoSaid } from '../text/history/who.ts'

/** A cell is quoted, and never begins as a formula would: names are typed by people. */
const cell = (value: string | number): string => `"${String(value).replace(/^(?=[=+\-@\t\r])/, '\'').replaceAll('"', '""')}"`

/** Each person's part of a text, as a table for other programs. */
export const loader = async (args: LoaderFunctionArgs) => {
  const { request, context: { api, lang } } = args
  const asked = await textAskedIn(args)
  const { shares } = await loaded(request, api.history.authors({ ...asked, at: new URL(request.url).searchParams.get('at') ?? 'now' }))
  const s = inLang(m, lang)
  const rows = shares.map(({ who, words, perMille }) => [who.is === 'person' ? who.member?.name ?? '' : '', who.is === 'person' ? who.name ?? s.formerly : whoSaid(who, lang), Math.round(words * 10) / 10, perMille / 10])
  const lines = [[s.member, s.person, s.words, `${s.share} %`], ...rows].map((row) => row.map(cell).join(','))
  return new Response(`\uFEFF${lines.join('\r\n')}\r\n`, {
    headers: { 'Content-Type': 'text/csv; charset=utf-8', 'Content-Disposition': `attachment; filename="${asked.form}-${asked.lang}-authors.csv"`, 'Cache-Control': 'private, no-store' },
  })
}
