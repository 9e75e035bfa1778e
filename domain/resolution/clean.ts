/** (1) · 1. · 1) · 2bis. before a paragraph */
const NUMBER = /^(?:\(\d{1,3}\s?(?:bis|ter|quater|quinquies)?\)|\d{1,3}\s?(?:bis|ter|quater|quinquies)?[.)])(?=\s|$)\s*/u
/** a. · (b) · ii) · – · • before a sub-paragraph */
const MARK = /^(?:\([a-z]{1,4}\)|[a-z]{1,2}[.)]|[ivx]{1,6}[.)]|[-–—•·▪*])(?=\s|$)\s*/u
/** An ellipsis is no full stop. */
const TERMINAL = /(?:\s|[,;:]|(?<!\.)\.)+$/u
/** No-break spaces stay: French typography needs them. */
const SPACES = /[ \t\r\n\f\v]+/gu

/** What stands at the ends of a line as typed but not in canonical text; prose and titles keep both. */
export type Place = 'paragraph' | 'sub-paragraph' | 'line' | 'prose'
const NUMBERS: Readonly<Record<Place, RegExp | null>> = { 'paragraph': NUMBER, 'sub-paragraph': MARK, 'line': null, 'prose': null }

/**
 * Words as canonical text has them: white space as single spaces, without the typed number or mark, without terminal punctuation.
 * `marked`: how many units from the start are set in italics; the opener that is left of them comes back with the words.
 */
export const cleaned = (raw: string, place: Place, marked = 0): { text: string; opener: number } => {
  const [head, tail] = [raw.slice(0, marked), raw.slice(marked)].map((part) => part.replace(SPACES, ' ')) as [string, string]
  const border = head.endsWith(' ') && tail.startsWith(' ') ? head.slice(0, -1) : head
  let text = border + tail
  let opener = border.length
  for (;;) {
    const spaceless = text.trimStart()
    const bare = spaceless.slice(typedNumber(spaceless, place).length)
    const next = place === 'prose' ? bare.trimEnd() : bare.replace(TERMINAL, '')
    if (next === text) return { text, opener: text.slice(0, opener).trimEnd().length }
    opener = Math.max(0, opener - (text.length - bare.length))
    text = next
  }
}

/** The number or mark that a line begins with, and the space behind it; empty when it has none. */
export const typedNumber = (line: string, place: Place): string => NUMBERS[place]?.exec(line)?.[0] ?? ''
