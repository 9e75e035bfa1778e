import type { Counts, DecidingBody, DecisionMode, Disposition, FallReason, Ground } from '../amendment/disposition.ts'
import { GENEVA } from '../deadline/calendar.ts'
import type { Instant } from '../instant.ts'
import type { Lang } from '../languages.ts'
import type { Advice } from '../preparation/commands.ts'
import type { AdoptionMode } from '../process/commands.ts'
import type { RequestEnd } from '../process/emergency.ts'
import type { WindowName } from '../process/stages.ts'

type Words<Key extends string> = Readonly<Record<Key, Readonly<Record<Lang, string>>>>

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

/** What a window is for, as it stands after "the deadline for". */
export const WINDOW: Words<WindowName> = {
  inputs: { en: 'written inputs', fr: 'les contributions écrites' },
  'hand-in': { en: 'handing in the draft', fr: 'la remise de l’avant-projet' },
  amendments: { en: 'amendments', fr: 'les amendements' },
  'women-forum': { en: 'amendments of the Forum of Women Parliamentarians', fr: 'les amendements du Forum des femmes parlementaires' },
  oral: { en: 'oral amendments', fr: 'les amendements oraux' },
}

/** What a co-Rapporteur advises, as it stands after a number and a colon. */
export const ADVISED: Words<Advice> = {
  accept: { en: 'accept', fr: 'adopter' },
  'accept-modified': { en: 'accept as modified', fr: 'adopter tel que modifié' },
  reject: { en: 'reject', fr: 'rejeter' },
  discuss: { en: 'discuss in committee', fr: 'débattre en commission' },
}

/** Why an amendment is inadmissible, by the catalogue; `other` is said in words of its own. */
export const GROUND: Words<Exclude<Ground, 'other'>> = {
  'outside-the-subject': { en: 'Outside the subject', fr: 'Étranger au thème' },
  'touches-no-text': { en: 'Touches no text of this version', fr: 'Ne porte sur aucun texte de cette version' },
  'no-effect': { en: 'Has no effect on the text', fr: 'Sans effet sur le texte' },
  'contradicts-statutes': { en: 'Contradicts the Statutes', fr: 'Contraire aux Statuts' },
  'sponsor-not-entitled': { en: 'Its sponsor is not entitled to it', fr: 'Son auteur n’y est pas habilité' },
}

/** What became of an amendment, as it stands after its number. */
export const FATE: Words<Disposition> = {
  accepted: { en: 'was accepted', fr: 'a été adopté' },
  'accepted-as-modified': { en: 'was accepted as modified', fr: 'a été adopté tel que modifié' },
  rejected: { en: 'was rejected', fr: 'a été rejeté' },
  withdrawn: { en: 'was withdrawn', fr: 'a été retiré' },
  fallen: { en: 'has fallen', fr: 'est devenu caduc' },
  subsumed: { en: 'was taken up in another', fr: 'a été intégré dans un autre' },
  inadmissible: { en: 'was ruled inadmissible', fr: 'a été déclaré irrecevable' },
  deferred: { en: 'was deferred', fr: 'a été renvoyé' },
}

export const BODY: Words<DecidingBody> = {
  plenary: { en: 'by the committee in plenary', fr: 'par la commission en plénière' },
  'drafting-committee': { en: 'by the drafting committee', fr: 'par le comité de rédaction' },
  president: { en: 'by the President', fr: 'par la présidence' },
  sponsor: { en: 'by its sponsor', fr: 'par son auteur' },
}

const MODE: Words<DecisionMode> = {
  consensus: { en: 'by consensus', fr: 'par consensus' },
  'show-of-hands': { en: 'by show of hands', fr: 'à main levée' },
  electronic: { en: 'by electronic vote', fr: 'par vote électronique' },
  'roll-call': { en: 'by roll call', fr: 'par appel nominal' },
}
const ADOPTION: Words<AdoptionMode> = {
  unanimously: { en: 'unanimously', fr: 'à l’unanimité' },
  consensus: { en: 'by consensus', fr: 'par consensus' },
  'without-a-vote': { en: 'without a vote', fr: 'sans vote' },
  vote: { en: 'by vote', fr: 'par un vote' },
}
export const FELL: Words<FallReason> = {
  'paragraph-deleted': { en: 'its paragraph was deleted', fr: 'son paragraphe a été supprimé' },
  'rival-adopted': { en: 'a text that excludes it was adopted', fr: 'un texte qui l’exclut a été adopté' },
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
