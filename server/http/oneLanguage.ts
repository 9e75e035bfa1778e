import type { ServerBuild } from '@remix-run/node'
import type { Plugin, Rollup } from 'vite'
import { LANGS, type Lang } from '#domain/languages.ts'

type Tree = { readonly type: string; readonly start: number; readonly end: number; readonly [part: string]: unknown }
type Property = Tree & { readonly key: Tree; readonly value: Tree }

const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null && 'type' in value
/** A syntax tree and all below it. */
const within = (tree: Tree): readonly Tree[] => [tree, ...Object.values(tree).flat().filter(isTree).flatMap(within)]
const propertiesOf = (tree: unknown): readonly Property[] =>
  isTree(tree) && tree.type === 'ObjectExpression' ? (tree['properties'] as readonly Tree[]).filter((part): part is Property => part.type === 'Property') : []
const propertyOf = (tree: unknown, name: string): Property | undefined => propertiesOf(tree).find(({ key }) => (key['name'] ?? key['value']) === name)

/** Writes over the places of a text, given in their order. */
const overwrite = (text: string, places: readonly { readonly start: number; readonly end: number; readonly by: string }[]): string =>
  places.reduceRight((written, { start, end, by }) => written.slice(0, start) + by + written.slice(end), text)

const MARK = '$page'

/** Marks each `{ en, fr }` of the catalogues that a module defines with `messages`, so that it is found again in the bundle. */
export const marked = (code: string, tree: Tree): string => overwrite(code, within(tree)
  .filter(({ type, callee }) => type === 'CallExpression' && isTree(callee) && callee['name'] === 'messages')
  .flatMap((call) => propertiesOf((call['arguments'] as readonly Tree[])[0]))
  .filter(({ value }) => LANGS.every((lang) => propertyOf(value, lang)))
  .map(({ value: { start } }) => ({ start, end: start + 1, by: `{${MARK}:0,` })))

/** Where the scripts of a language stand, in whatever names them: a script, or the list of what each route needs. */
const inFolder = (text: string, lang: Lang): string => text.replace(/(?<=["/])assets\/(?=[^"/]+\.js")/g, `assets/${lang}/`)

/** A built script with one language of each marked `{ en, fr }`. */
export const spoken = (code: string, tree: Tree, lang: Lang): string => {
  const words = within(tree).flatMap((each) => {
    const said = propertyOf(each, MARK) && propertyOf(each, lang)
    return said ? [{ start: each.start, end: each.end, by: `{${code.slice(said.start, said.end)}}` }] : []
  })
  return inFolder(overwrite(code, words), lang)
}

/**
 * A page needs the words of its own language only. The pages are built once, and each script is then written once in each language, with
 * that one's words alone: `assets/en/…`, `assets/fr/…`. While developing, scripts speak both.
 */
export const oneLanguage = (): Plugin => ({
  name: 'one-language',
  apply: (_config, { command, isSsrBuild }) => command === 'build' && isSsrBuild !== true,
  enforce: 'post',
  transform(code) {
    return code.includes('messages(') ? { code: marked(code, this.parse(code) as unknown as Tree), map: null } : null
  },
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      for (const chunk of Object.values(bundle).filter((file): file is Rollup.OutputChunk => file.type === 'chunk')) {
        const tree = this.parse(chunk.code) as unknown as Tree
        for (const lang of LANGS) this.emitFile({ type: 'asset', fileName: inFolder(`"${chunk.fileName}"`, lang).slice(1, -1), source: spoken(chunk.code, tree, lang) })
        Reflect.deleteProperty(bundle, chunk.fileName)
      }
    },
  },
})

/** The list of what each route needs, in one language; a page that was sent in the other one loads again when it asks for more. */
export const assetsIn = (assets: ServerBuild['assets'], lang: Lang): ServerBuild['assets'] =>
  ({ ...JSON.parse(inFolder(JSON.stringify(assets), lang)) as ServerBuild['assets'], version: `${assets.version}-${lang}` })
