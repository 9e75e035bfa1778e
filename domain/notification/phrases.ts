import type { Counts, DecidingBody, DecisionMode } from '../amendment/disposition.ts'
import { MODE } from '../amendment/fates.ts'
import { GENEVA } from '../deadline/calendar.ts'
import type { Instant } from '../instant.ts'
import type { Lang, Words } from '../languages.ts'
import type { AdoptionMode } from '../process/commands.ts'
import type { RequestEnd } from '../process/emergency.ts'
import { ADOPTION } from '../process/words.ts'

/** No-break space: French sets it before `:` `;` `?` `!`, inside « » and after n°. */
export const NB = '\u00a0'

const day = {
  en: new Intl.DateTimeFormat('en-GB', { timeZone: GENEVA, day: 'numeric', month: 'long', year: 'numeric' }),
  fr: new Intl.DateTimeFormat('fr-CH', { timeZone: GENEVA, day: 'numeric', month: 'long', year: 'numeric' }),
}
const clock = (withSeconds: boolean) => new Intl.DateTimeFormat('en-GB', {
  timeZone: GENEVA, hour: '2-digit', minute: '2-digit', hourCycle: 'h23', ...(withSeconds ? { second: '2-digit' } : {}),
})
const [toTheMinute, toTheSecond] = [clock(false), clock(true)]
const PLACE: Readonly<Record<Lang, string>> = { en: '(Geneva)', fr: '(Genève)' }

const said = (at: Instant, lang: Lang, time: Intl.DateTimeFormat): string => {
  const date = day[lang].format(new Date(at)).replace(/^1 /, lang === 'fr' ? '1er ' : '1 ')
  return `${date}, ${time.format(new Date(at))} ${PLACE[lang]}`
}
/** A published deadline: "11 November 2021, 18:00 (Geneva)". */
export const deadline = (at: Instant, lang: Lang): string => said(at, lang, toTheMinute)
/** The moment on a receipt: "11 November 2021, 17:42:09 (Geneva)". */
export const moment = (at: Instant, lang: Lang): string => said(at, lang, toTheSecond)

/** "No. 37", "n° 37" */
export const no = (number: number, lang: Lang): string => (lang === 'en' ? `No.${NB}${number}` : `n°${NB}${number}`)

export const BODY: Words<DecidingBody> = {
  plenary: { en: 'by the committee in plenary', fr: 'par la commission en plénière' },
  'drafting-committee': { en: 'by the drafting committee', fr: 'par le comité de rédaction' },
  president: { en: 'by the President', fr: 'par la présidence' },
  sponsor: { en: 'by its sponsor', fr: 'par son auteur' },
}

const some = (count: number, one: string, more: string, lang: Lang): string => `${count} ${count === 1 || (count === 0 && lang === 'fr') ? one : more}`

/** "44 for, 10 against, 1 abstention"; "44 pour, 10 contre, 1 abstention". */
export const result = (counts: Counts, lang: Lang): string => {
  const abstained = some(counts.abstain, 'abstention', 'abstentions', lang)
  return lang === 'en' ? `${counts.for} for, ${counts.against} against, ${abstained}` : `${counts.for} pour, ${counts.against} contre, ${abstained}`
}

const withResult = (how: string, counts: Counts | null, lang: Lang): string => (counts ? `${how} (${result(counts, lang)})` : how)
/** How a body decided on an amendment: "by show of hands (44 for, 10 against, 1 abstention)". */
export const decided = (mode: DecisionMode, counts: Counts | null, lang: Lang): string => withResult(MODE[mode][lang], counts, lang)
/** How a body adopted the text: "by consensus", "by vote (850 for, 200 against, 0 abstentions)". */
export const adopted = (mode: AdoptionMode, counts: Counts | null, lang: Lang): string => withResult(ADOPTION[mode][lang], counts, lang)

/** Why a request for an emergency item is not placed. */
export const REQUEST_END: Words<RequestEnd['because']> = {
  inadmissible: { en: 'The Executive Committee has found the request inadmissible.', fr: 'Le Comité exécutif a déclaré la demande irrecevable.' },
  merged: { en: 'The request has been merged with another on the same subject; its sponsors go with it.', fr: 'La demande a été fusionnée avec une autre portant sur le même sujet, avec ses auteurs.' },
  withdrawn: { en: 'The request was withdrawn by its sponsors.', fr: 'La demande a été retirée par ses auteurs.' },
  'not-carried': { en: 'The request did not obtain two-thirds of the votes cast.', fr: 'La demande n’a pas recueilli les deux tiers des suffrages exprimés.' },
  'another-placed': { en: 'Another emergency item obtained more votes and was placed on the agenda.', fr: 'Un autre point d’urgence a recueilli davantage de voix et a été inscrit à l’ordre du jour.' },
}
