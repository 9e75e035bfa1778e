import type { Lang } from '#domain/languages.ts'
import type { Votes } from '#domain/voting/tally.ts'
import type { DecisionEntry, Minutes, MinutesEntry } from '#server/query/minutes.ts'
import { csv } from '../amendment/csv.ts'
import { inLang } from '../i18n/define.ts'
import { sittingBodies } from '../i18n/putting.ts'
import { decidingBodies, decisionModes, dispositions } from '../i18n/dispositions.ts'
import { assembly, clock, dateTime, list } from '../i18n/format.ts'
import { minutes as m } from '../i18n/minutes.ts'
import { questions } from '../i18n/questions.ts'
import { adoptionModes, reservationNatures } from '../i18n/stages.ts'
import { called, decidedHow, headOf, isPut, newDay } from './minutesWords.ts'
import { votedHow } from './votedHow.ts'

/** Words as they are, whatever Markdown would make of them. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&')
const quoted = (text: string): string => text.split('\n').map((line) => `> ${plain(line)}`).join('\n')

const printed = ({ lines }: DecisionEntry): string[] => lines.map(({ number, runs, punctuation }) => {
  const words = runs.map(({ is, text }) => (text.trim() === '' ? text : is === 'inserted' ? `**${plain(text.trim())}**` : is === 'deleted' ? `~~${plain(text.trim())}~~` : plain(text))).join(' ').replace(/ {2,}/g, ' ')
  return `> ${[number, words].filter(Boolean).join(' ').trim()}${punctuation}`
})

const entryLines = (entry: MinutesEntry, day: string | null, lang: Lang): string[] => {
  const head = `* **${day ? `${day}, ` : ''}${clock(entry.at, lang)}** ${plain(headOf(entry, lang))}`
  switch (entry.kind) {
    case 'decided': {
      const more = [entry.reason, ...called(entry, lang)].filter(Boolean).map((line) => `  ${plain(line)}`)
      return [`${head}${lang === 'fr' ? '\u00a0' : ''}: **${plain(decidedHow(entry, lang))}**`, ...more, '', ...[plain(entry.instruction) && `> *${plain(entry.instruction)}*`, ...printed(entry)].filter(Boolean).map((line) => `  ${line}`), '']
    }
    case 'sub-amendment': return [head, '', ...quoted(entry.wording).split('\n').map((line) => `  ${line}`), '']
    case 'vote': return [`${head}${lang === 'fr' ? '\u00a0' : ''}: ${plain(votedHow(entry, lang))}`, ...called(entry, lang).map((line) => `  ${plain(line)}`)]
    case 'adopted':
    case 'sub-decided': return [head, ...['reason' in entry ? entry.reason : '', ...called(entry, lang)].filter(Boolean).map((line) => `  ${plain(line)}`)]
    case 'reserved': return entry.text ? [head, '', `  ${quoted(entry.text)}`, ''] : [head]
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
      ...entries.length > 0 ? entries.flatMap((entry, i) => entryLines(entry, newDay({ sitting, entries }, i, lang), lang)) : [s.nothing],
      '',
    ]),
  ].join('\n').replace(/\n{3,}/g, '\n\n').trimEnd() + '\n'
}

type Row = {
  readonly at: string; readonly matter: 'amendment' | 'sub' | 'vote' | 'adoption' | 'deferral' | 'reservation'; readonly decision: string
  readonly number?: number | null; readonly sub?: number | null; readonly who?: string; readonly place?: string; readonly by?: number | null; readonly mode?: string; readonly body?: string
  readonly counts?: Votes | null; readonly objections?: number | null; readonly reason?: string | null; readonly undone?: string | null; readonly confirmed?: string | null
}

/** A decision, a vote or a statement on the text as a line of the table; null for what decides nothing. */
const rowOf = (entry: MinutesEntry, lang: Lang): Row | null => {
  const s = inLang(m, lang)
  const [how, modes, bodies] = [inLang(dispositions, lang), inLang(decisionModes, lang), inLang(decidingBodies, lang)]
  switch (entry.kind) {
    case 'decided': {
      const { number, sponsor: who, short, disposition, mode, body, fellBy, subsumedBy, reopenedAt: undone, confirmedAt: confirmed } = entry
      return { ...entry, matter: 'amendment', number, who, place: short || s.title, decision: how[disposition], by: fellBy ?? subsumedBy, ...isPut(disposition) ? { mode: modes[mode] } : { mode: '', objections: null }, body: bodies[body], undone, confirmed }
    }
    case 'withdrawn': return { at: entry.at, matter: 'amendment', number: entry.number, who: entry.sponsor, place: entry.short || s.title, decision: how.withdrawn, body: bodies.sponsor }
    case 'sub-decided': {
      const { ordinal: sub, member: who, short, disposition, mode, body, reopenedAt: undone } = entry
      return { ...entry, matter: 'sub', sub, who, place: short || s.title, decision: how[disposition], mode: modes[mode], body: bodies[body], undone }
    }
    case 'sub-withdrawn': return { at: entry.at, matter: 'sub', number: entry.number, sub: entry.ordinal, who: entry.member, place: entry.short || s.title, decision: how.withdrawn, body: bodies.sponsor }
    case 'vote': {
      const { at, matter, tally, about, words, body } = entry
      return {
        at, matter: 'vote', number: matter?.number ?? null, sub: matter?.sub ?? null, who: matter?.sponsor ?? '', place: matter ? matter.short || s.title : words ?? inLang(questions, lang)[about],
        decision: s.carried(tally), mode: modes.electronic, body: s[body], counts: tally,
      }
    }
    case 'adopted': return {
      at: entry.at, matter: 'adoption', decision: entry.where === 'rejected' ? s.refused : s.adopted, mode: inLang(adoptionModes, lang)[entry.mode],
      body: entry.where === 'committee-adopted' ? s.committee : s.assembly, counts: entry.counts, undone: entry.undoneAt,
    }
    case 'deferred': return { at: entry.at, matter: 'deferral', decision: s.deferredTo({ assembly: assembly(entry.assembly, lang) }), body: s.committee, reason: entry.reason }
    case 'reserved': return { at: entry.at, matter: 'reservation', who: entry.delegation, place: entry.places.join('; '), decision: inLang(reservationNatures, lang)[entry.nature], reason: entry.text, undone: entry.undoneAt }
    case 'reopened': case 'sub-reopened': case 'confirmed': case 'taken-back': case 'sub-amendment': case 'explained': case 'spoke': return null
    default: return entry satisfies never
  }
}

/** Every decision in the order taken, one a line, and what was undone with the instant at which it was. */
export const decisionsCsv = ({ parts }: Minutes, lang: Lang): string => {
  const s = inLang(m, lang)
  return csv([s.columns.split(','), ...parts.flatMap(({ sitting, entries }) => entries.flatMap((entry) => {
    const row = rowOf(entry, lang)
    if (!row) return []
    const { at, matter, number = null, sub = null, who = '', place = '', decision, by = null, mode = '', body = '', counts, objections = null, reason = null, undone = null, confirmed = null } = row
    return [[at, sitting?.number ?? null, s.matters({ matter }), number, sub, who, place, decision, by, mode, body, counts?.for ?? null, counts?.against ?? null, counts?.abstain ?? null, objections, reason, undone, confirmed]]
  }))])
}
