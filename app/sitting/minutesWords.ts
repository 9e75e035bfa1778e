import type { Lang } from '#domain/languages.ts'
import type { DecisionEntry, MinutesEntry } from '#server/query/minutes.ts'
import { inLang } from '../i18n/define.ts'
import { putting } from '../i18n/putting.ts'
import { decidingBodies, decisionModes, dispositions } from '../i18n/dispositions.ts'
import { list } from '../i18n/format.ts'
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

/** How it was decided, after the name of the amendment: "accepted, by show of hands 44–10–1". */
export const decidedHow = (entry: DecisionEntry, lang: Lang): string => {
  const p = inLang(putting, lang)
  const s = inLang(m, lang)
  const { disposition, mode, counts, objections, fellBy, subsumedBy, wordsOf, body, reopenedAt } = entry
  const isByBody = disposition === 'accepted' || disposition === 'accepted-as-modified' || disposition === 'rejected'
  const how = isByBody ? `${inLang(decisionModes, lang)[mode]}${counts ? ` ${p.counts(counts)}` : ''}${objections > 0 ? ` (${p.objected({ n: objections })})` : ''}` : ''
  return [
    inLang(dispositions, lang)[disposition], how, wordsOf ? s.wordsOf({ who: wordsOf }) : '', fellBy ? p.fellBy({ n: fellBy }) : '', subsumedBy ? p.takenUpBy({ n: subsumedBy }) : '',
    body === 'drafting-committee' ? inLang(decidingBodies, lang)[body] : '', reopenedAt ? s.undone : '',
  ].filter(Boolean).join(', ')
}

/** The first line of an entry. */
export const headOf = (entry: MinutesEntry, lang: Lang): string => {
  const s = inLang(m, lang)
  switch (entry.kind) {
    case 'decided': return s.amendment({ n: entry.number, who: entry.sponsor, place: entry.short || s.title })
    case 'vote': {
      const { amendment, about, words } = entry
      return s.vote({ question: words ?? (amendment ? s.amendment({ n: amendment.number, who: amendment.sponsor, place: amendment.short || s.title }) : inLang(questions, lang)[about]) })
    }
    case 'adopted': return `${s[entry.where]} ${inLang(adoptionModes, lang)[entry.mode]}${entry.counts ? `, ${inLang(putting, lang).countsHeard(entry.counts)}` : ''}.`
    case 'explained': return s.explained({ who: entry.member })
    case 'reopened': return s.reopened({ n: entry.number })
    case 'confirmed': return s.confirmed({ n: entry.number })
    case 'sub-amendment': return s.sub({ who: entry.member, n: entry.number, ordinal: entry.ordinal })
    case 'sub-decided': {
      const { member: who, number: n, ordinal, disposition, mode, counts } = entry
      const how = [inLang(dispositions, lang)[disposition], inLang(decisionModes, lang)[mode], counts ? inLang(putting, lang).counts(counts) : ''].filter(Boolean).join(' ')
      return s.subDecided({ who, n, ordinal, how })
    }
    case 'spoke': {
      const said = s[entry.turn === 'speech' ? 'spoke' : entry.turn]({ who: entry.speaker, time: clockOf(entry.seconds) })
      return entry.number === null ? said : `${said}, ${s.onNo({ n: entry.number })}`
    }
    default: return entry satisfies never
  }
}
