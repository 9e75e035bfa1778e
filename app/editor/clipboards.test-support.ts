import { linesOf } from '#domain/resolution/labels.ts'
import type { Lang } from '#domain/languages.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'

/** What lands on the clipboard when a printed resolution is copied elsewhere: HTML and plain text, in the shapes those programs write. */
export type Clipboard = { readonly html: string; readonly text: string }

type Printed = { readonly number: string; readonly opener: string; readonly rest: string; readonly depth: number }
const printed = (text: ResolutionText, lang: Lang): Printed[] =>
  linesOf(text, lang).map(({ number, opener, body, punctuation, depth }) => ({ number, opener, rest: body + punctuation, depth }))
const plain = (text: ResolutionText, lang: Lang): string =>
  [text.title, `${text.openingLine},`, ...printed(text, lang).map(({ number, opener, rest }) => `${number}\t${opener}${rest}`)].join('\r\n')
const escaped = (words: string): string => words.replace(/&/g, '&amp;').replace(/</g, '&lt;')
/** Word's HTML breaks its lines at about eighty signs, in the middle of sentences. */
const wrapped = (html: string): string => html.replace(/(.{60,80}?) (?=[^<>]*(?:<|$))/g, '$1\r\n')
/** Word turns straight quotes into curly ones and sets no-break spaces behind numbers and articles. */
const typographic = (words: string): string => words.replace(/'/g, '’').replace(/ (\d)/g, '\u00A0$1')

export const word = (text: ResolutionText, lang: Lang): Clipboard => ({
  text: plain(text, lang),
  html: `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal, li.MsoNormal {mso-style-unhide:no; margin:0cm; font-family:"Calibri",sans-serif;} @list l0:level1 {mso-level-text:"\\(%1\\)";} --></style></head>
<body lang=EN-GB style='tab-interval:36.0pt'><!--StartFragment--><p class=MsoTitle align=center><b><span lang=EN-GB>${escaped(text.title)}<o:p></o:p></span></b></p>
<p class=MsoNormal><i>${escaped(text.openingLine)}</i>,<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
${printed(text, lang).map(({ number, opener, rest }) => wrapped(`<p class=MsoListParagraph style='margin-left:36.0pt;text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-fareast-font-family:Calibri'><span style='mso-list:Ignore'>${number}<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><i style='mso-bidi-font-style:normal'><span lang=EN-GB>${escaped(typographic(opener))}</span></i><span lang=EN-GB>${escaped(typographic(rest))}<o:p></o:p></span></p>`)).join('\r\n')}
<!--EndFragment--></body></html>`,
})

export const googleDocs = (text: ResolutionText, lang: Lang): Clipboard => ({
  text: plain(text, lang),
  html: `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-3f1c2a52-7fff-a1b2-c3d4-0123456789ab"><p dir="ltr" style="line-height:1.38;text-align:center;"><span style="font-size:14pt;font-weight:700;">${escaped(text.title)}</span></p><br /><p dir="ltr"><span style="font-style:italic;">${escaped(text.openingLine)}</span><span>,</span></p>${printed(text, lang).map(({ number, opener, rest, depth }) => (
    depth > 0 ? `<ol><li dir="ltr" style="list-style-type:lower-alpha;"><p dir="ltr" role="presentation"><span style="font-style:normal;">${escaped(opener + rest)}</span></p></li></ol>`
      : `<p dir="ltr" style="line-height:1.38;"><span>${number} </span><span style="font-style:italic;">${escaped(opener)}</span><span>${escaped(rest).replace(/ /g, (space, at: number) => (at % 7 === 0 ? '&nbsp;' : space))}</span></p>`)).join('')}</b><br class="Apple-interchange-newline">`,
})

/** A PDF: lines as they stand on the page, words parted at their end, soft hyphens, ligatures, straight quotes. */
export const pdf = (text: ResolutionText, lang: Lang, width = 60): Clipboard => {
  const onPage = (line: string): string => {
    const lines: string[] = []
    let rest = line
    while (rest.length > width) {
      const at = rest.lastIndexOf(' ', width)
      const next = /^ (\p{L}{4})(\p{L}{4,})/u.exec(rest.slice(at))
      if (next && at + 6 <= width + 4 && lines.length % 2 === 0) {
        lines.push(`${rest.slice(0, at)} ${next[1] ?? ''}-`)
        rest = rest.slice(at + 5)
      } else {
        lines.push(rest.slice(0, at))
        rest = rest.slice(at + 1)
      }
    }
    return [...lines, rest].join('\n')
  }
  const words = [text.title, `${text.openingLine},`, ...printed(text, lang).map(({ number, opener, rest }) => `${number} ${opener}${rest}`)]
  return { html: '', text: words.map(onPage).join('\n').replace(/fi/g, 'ﬁ').replace(/’/g, '\'') }
}
