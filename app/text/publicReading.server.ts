import type { Instant } from '#domain/instant.ts'
import { LANGS, type Lang } from '#domain/languages.ts'
import type { ProcessSummary } from '#server/query/processSummary.ts'
import type { PublicText } from '#server/query/publicText.ts'
import { date } from '../i18n/format.ts'
import { statusLine } from '../i18n/printed.ts'
import { footnotesOf } from './footnotes.ts'
import { sheetsOf, type Show } from './sheets.ts'
import { standingOfCommitteeText, standingOfVersion, waitingFor } from './standing.ts'

type Asked = { readonly process: ProcessSummary; readonly text: PublicText; readonly show: Show; readonly now: Instant; readonly lang: Lang }

const inBoth = <T>(make: (lang: Lang) => T): Readonly<Record<Lang, T>> => Object.fromEntries(LANGS.map((lang) => [lang, make(lang)])) as Record<Lang, T>

/** The public text as its page needs it: set in lines, with its own sentences, in the languages that are shown. */
export const publicReading = ({ process, text, show, now, lang }: Asked) => {
  const { sourceLang, assembly } = process
  const at = { process, now, lang }
  switch (text.standing) {
    case 'none': return { kind: 'none' as const, waiting: waitingFor(at) }
    case 'circulated':
    case 'rejected': {
      const { version: { texts, ...version }, authors, rejection } = text
      return { kind: 'version' as const, version, authors, show, sheets: sheetsOf(texts, sourceLang, show, 'draft'), standing: standingOfVersion(at, rejection?.at ?? null) }
    }
    case 'committee':
    case 'adopted': {
      const { texts, adoption: { mode, counts, at: adoptedAt }, reservations, basedOn } = text
      const isAdopted = text.standing === 'adopted'
      return {
        kind: 'adopted' as const, isAdopted, basedOn, show,
        sheets: sheetsOf(texts, sourceLang, show, isAdopted ? 'adopted' : 'draft'),
        standing: isAdopted ? null : standingOfCommitteeText(lang),
        status: inBoth((each) => statusLine({
          mode, counts, assembly: assembly.number, city: assembly.city[each], date: date(adoptedAt, each), asterisk: reservations.length > 0,
        }, each)),
        footnotes: inBoth((each) => footnotesOf(reservations, texts[each] ?? texts[sourceLang], each)),
      }
    }
    default: return text satisfies never
  }
}
