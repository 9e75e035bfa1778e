/** Letters as they are searched: without accents or case, one unit for one, so that places in the folded text are places in the text. */
const folded = (text: string): string => Array.from({ length: text.length }, (_, i) => text.charAt(i).normalize('NFD').charAt(0).toLowerCase().charAt(0)).join('')

const wordsOf = (wanted: string): readonly string[] => folded(wanted).split(/\s+/).filter(Boolean)

/** True when the text has every word that is searched for, anywhere. */
export const foundIn = (text: string, wanted: string): boolean => {
  const where = folded(text)
  return wordsOf(wanted).every((word) => where.includes(word))
}

/** Where the searched words stand in a text, in UTF-16 units, without overlaps. */
export const placesOf = (text: string, wanted: string): readonly (readonly [number, number])[] => {
  const where = folded(text)
  const places: [number, number][] = []
  for (const word of wordsOf(wanted)) {
    for (let at = where.indexOf(word); at !== -1; at = where.indexOf(word, at + word.length)) places.push([at, at + word.length])
  }
  places.sort((a, b) => a[0] - b[0] || b[1] - a[1])
  return places.filter(([from], i) => places.slice(0, i).every(([, to]) => to <= from))
}
