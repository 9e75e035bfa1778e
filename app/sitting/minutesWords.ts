import type { Disposition } from '#domain/amendment/disposition.ts'
import type { Lang } from '#domain/languages.ts'
import type { DecisionEntry, Minutes, MinutesEntry } from '#server/query/minutes.ts'
import { inLang } from '../i18n/define.ts'
import { putting } from '../i18n/putting.ts'
import { decidingBodies, decisionModes, dispositions } from '../i18n/dispositions.ts'
import { assembly, list, shortDate } from '../i18n/format.ts'
import { reservationLine } from '../i18n/printed.ts'
import { adoptionModes } from '../i18n/stages.ts'
import { questions } from '../i18n/questions.ts'
import { minutes as m } from '../i18n/minutes.ts'
import { minutes as clockOf } from './useSeconds.ts'

/** The members of a roll call, by choice. */
export const called = ({ rollCall }: Pick<DecisionEntry, 'rollCall'>, lang: Lang): readonly string[] => {
  const s = inLang(m, lang)
  return (['for', 'against', 'abstain'] as const).flatMap((choice) => {
    const own = rollCall.filter((one) => one.choice === choice)
    const names = own.map(({ member, votes }) => (votes > 1 ? `${member} (${String(votes)})` : member))
    return names.length > 0 ? [`${s[choice]} (${String(own.reduce((all, { votes }) => all + votes, 0))})${lang === 'fr' ? '\u00a0' : ''}: ${list(names, lang)}`] : []
  })
}

/** "by show of hands 44–10–1", "by consensus (2 objections)". */
const votedBy = ({ mode, counts, objections }: Pick<DecisionEntry, 'mode' | 'counts' | 'objections'>, lang: Lang): string => {
  const p = inLang(putting, lang)
  return `${inLang(decisionModes, lang)[mode]}${counts ? ` ${p.counts(counts)}` : ''}${objections > 0 ? ` (${p.objected({ n: objections })})` : ''}`
}

/** Decided upon a question to the body, by consensus or a vote; the rest follows from something else, or is somebody's alone. */
export const isPut = (disposition: Disposition): boolean => disposition === 'accepted' || disposition === 'accepted-as-modified' || disposition === 'rejected'

/** How it was decided, after the name of the amendment: "accepted, by show of hands 44–10–1". */
export const decidedHow = (entry: DecisionEntry, lang: Lang): string => {
  const p = inLang(putting, lang)
  const s = inLang(m, lang)
  const { disposition, fellBy, subsumedBy, wordsOf, body, reopenedAt } = entry
  return [
    inLang(dispositions, lang)[disposition], isPut(disposition) ? votedBy(entry, lang) : '', wordsOf ? s.wordsOf({ who: wordsOf }) : '', fellBy ? p.fellBy({ n: fellBy }) : '', subsumedBy ? p.takenUpBy({ n: subsumedBy }) : '',
    body === 'drafting-committee' ? inLang(decidingBodies, lang)[body] : '', reopenedAt ? s.undone : '',
  ].filter(Boolean).join(', ')
}

/** As the footnote prints it, marked where it was withdrawn since. */
const reservedIn = ({ delegation, nature, isPartial, places, undoneAt }: Extract<MinutesEntry, { kind: 'reserved' }>, lang: Lang): string => {
  const on = isPartial ? list(lang === 'fr' ? places.map((place) => `le ${place}`) : places, lang) || '…' : null
  return `${reservationLine({ delegation, nature, on }, lang)}${undoneAt ? ` (${inLang(m, lang).withdrawnLater})` : ''}`
}

/** The day of an entry, where it is not that of the one before it, or of the sitting's opening: "5 Nov 2021". */
export const newDay = ({ sitting, entries }: Minutes['parts'][number], i: number, lang: Lang): string | null => {
  const [before, at] = [entries[i - 1]?.at ?? sitting?.openedAt, entries[i]?.at]
  const day = at && shortDate(at, lang)
  return day && (!before || shortDate(before, lang) !== day) ? day : null
}

/** The first line of an entry. */
export const headOf = (entry: MinutesEntry, lang: Lang): string => {
  const s = inLang(m, lang)
  switch (entry.kind) {
    case 'decided': return s.amendment({ n: entry.number, who: entry.sponsor, place: entry.short || s.title })
    case 'vote': {
      const { matter, about, words } = entry
      if (!matter) return s.vote({ question: words ?? inLang(questions, lang)[about] })
      const { number: n, sub, sponsor: who, short } = matter
      return s.vote({ question: sub === null ? s.amendment({ n, who, place: short || s.title }) : s.subNamed({ n, who, ordinal: sub }) })
    }
    case 'adopted': return `${s[entry.where]} ${inLang(adoptionModes, lang)[entry.mode]}${entry.counts ? `, ${inLang(putting, lang).countsHeard(entry.counts)}` : ''}${entry.undoneAt ? `, ${s.takenBackLater}` : ''}.`
    case 'taken-back': return `${s.takenBack({ where: entry.where })} ${entry.reason}`.trim()
    case 'deferred': return `${s.deferred({ assembly: assembly(entry.assembly, lang) })} ${entry.reason}`.trim()
    case 'reserved': return reservedIn(entry, lang)
    case 'withdrawn': return s.withdrawn({ n: entry.number, who: entry.sponsor })
    case 'sub-withdrawn': return s.subWithdrawn({ who: entry.member, n: entry.number, ordinal: entry.ordinal })
    case 'explained': return s.explained({ who: entry.member })
    case 'reopened': return s.reopened({ n: entry.number })
    case 'confirmed': return s.confirmed({ n: entry.number })
    case 'sub-amendment': return s.sub({ who: entry.member, n: entry.number, ordinal: entry.ordinal })
    case 'sub-decided': {
      const { member: who, number: n, ordinal, disposition, reopenedAt } = entry
      return `${s.subNamed({ who, n, ordinal })}${lang === 'fr' ? '\u00a0' : ''}: ${[inLang(dispositions, lang)[disposition], votedBy(entry, lang), reopenedAt ? s.undone : ''].filter(Boolean).join(', ')}`
    }
    case 'sub-reopened': return s.subReopened({ n: entry.number, ordinal: entry.ordinal })
    case 'spoke': {
      const said = s[entry.turn === 'speech' ? 'spoke' : entry.turn]({ who: entry.speaker, time: clockOf(entry.seconds) })
      return entry.number === null ? said : `${said}, ${s.onNo({ n: entry.number })}`
    }
    default: return entry satisfies never
  }
}
