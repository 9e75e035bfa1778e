import { describe, expect, it } from 'vitest'
import { linesOfHtml, linesOfPlain } from './clipboard.ts'

describe('clipboard HTML', () => {
  it.each([
    ['paragraphs are lines, whatever lies between them', '<p>One</p>\n<!-- c --><div>Two</div>', ['One', 'Two']],
    ['line ends within a paragraph are spaces', '<p>One\r\ntwo&nbsp;three</p>', ['One two three']],
    ['styles, scripts and Word\'s own XML are no words', '<head><style>p{}</style></head><xml><w:x>no</w:x></xml><script>alert(1)</script><p>One</p>', ['One']],
    ['numbers that Word computed are no words', '<p><span style=\'mso-list:Ignore\'>1.<span>&nbsp;&nbsp; </span></span>Urges</p>', ['Urges']],
    ['struck by a tracked change is gone, inserted stays', '<p>One <del>old</del><ins>new</ins></p>', ['One new']],
    ['comments and footnote marks are no words', '<p>One<a class=MsoCommentReference>[1]</a> two<span class="MsoFootnoteReference">2</span></p>', ['One two']],
    ['one break is a space, two are a paragraph', '<p>One<br>two<br><br>Three</p>', ['One two', 'Three']],
    ['soft hyphens and joiners vanish, ligatures and accents are letters', '<p>co\u00ADopera\u200Btion ﬁnds e\u0301cole</p>', ['cooperation finds école']],
    ['French keeps its no-break spaces, and no others', '<p>Un\u00A0mot\u00A0; «\u00A0deux\u00A0»</p>', ['Un mot\u00A0; «\u00A0deux\u00A0»']],
    ['entities are what they stand for, once', '<p>A &amp; B &#8217; &#x201C; &amp;lt;</p>', ['A & B ’ “ &lt;']],
    ['a sign that opens no tag is a sign', '<p>3 < 4</p>', ['3 < 4']],
    ['a tag that never ends takes no words with it', '<p>One</p><p title="x>Two', ['One', 'p title="x>Two']],
  ])('%s', (_what, html, lines) => {
    const read = linesOfHtml(html)
    expect(read?.map((line) => line.replace(/^</, ''))).toEqual(lines)
  })
  it('without paragraphs says nothing that the plain text does not say better', () => {
    expect(linesOfHtml('<span>One</span><br role="presentation"><span>two</span>')).toBeNull()
  })
})

describe('plain text', () => {
  it.each([
    ['lines of a page are one paragraph', 'Urges parliaments to adopt laws that protect\nevery child, and to report on\ntheir effect', ['Urges parliaments to adopt laws that protect every child, and to report on their effect']],
    ['a number or an opener begins another', '(1) Recalling its work,\n(2) Noting the report,\nDeeply concerned by figures,', ['(1) Recalling its work,', '(2) Noting the report,', 'Deeply concerned by figures,']],
    ['so does a blank line', 'One thing\n\nanother', ['One thing', 'another']],
    ['a comma before the margin ends nothing when the sentence goes on', 'Urges parliaments, governments, and\ncompanies to act,\nand to report', ['Urges parliaments, governments, and companies to act, and to report']],
    ['a parted word is one word', 'the coop-\neration of schools', ['the cooperation of schools']],
  ])('%s', (_what, text, lines) => {
    expect(linesOfPlain(text, 'en')).toEqual(lines)
  })
  it('keeps the hyphen of a word that is written with one', () => {
    expect(linesOfPlain('the gender-\nsensitive budget', 'en', (word) => word === 'gender-sensitive')).toEqual(['the gender-sensitive budget'])
  })
})
