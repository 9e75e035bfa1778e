import { conflict } from '../amendment/conflict.ts'
import { sameEffect } from '../amendment/identical.ts'
import { awaitedIn, translated, withoutWords } from '../amendment/translation.ts'
import type { Lang } from '../languages.ts'
import { refuse, ok, type Result } from '../result.ts'
import { tooLong } from '../submissions/submissions.ts'
import { adopted, standing, type Asked, type Decided, type Sitting, type SittingCommandOf, type SittingEvent } from './state.ts'

/** The places that a standing decision lacks in a language, or would lack had the secretariat not entered them. */
export const toTranslate = ({ op, translatedInto }: Decided, lang: Lang): readonly string[] => (op ? awaitedIn(translatedInto === lang ? withoutWords(op, lang) : op, lang) : [])

/**
 * The words of an accepted amendment in the language that it was not decided in; of those of the same effect too, which are one in the text.
 * Refused: `text-empty` while a place has no words; `too-long` where it has more than an amendment may; `translations-clash` where another accepted one changes the same words in that language.
 */
export const enterTranslation = (
  state: Sitting | null, { amendmentId, lang, words }: SittingCommandOf<'EnterTranslation'>, { now: at, actor, facts }: Asked,
): Result<readonly SittingEvent[]> => {
  const decision = standing(state, amendmentId)
  const base = facts.base[lang]
  const places = decision ? toTranslate(decision, lang) : []
  if (!state || !decision?.op || !base || places.length === 0) return refuse({ code: 'nothing-to-translate' })
  const long = places.map((place) => tooLong(words[place] ?? '')).find((refusal) => refusal !== null)
  if (long) return refuse(long)
  const decided = withoutWords(decision.op, lang)
  const alike = state.decided.filter((one) => one === decision || (one.op && toTranslate(one, lang).length > 0 && sameEffect(withoutWords(one.op, lang), decided)))
  const events: SittingEvent[] = []
  for (const one of alike) {
    const bare = withoutWords(one.op ?? decided, lang)
    // what each added for itself has an id of its own, and the same words
    const own = Object.fromEntries(awaitedIn(bare, lang).map((place, i) => [place, words[places[i] ?? ''] ?? '']))
    const op = translated(bare, base, own, lang)
    if (!op) return refuse({ code: 'text-empty', field: 'words' })
    events.push({ type: 'TranslationEntered', decisionId: one.decisionId, amendmentId: one.amendmentId, lang, op, at, by: actor.userId })
  }
  const [first] = events
  const others = adopted(state).filter(({ id }) => !alike.some((one) => one.amendmentId === id))
  const clash = others.filter(({ op }) => {
    const kind = first?.type === 'TranslationEntered' ? conflict(op, first.op)?.kind : undefined
    return kind === 'same-words' || kind === 'contradiction'
  })
  return clash.length ? refuse({ code: 'translations-clash', amendmentIds: clash.map(({ id }) => id) }) : ok(events)
}
