import type { Lang } from '../languages.ts'
import type { Kind } from './text.ts'

/**
 * The usual openers. English: counted in seventeen published IPU resolutions and drafts, completed with their plain variants.
 * French: the established forms of IPU and United Nations resolutions. An opener that is not listed is no error; the check says so.
 */
const PREAMBULAR: Record<Lang, readonly string[]> = {
  en: [
    'Acknowledging', 'Affirming', 'Alarmed', 'Alarmed by', 'Appalled by', 'Applauding', 'Appreciating', 'Aware', 'Aware of', 'Bearing in mind', 'Believing',
    'Cognizant', 'Cognisant', 'Commending', 'Concerned', 'Concerned about', 'Concerned at', 'Concerned by', 'Concerned that', 'Condemning', 'Confident', 'Conscious', 'Considering',
    'Convinced', 'Deeply alarmed', 'Deeply concerned', 'Deploring', 'Desiring', 'Determined', 'Disturbed', 'Distressed', 'Emphasizing', 'Emphasising', 'Encouraged',
    'Expressing appreciation', 'Expressing concern', 'Expressing deep concern', 'Expressing grave concern', 'Expressing its appreciation', 'Expressing sincere condolences', 'Expressing solidarity',
    'Firmly convinced', 'Fully aware', 'Gravely concerned', 'Guided by', 'Having adopted', 'Having considered', 'Having examined', 'Highlighting', 'Honouring', 'Inspired by',
    'Keeping in mind', 'Mindful', 'Mindful of', 'Noting', 'Noting with appreciation', 'Noting with concern', 'Noting with deep concern', 'Noting with grave concern', 'Noting with regret', 'Noting with satisfaction',
    'Observing', 'Outraged by', 'Paying tribute', 'Profoundly concerned', 'Reaffirming', 'Realizing', 'Realising', 'Recalling', 'Recalling and reaffirming', 'Recognizing', 'Recognising', 'Referring to', 'Regretting',
    'Reiterating', 'Resolved', 'Saddened by', 'Saluting', 'Seriously concerned', 'Shocked by', 'Stressing', 'Strongly condemning', 'Supporting', 'Taking into account', 'Taking note', 'Taking note of',
    'Underlining', 'Underscoring', 'Welcoming',
  ],
  fr: [
    'Affirmant', 'Alarmée par', 'Animée', 'Appréciant', 'Appuyant', 'Ayant à l’esprit', 'Ayant adopté', 'Ayant examiné', 'Ayant présent à l’esprit', 'Condamnant', 'Condamnant fermement', 'Consciente', 'Consciente de',
    'Considérant', 'Constatant', 'Constatant avec inquiétude', 'Constatant avec préoccupation', 'Constatant avec satisfaction', 'Convaincue', 'Craignant', 'Déplorant', 'Déterminée', 'Désireuse', 'Encouragée par', 'Estimant',
    'Exprimant sa préoccupation', 'Exprimant sa profonde préoccupation', 'Exprimant sa gratitude', 'Exprimant sa solidarité', 'Faisant référence', 'Faisant valoir', 'Félicitant', 'Fermement convaincue', 'Gardant à l’esprit', 'Gravement préoccupée', 'Gravement préoccupée par', 'Guidée par', 'Inquiète', 'Insistant',
    'Inspirée par', 'Mettant en avant', 'Mettant en exergue', 'Mettant l’accent', 'Notant', 'Notant avec inquiétude', 'Notant avec préoccupation', 'Notant avec satisfaction', 'Notant avec une vive inquiétude', 'Observant',
    'Pleinement consciente', 'Préoccupée', 'Préoccupée par', 'Prenant acte', 'Prenant en compte', 'Prenant en considération', 'Prenant note', 'Profondément préoccupée', 'Profondément préoccupée par', 'Rappelant', 'Rappelant et réaffirmant',
    'Réaffirmant', 'Reconnaissant', 'Regrettant', 'Réitérant', 'Rendant hommage', 'Résolue', 'Se déclarant préoccupée', 'Se félicitant', 'Se référant', 'Sachant', 'Saluant', 'Soucieuse', 'Soulignant', 'Soutenant', 'Tenant compte', 'Vivement préoccupée', 'Vivement préoccupée par', 'Vu',
  ],
}
const OPERATIVE: Record<Lang, readonly string[]> = {
  en: [
    'Acknowledges', 'Adopts', 'Affirms', 'Appeals', 'Appeals to', 'Applauds', 'Approves', 'Asks', 'Calls for', 'Calls on', 'Calls upon', 'Commends', 'Commits', 'Condemns', 'Confirms', 'Congratulates', 'Considers', 'Decides',
    'Declares', 'Demands', 'Denounces', 'Deplores', 'Designates', 'Emphasizes', 'Emphasises', 'Encourages', 'Endorses', 'Expresses', 'Expresses concern', 'Expresses its appreciation', 'Expresses its concern', 'Expresses its deep concern', 'Expresses its solidarity',
    'Firmly condemns', 'Highlights', 'Insists', 'Instructs', 'Invites', 'Notes', 'Notes with concern', 'Notes with satisfaction', 'Pledges', 'Proclaims', 'Proposes', 'Reaffirms', 'Recalls', 'Recognizes', 'Recognises', 'Recommends', 'Regrets', 'Reiterates', 'Rejects',
    'Requests', 'Resolves', 'Stresses', 'Strongly condemns', 'Strongly encourages', 'Strongly urges', 'Suggests', 'Supports', 'Takes note', 'Takes note of', 'Trusts', 'Underlines', 'Underscores', 'Undertakes', 'Urges', 'Warns', 'Welcomes',
  ],
  fr: [
    'Accueille avec satisfaction', 'Adopte', 'Affirme', 'Appelle', 'Appelle de ses vœux', 'Approuve', 'Appuie', 'Charge', 'Condamne', 'Condamne fermement', 'Confirme', 'Considère', 'Décide', 'Déclare', 'Demande', 'Demande instamment', 'Demande à nouveau', 'Dénonce',
    'Déplore', 'Encourage', 'Encourage vivement', 'Engage', 'Engage instamment', 'Engage vivement', 'Enjoint', 'Estime', 'Exhorte', 'Exige', 'Exprime', 'Exprime sa préoccupation', 'Exprime sa profonde préoccupation', 'Exprime sa solidarité', 'Exprime sa gratitude', 'Fait appel', 'Fait observer', 'Fait sienne', 'Félicite',
    'Insiste', 'Invite', 'Invite instamment', 'Invite à nouveau', 'Lance un appel', 'Met en avant', 'Met en exergue', 'Met l’accent', 'Note', 'Note avec préoccupation', 'Note avec satisfaction', 'Prend acte', 'Prend note', 'Presse', 'Prie', 'Prie instamment', 'Proclame', 'Propose', 'Rappelle', 'Réaffirme', 'Recommande', 'Reconnaît', 'Regrette', 'Réitère', 'Rejette', 'Remercie', 'Rend hommage',
    'Salue', 'Se déclare préoccupée', 'Se félicite', 'S’engage', 'Souhaite', 'Souligne', 'Soutient', 'Suggère', 'Supplie',
  ],
}
/** The openers that a part of a resolution is offered, as they are written. */
export const usualOpeners = (kind: Kind, lang: Lang): readonly string[] => (kind === 'preambular' ? PREAMBULAR : OPERATIVE)[lang]

