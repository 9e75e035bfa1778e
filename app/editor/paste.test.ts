import { AllSelection, EditorState, TextSelection } from 'prosemirror-state'
import { describe, expect, it } from 'vitest'
import { changedWords } from '#domain/amendment/words.ts'
import type { Lang } from '#domain/languages.ts'
import { fromLive, toLive } from '#domain/resolution/canonical.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { proposedIn } from '#domain/submissions/workspace.ts'
import { blockOfId } from './blocks.ts'
import { googleDocs, pdf, word, type Clipboard } from './clipboards.test-support.ts'
import { identityPlugin } from './identity.ts'
import { pasteForeign } from './paste.ts'

const TEXTS: Readonly<Record<Lang, ResolutionText>> = {
  en: {
    title: 'Safe schools in a connected world',
    openingLine: 'The 143rd Assembly of the Inter-Parliamentary Union',
    paragraphs: [
      { id: 'p1', kind: 'preambular', opener: 9, text: 'Recalling the child’s right to education, and the duty of every State to protect pupils and teachers', subs: [] },
      { id: 'p2', kind: 'preambular', opener: 16, text: 'Deeply concerned by “sextortion”, and by gender-sensitive figures that nobody has collected since 2019', subs: [] },
      { id: 'o1', kind: 'operative', opener: 5, text: 'Urges parliaments to adopt laws on the following', subs: [
        { id: 's1', text: 'the filtering of material in school networks, subject to review by a court', subs: [] },
        { id: 's2', text: 'the training of teachers in the use of first-aid lines', subs: [] },
      ] },
      { id: 'o2', kind: 'operative', opener: 10, text: 'Calls upon companies to cooperate with schools – at their own expense – within 12 months of this resolution', subs: [] },
    ],
  },
  fr: {
    title: 'Des écoles sûres dans un monde connecté',
    openingLine: 'La 143e Assemblée de l’Union interparlementaire',
    paragraphs: [
      { id: 'p1', kind: 'preambular', opener: 9, text: 'Rappelant le droit de l’enfant à l’éducation\u00A0; considérant les devoirs qui incombent aux États à l’égard des élèves', subs: [] },
      { id: 'o1', kind: 'operative', opener: 6, text: 'Engage les parlements à interdire toute «\u00A0sextorsion\u00A0» et à former les enseignants aux premiers secours', subs: [] },
    ],
  },
}

const paste = (text: ResolutionText, clipboard: Clipboard, lang: Lang, select?: { id: string; from: number; to: number }): ResolutionText => {
  let state = EditorState.create({ doc: toLive(text), plugins: [identityPlugin('resolution')] })
  const block = select && blockOfId(state.doc, select.id)
  const selection = block ? TextSelection.create(state.doc, block.pos + 1 + select.from, block.pos + 1 + select.to) : new AllSelection(state.doc)
  state = state.apply(state.tr.setSelection(selection))
  return fromLive(state.apply(pasteForeign(state, clipboard, { lang, canChangeStructure: () => true })).doc)
}
const reworded = (text: ResolutionText, from: string, to: string): ResolutionText =>
  ({ ...text, title: text.title.replace(from, to), paragraphs: text.paragraphs.map((p) => ({ ...p, text: p.text.replace(from, to), subs: p.subs.map((sub) => ({ ...sub, text: sub.text.replace(from, to) })) })) })

const SOURCES = { 'Word': word, 'Google Docs': googleDocs, 'a PDF': pdf } as const
const CHANGES: readonly (readonly [Lang, string, string, string])[] = [
  ['en', 'pupils', 'children', 'amend:p1'], ['en', 'figures', 'data', 'amend:p2'], ['en', 'court', 'judge', 'amend:s1'], ['en', 'companies', 'services', 'amend:o2'], ['en', 'Safe', 'Safer', 'title'],
  ['fr', 'élèves', 'enfants', 'amend:p1'], ['fr', 'former', 'instruire', 'amend:o1'],
]

describe.each(Object.entries(SOURCES))('a whole text pasted back from %s', (_name, source) => {
  it.each(['en', 'fr'] as const)('unchanged is no amendment: %s', (lang) => {
    expect(proposedIn(TEXTS[lang], paste(TEXTS[lang], source(TEXTS[lang], lang), lang), lang)).toEqual([])
  })
  it.each(CHANGES)('with one word changed (%s: %s) is one changed word', (lang, from, to, key) => {
    const base = TEXTS[lang]
    const found = proposedIn(base, paste(base, source(reworded(base, from, to), lang), lang), lang)
    expect(found.map((one) => one.key)).toEqual([key])
    const [{ op } = { op: undefined }] = found
    const edits = op?.type === 'title' ? op.wording[lang] : op?.type === 'amend' ? op.wording[lang]?.edits : []
    expect(edits).toEqual([{ at: expect.any(Number) as number, remove: from, insert: to }])
    expect(changedWords(edits ?? [])).toBe(2)
  })
})

describe('one paragraph pasted over itself', () => {
  const base = TEXTS.en
  const [p2] = base.paragraphs.slice(1)
  it.each(Object.entries(SOURCES))('from %s keeps the quotes that did not change', (_name, source) => {
    const alone: ResolutionText = { title: '', openingLine: '', paragraphs: p2 ? [{ ...p2, text: p2.text.replace('nobody', 'no one').replace(/[“”]/g, '"') }] : [] }
    const { html, text } = source(alone, 'en')
    const only = { html: html.replace(/<p class=MsoTitle.*?<\/p>\s*<p class=MsoNormal><i>.*?<\/p>/s, ''), text: text.replace(/^\s*,\s*/, '') }
    const found = proposedIn(base, paste(base, only, 'en', { id: 'p2', from: 0, to: p2?.text.length ?? 0 }), 'en')
    expect(found).toMatchObject([{ op: { type: 'amend', target: 'p2', wording: { en: { edits: [{ remove: 'nobody', insert: 'no one' }] } } } }])
  })
})

describe('words pasted within a paragraph', () => {
  const at = { id: 'p1', from: 14, to: 14 }
  const first = (text: ResolutionText) => text.paragraphs[0]?.text
  it('bring neither numbers nor styles, and keep their space', () => {
    expect(first(paste(TEXTS.en, { html: '', text: 'indivisible ' }, 'en', at))).toContain('the indivisible child')
    expect(first(paste(TEXTS.en, { html: '<span style="color:red">whole&nbsp;<b>and</b> entire</span>', text: 'whole and entire ' }, 'en', at))).toContain('whole and entire')
  })
  it('leave the paragraph as it was when there are none', () => {
    expect(paste(TEXTS.en, { html: '<p><o:p>&nbsp;</o:p></p>', text: ' ' }, 'en', at)).toEqual(TEXTS.en)
  })
})

describe('new paragraphs pasted between others', () => {
  it('take the part that their opener names, and are added', () => {
    const html = '<p class=MsoNormal>(7) <i>Noting</i> the work of teachers,</p><p class=MsoNormal>(8) <i>Aware</i> of its price,</p>'
    const found = proposedIn(TEXTS.en, paste(TEXTS.en, { html, text: '' }, 'en', { id: 'p2', from: TEXTS.en.paragraphs[1]?.text.length ?? 0, to: TEXTS.en.paragraphs[1]?.text.length ?? 0 }), 'en')
    expect(found.map(({ op }) => op.type)).toContain('add')
  })
})
