import { describe, expect, it } from 'vitest'
import { openerOf } from '#domain/resolution/clauses.ts'
import { parseResolution } from '#domain/resolution/parse.ts'
import type { SubParagraph } from '#domain/resolution/text.ts'
import { casesFrom } from './cases.ts'

type Expectation = { path: string; matcher: 'toHaveLength' | 'toBe' | 'toContain' | 'toBeUndefined'; value: unknown }
type Case = { id: string; name: string; fn: 'parsePreambleText' | 'parseOperativeText'; input: string; expect: Expectation[] }

/** What the source reads otherwise on purpose, and why ours stands. */
const NOT_PORTABLE: Readonly<Record<string, string>> = {
  'munify-parse-186': 'bullets at the top level are clauses there; here a list belongs to a paragraph, and without one the lines are shown as a title to correct',
  'munify-parse-200': 'as above, with another bullet',
  'munify-parse-366': 'any line is a clause there; here a line without number or usual opener before the text is its title, never a guessed paragraph',
}

type Clause = { content: string; subClauses: Clause[] | undefined }
const clause = ({ text, subs }: { text: string; subs: readonly SubParagraph[] }): Clause => ({ content: text, subClauses: subs.length ? subs.map(clause) : undefined })
const read = ({ fn, input }: Case): unknown => {
  let n = 0
  const { paragraphs } = parseResolution(input, 'en', () => `x${n++}`).text
  return fn === 'parsePreambleText' ? paragraphs.map(({ text }) => text) : paragraphs.map(clause)
}
const at = (value: unknown, path: string): unknown =>
  path.split('.').filter(Boolean).reduce((found: unknown, key) => (found as Record<string, unknown> | undefined)?.[key], value)

const cases = casesFrom('12-resolution-clause-parsing.munify.json') as readonly Case[] | null
describe.skipIf(!cases)('the clauses of 12-resolution-clause-parsing.munify.json', () => {
  it.each(cases?.filter(({ id }) => !NOT_PORTABLE[id]) ?? [])('$id: $name', (each) => {
    const value = read(each)
    for (const { path, matcher, value: wanted } of each.expect) {
      const found = at(value, path)
      switch (matcher) {
        case 'toHaveLength': expect(found).toHaveLength(wanted as number); break
        case 'toBe': expect(found).toBe(wanted); break
        case 'toContain': expect(found).toContain(wanted); break
        case 'toBeUndefined': expect(found).toBeUndefined(); break
        default: throw new Error(`${each.id}: unknown matcher ${String(matcher satisfies never)}`)
      }
    }
  })
  it('leaves aside only what is explained', () => {
    expect(Object.keys(NOT_PORTABLE).filter((id) => !cases?.some((each) => each.id === id))).toEqual([])
  })
})

/** The source tests how a list of phrases is turned into patterns; ours is a typed list. What remains is that its phrases are recognised. */
type Phrase = { id: string; actual?: { $call?: string; args?: unknown[] } }
const phrases = casesFrom('13-clause-opening-phrases.munify.json') as readonly Phrase[] | null
const ABOUT_PATTERNS = 'parses, trims and comments a file of phrases, which does not exist here'
describe.skipIf(!phrases)('the opening phrases of 13-clause-opening-phrases.munify.json', () => {
  const listed = (phrases ?? []).flatMap(({ id, actual }) => (actual?.args ?? []).flat().flatMap((each) => (typeof each === 'string' ? each.split(/\r?\n/u).map((phrase) => ({ id, phrase: phrase.trim() })) : [])))
  const portable = listed.filter(({ phrase }) => /^(?:recalling|noting|emphasizing)$/u.test(phrase))
  it.each(portable)('$id: "$phrase" is a usual opener', ({ phrase }) => {
    expect(openerOf(`${phrase.charAt(0).toUpperCase()}${phrase.slice(1)} the situation`, 'en')).toMatchObject({ length: phrase.length, kind: 'preambular' })
  })
  it(`the rest ${ABOUT_PATTERNS}`, () => {
    const rest = listed.filter((each) => !portable.includes(each)).map(({ phrase }) => phrase)
    expect(rest.every((phrase) => phrase === '' || phrase.startsWith('#') || /[(.*]/u.test(phrase))).toBe(true)
  })
})
