import { existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { ServerBuild } from '@remix-run/node'
import { LANGS } from '#domain/languages.ts'
import { assetsIn } from '#server/http/oneLanguage.ts'

/** JavaScript before the first interaction, gzipped, in KiB: of a plain page, and of one that opens with the editor. */
export const BOUNDS = { plain: 95, editor: 230 } as const
const WITH_EDITOR = ['resolutions.$slug.draft', 'resolutions.$slug.amendments._index', 'resolutions.$slug.amendments.$number']

const ROOT = path.join(import.meta.dirname, '../..')
const CLIENT = path.join(ROOT, 'build/client')

export type FirstLoad = { readonly route: string; readonly kind: keyof typeof BOUNDS; readonly kib: number }

/** A built file and everything that it imports at once; what it imports on use does not count. */
const withImports = (file: string, known = new Set<string>()): ReadonlySet<string> => {
  if (known.has(file)) return known
  known.add(file)
  for (const [, imported = ''] of readFileSync(path.join(CLIENT, file), 'utf8').matchAll(/(?:from|import)"\.\/([^"]+\.js)"/g)) withImports(path.join(path.dirname(file), imported), known)
  return known
}

const sizes = new Map<string, number>()
const gzipped = (file: string): number => {
  const size = sizes.get(file) ?? gzipSync(readFileSync(path.join(CLIENT, file)), { level: 9 }).length / 1024
  sizes.set(file, size)
  return size
}

const loadsIn = ({ entry, routes }: ServerBuild['assets']): readonly FirstLoad[] => {
  const folder = path.dirname(entry.module)
  const editor = readdirSync(path.join(CLIENT, folder)).find((name) => /^editor\.client-.*\.js$/.test(name))
  if (editor === undefined) throw new Error('The editor is not a file of its own any more: it would be on every page.')
  return Object.keys(routes).map((id) => {
    const route = id.replace(/^routes\//, '')
    const kind = WITH_EDITOR.includes(route) ? 'editor' : 'plain'
    const files = new Set(withImports(entry.module))
    const add = (file: string): void => { for (const one of withImports(file)) files.add(one) }
    for (let at = routes[id]; at; at = at.parentId === undefined ? undefined : routes[at.parentId]) add(at.module)
    if (kind === 'editor') add(path.join(folder, editor))
    return { route, kind, kib: [...files].reduce((sum, file) => sum + gzipped(file), 0) }
  })
}

/** What the built page of each route asks for before anybody touches it, in the language in which that is more; the largest first. */
export const firstLoads = async (): Promise<readonly FirstLoad[]> => {
  const built = path.join(ROOT, 'build/server/index.js')
  if (!existsSync(built)) throw new Error('The pages are not built yet. Run "npm run build".')
  const { assets } = await import(built) as ServerBuild
  const [english = [], french = []] = LANGS.map((lang) => loadsIn(assetsIn(assets, lang)))
  return english.map((load, at) => ({ ...load, kib: Math.max(load.kib, french[at]?.kib ?? 0) })).sort((a, b) => b.kib - a.kib)
}
