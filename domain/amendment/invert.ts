import { invertEdits } from './edits.ts'
import type { Edit, Operation } from './operation.ts'
import type { Lang, Wording } from '../languages.ts'
import { LANGS } from '../languages.ts'

/** The same, language by language; what is missing stays missing. */
export const eachLang = <A, B>(wording: Wording<A>, map: (value: A, lang: Lang) => B): Wording<B> => {
  const result: Wording<B> = {}
  for (const lang of LANGS) {
    const value = wording[lang]
    if (value !== undefined) result[lang] = map(value, lang)
  }
  return result
}

const lengthened = (length: number, edits: readonly Edit[]): number => edits.reduce((sum, { remove, insert }) => sum + insert.length - remove.length, length)
const turned = ({ was, is }: { was: number; is: number }): { was: number; is: number } => ({ was: is, is: was })

/** The operation that takes this one back, on the text that this one made; in the languages that it words. */
export const invert = (op: Operation): Operation => {
  switch (op.type) {
    case 'title': return { type: 'title', wording: eachLang(op.wording, invertEdits) }
    case 'amend':
      return { ...op, wording: eachLang(op.wording, ({ edits, opener }) => ({ edits: invertEdits(edits), opener: turned(opener) })) }
    case 'add': return { ...op, type: 'delete' }
    case 'delete': return { ...op, type: 'add' }
    case 'move':
      return { ...op, from: op.to, to: op.from, kind: { was: op.kind.is, is: op.kind.was }, opener: eachLang(op.opener, turned) }
    case 'merge': {
      const { target, next: second, wording } = op
      return {
        type: 'split', target, second,
        wording: eachLang(wording, ({ at, first, joint, second: rest, opener, secondOpener }) => ({
          at: lengthened(at, first), gap: joint, first: invertEdits(first), second: invertEdits(rest), opener: turned(opener), secondOpener,
        })),
      }
    }
    case 'split': {
      const { target, second: next, wording } = op
      return {
        type: 'merge', target, next,
        wording: eachLang(wording, ({ at, gap, first, second, opener, secondOpener }) => ({
          at: lengthened(at, first), first: invertEdits(first), joint: gap, second: invertEdits(second), opener: turned(opener), secondOpener,
        })),
      }
    }
    default: return op satisfies never
  }
}