/** A paragraph that repeats the verb before it says so: "Also recalling", "Recalling further"; «Rappelant également». */
const CHAIN_BEFORE: Record<Lang, readonly string[]> = { en: ['also', 'further', 'equally', 'additionally', 'once again', 'likewise'], fr: [] }
const CHAIN_AFTER: Record<Lang, readonly string[]> = { en: ['also', 'further'], fr: ['également', 'aussi', 'en outre', 'par ailleurs', 'de même', 'de nouveau', 'à nouveau', 'ensuite', 'enfin'] }

export type Opener = {
  /** UTF-16 units from the start of the paragraph */
  readonly length: number
  /** the listed form, without its chain word */
  readonly usual: string
  readonly chain: string | null
  readonly kind: Kind
}

const plain = (word: string): string => word.toLowerCase().replaceAll('\'', '’')
type Phrase = { readonly words: readonly string[]; readonly usual: string; readonly kind: Kind }
const index = (lang: Lang): ReadonlyMap<string, readonly Phrase[]> => {
  const byFirst = new Map<string, Phrase[]>()
  for (const kind of ['preambular', 'operative'] as const) {
    for (const usual of usualOpeners(kind, lang)) {
      const words = plain(usual).split(' ')
      const [first = ''] = words
      byFirst.set(first, [...(byFirst.get(first) ?? []), { words, usual, kind }])
    }
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length)
  return byFirst
}
const PHRASES: Record<Lang, ReadonlyMap<string, readonly Phrase[]>> = { en: index('en'), fr: index('fr') }

/**
 * The usual opener at the start of a paragraph, the longest that fits, with its chain word before the verb or after it. It begins with a
 * capital letter. Null: no usual opener.
 */
export const openerOf = (text: string, lang: Lang): Opener | null => {
  if (!/^\p{Lu}/u.test(text)) return null
  const words = [...text.slice(0, 120).matchAll(/[\p{L}\p{M}’'-]+/gu)].map((match) => ({ word: plain(match[0]), start: match.index, end: match.index + match[0].length }))
  const joined = (i: number): boolean => i === 0 || /^\s+$/.test(text.slice(words[i - 1]?.end, words[i]?.start))
  const matches = (phrase: readonly string[], from: number): boolean => phrase.every((word, i) => words[from + i]?.word === word && joined(from + i))
  const chainAt = (list: readonly string[], from: number): string | null => list.find((each) => matches(each.split(' '), from)) ?? null

  const before = chainAt(CHAIN_BEFORE[lang], 0)
  for (const chain of before === null ? [null] : [before, null]) {
    const from = chain?.split(' ').length ?? 0
    const phrase = PHRASES[lang].get(words[from]?.word ?? '')?.find((each) => matches(each.words, from))
    if (!phrase || (from > 0 && !joined(from))) continue
    let last = from + phrase.words.length
    // the adverb may stand behind the verb alone: "Recalling also"
    const behind = chain === null ? chainAt(CHAIN_AFTER[lang], last) : null
    if (behind !== null) last += behind.split(' ').length
    return { length: words[last - 1]?.end ?? 0, usual: phrase.usual, chain: chain ?? behind, kind: phrase.kind }
  }
  return null
}

const CHAINS: Record<Lang, readonly string[]> = { en: ['Also', 'Further'], fr: ['également', 'en outre'] }
/** How an opener reads when it repeats one that was used `times` (1 or more) before it: "Also noting", then "Further noting"; «Notant également». */
export const chained = (usual: string, times: number, lang: Lang): string => {
  const chain = CHAINS[lang][Math.min(times, CHAINS[lang].length) - 1] ?? ''
  if (lang === 'en') return `${chain} ${usual.charAt(0).toLowerCase()}${usual.slice(1)}`
  const [verb = '', ...rest] = usual.split(' ')
  return [verb, chain, ...rest].join(' ')
}
