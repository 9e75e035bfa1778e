import { parseAst } from 'vite'
import { expect, it } from 'vitest'
import { assetsIn, marked, spoken } from './oneLanguage.ts'

const tree = (code: string) => parseAst(code) as unknown as Parameters<typeof marked>[1]
const builtIn = (lang: 'en' | 'fr', code: string): string => {
  const bundled = marked(code, tree(code))
  return spoken(bundled, tree(bundled), lang)
}

it('leaves a script the words of its own language, those with data in them too', () => {
  const code = 'const m = messages({ yes: { en: "Yes", fr: "Oui" }, votes: { en: (x) => `${x.n} votes`, fr: (x) => `${x.n} voix` } })'
  expect(builtIn('en', code)).toBe('const m = messages({ yes: {en: "Yes"}, votes: {en: (x) => `${x.n} votes`} })')
  expect(builtIn('fr', code)).toBe('const m = messages({ yes: {fr: "Oui"}, votes: {fr: (x) => `${x.n} voix`} })')
})

it('leaves both where they are not words of the page: printed with a text, or given by a variable', () => {
  const code = 'const printed = { title: { en: "Title", fr: "Titre" } }; const m = messages({ title: TITLE, ...MORE }), n = messages(DISPOSITION)'
  expect(builtIn('fr', code)).toBe(code)
})

it('lets a script ask only for scripts of its own language', () => {
  expect(builtIn('fr', 'import"./frame-a1.js"; const of = ["assets/Desk-b2.js", "assets/desk-c3.css"]')).toBe('import"./frame-a1.js"; const of = ["assets/fr/Desk-b2.js", "assets/desk-c3.css"]')
  const assets = { version: '7', url: '', entry: { module: '/assets/entry.client-d4.js', imports: ['/assets/frame-a1.js'], css: ['/assets/app-e5.css'] }, routes: {} }
  expect(assetsIn(assets as never, 'fr')).toEqual({ version: '7-fr', url: '', entry: { module: '/assets/fr/entry.client-d4.js', imports: ['/assets/fr/frame-a1.js'], css: ['/assets/app-e5.css'] }, routes: {} })
})
