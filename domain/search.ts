/** Letters without accents or case, so that "cote" is found in "Côte d’Ivoire" and "oeuvre" in "œuvre". */
export const folded = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’ʼ]/g, '\'').replace(/\s/g, ' ').toLowerCase().replace(/œ/g, 'oe').replace(/æ/g, 'ae')

/** The words of a question, folded. None: nothing is asked. */
export const wordsAsked = (query: string): readonly string[] => [...new Set(folded(query).split(' '))].filter(Boolean)

const LETTER = /[\p{L}\p{N}]/u
const FIGURE = /\d/
/** Where `word` begins a word of a folded text, from `start`; -1: nowhere. A number is meant whole: 14 does not begin 143. */
const beginsAt = (text: string, word: string, start = 0): number => {
  const isCut = (at: number): boolean => FIGURE.test(word.charAt(word.length - 1)) && FIGURE.test(text.charAt(at + word.length))
  for (let at = text.indexOf(word, start); at !== -1; at = text.indexOf(word, at + 1)) if (!(LETTER.test(text.charAt(at - 1)) || isCut(at))) return at
  return -1
}

/** True when every word asked for begins a word of the text, or is a number in it. */
export const holds = (text: string, words: readonly string[]): boolean => {
  const plain = folded(text)
  return words.length > 0 && words.every((word) => beginsAt(plain, word) !== -1)
}

/** As much of a long text as a line or two hold (UTF-16 units), around the first of the words, cut between words. */
export const excerpt = (text: string, words: readonly string[], length = 160): string => {
  if (text.length <= length) return text
  const plain = folded(text)
  const first = words.map((word) => beginsAt(plain, word)).filter((at) => at !== -1).reduce((least, at) => Math.min(least, at), text.length)
  const start = Math.min(first === text.length ? 0 : first - length / 3, text.length - length)
  const from = start <= 0 ? 0 : text.indexOf(' ', start) + 1
  const until = from + length >= text.length ? text.length : text.lastIndexOf(' ', from + length)
  return `${from > 0 ? '… ' : ''}${text.slice(from, until)}${until < text.length ? ' …' : ''}`
}

/** A text in runs that are what was asked for and runs that are not. */
export const runsFound = (text: string, words: readonly string[]): readonly { readonly text: string; readonly isFound: boolean }[] => {
  // folding can change the length: each unit of the folded text remembers where it came from
  const from: number[] = []
  const plain = [...text].reduce(({ all, at }, letter) => {
    const one = folded(letter)
    for (let i = 0; i < one.length; i++) from.push(at)
    return { all: all + one, at: at + letter.length }
  }, { all: '', at: 0 }).all
  from.push(text.length)
  const isFound = new Array<boolean>(text.length).fill(false)
  for (const word of words) {
    for (let at = beginsAt(plain, word); at !== -1; at = beginsAt(plain, word, at + 1)) isFound.fill(true, from[at], from[at + word.length])
  }
  const runs: { text: string; isFound: boolean }[] = []
  for (let i = 0; i < text.length; i++) {
    const last = runs.at(-1)
    if (last && last.isFound === isFound[i]) last.text += text.charAt(i)
    else runs.push({ text: text.charAt(i), isFound: isFound[i] ?? false })
  }
  return runs
}
