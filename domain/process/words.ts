import type { Lang, Words } from '../languages.ts'
import type { AdoptionMode } from './commands.ts'
import type { WindowName } from './stages.ts'

/** What each window is for: "written inputs". */
export const WINDOW: Words<WindowName> = {
  inputs: { en: 'written inputs', fr: 'contributions écrites' },
  'hand-in': { en: 'hand-in of the draft', fr: 'remise de l’avant-projet' },
  amendments: { en: 'amendments', fr: 'amendements' },
  'women-forum': { en: 'amendments of the Forum of Women Parliamentarians', fr: 'amendements du Forum des femmes parlementaires' },
  oral: { en: 'oral amendments', fr: 'amendements oraux' },
}
/** The same, after "the deadline for", "le délai pour". */
export const windowFor = (window: WindowName, lang: Lang): string =>
  `${window === 'hand-in' ? { en: 'the ', fr: 'la ' }[lang] : { en: '', fr: 'les ' }[lang]}${WINDOW[window][lang]}`

/** How a body adopted the text: "by consensus". */
export const ADOPTION: Words<AdoptionMode> = {
  unanimously: { en: 'unanimously', fr: 'à l’unanimité' },
  consensus: { en: 'by consensus', fr: 'par consensus' },
  'without-a-vote': { en: 'without a vote', fr: 'sans vote' },
  vote: { en: 'by vote', fr: 'par un vote' },
}
