import type { Lang } from '#domain/languages.ts'
import type { DecisionEntry, Minutes, MinutesEntry } from '#server/query/minutes.ts'
import { inLang } from '../i18n/define.ts'
import { sittingBodies } from '../i18n/putting.ts'
import { decidingBodies, decisionModes, dispositions } from '../i18n/dispositions.ts'
import { clock, dateTime, list } from '../i18n/format.ts'
import { minutes as m } from '../i18n/minutes.ts'
import { called, decidedHow, headOf } from './minutesWords.ts'
import { votedHow } from './votedHow.ts'

/** Words as they are, whatever Markdown would make of them. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&')
const quoted = (text: string): string => text.split('\n').map((line) => `> ${plain(line)}`).join('\n')

const printed = ({ lines }: DecisionEntry): string[] => lines.map(({ number, runs, punctuation }) => {
  const words = runs.map(({ is, text }) => (text.trim() === '' ? text : is === 'inserted' ? `**${plain(text.trim())}**` : is === 'deleted' ? `~~${plain(text.trim())}~~` : plain(text))).join(' ').replace(/ {2,}/g, ' ')
  return `> ${[number, words].filter(Boolean).join(' ').trim()}${punctuation}`
})

const entryLines = (entry: MinutesEntry, lang: Lang): string[] => {
  const head = `* **${clock(entry.at, lang)}** ${plain(headOf(entry, lang))}`
  switch (entry.kind) {
    case 'decided': {
      const more = [entry.reason, ...called(entry, lang)].filter(Boolean).map((line) => `  ${plain(line)}`)
      return [`${head}${lang === 'fr' ? '\u00a0' : ''}: **${plain(decidedHow(entry, lang))}**`, ...more, '', ...[plain(entry.instruction) && `> *${plain(entry.instruction)}*`, ...printed(entry)].filter(Boolean).map((line) => `  ${line}`), '']
    }
    case 'sub-amendment': return [head, '', ...quoted(entry.wording).split('\n').map((line) => `  ${line}`), '']
    case 'vote': return [`${head}${lang === 'fr' ? '\u00a0' : ''}: ${plain(votedHow(entry, lang))}`, ...called(entry, lang).map((line) => `  ${plain(line)}`)]
    case 'sub-decided': return [head, ...[entry.reason, ...called(entry, lang)].filter(Boolean).map((line) => `  ${plain(line)}`)]
    case 'explained':
    case 'spoke': return entry.summary ? [head, '', `  ${quoted(entry.summary)}`, ''] : [head]
    default: return [head]
  }
}

/** The minutes as Markdown: insertions bold, deletions struck. */
export const minutesMarkdown = ({ title, code, draftingCommittee, parts }: Minutes, lang: Lang): string => {
  const s = inLang(m, lang)
  const bodies = inLang(sittingBodies, lang)
  return [
    `# ${s.page}${lang === 'fr' ? '\u00a0' : ''}: ${plain(title)}`, '', code, '',
    ...draftingCommittee.length > 0 ? [`${s.members} ${list(draftingCommittee, lang)}.`, ''] : [],
    ...parts.flatMap(({ sitting, entries }) => [
      `## ${sitting ? s.sitting({ n: sitting.number, body: bodies[sitting.body] }) : s.before}`, '',
      ...sitting ? [`${s.opened({ at: dateTime(sitting.openedAt, lang) })} ${sitting.closedAt ? s.closed({ at: dateTime(sitting.closedAt, lang) }) : s.stillOpen}`, ''] : [],
      ...entries.length > 0 ? entries.flatMap((entry) => entryLines(entry, lang)) : [s.nothing],
      '',
    ]),
  ].join('\n').replace(/\n{3,}/g, '\n\n').trimEnd() + '\n'
}

/** A cell that no spreadsheet takes for a formula. */
const cell = (value: string | number | null): string => {
  const text = value === null ? '' : typeof value === 'string' && /^[=+\-@\t\r]/.test(value) ? `'${value}` : String(value)
  return /[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** Every decision in the order taken, one a line. */
export const decisionsCsv = ({ parts }: Minutes, lang: Lang): string => {
  const s = inLang(m, lang)
  const decided = parts.flatMap(({ entries }) => entries.flatMap((entry) => (entry.kind === 'decided' ? [entry] : [])))
  const rows = decided.map(({ at, number, sponsor, short, disposition, mode, body, counts, objections, reason, reopenedAt, confirmedAt }) => [
    at, number, sponsor, short || s.title, inLang(dispositions, lang)[disposition], inLang(decisionModes, lang)[mode], inLang(decidingBodies, lang)[body],
    counts?.for ?? null, counts?.against ?? null, counts?.abstain ?? null, objections, reason, reopenedAt, confirmedAt,
  ].map(cell).join(','))
  return [s.columns, ...rows].join('\r\n') + '\r\n'
}
