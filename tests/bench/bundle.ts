import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { gzipSync } from 'node:zlib'
import type { ServerBuild } from '@remix-run/node'

/** JavaScript before the first interaction, gzipped, in KiB. */
const PLAIN = 95
const EDITOR = 230
const ROOT = path.join(import.meta.dirname, '../..')

const sizes = new Map<string, number>()
const gzipped = (file: string): number => {
  const known = sizes.get(file) ?? gzipSync(readFileSync(path.join(ROOT, 'build/client', file)), { level: 9 }).length
  sizes.set(file, known)
  return known
}

const built = path.join(ROOT, 'build/server/index.js')
if (!existsSync(built)) {
  console.error('The pages are not built yet. Run "npx remix vite:build".')
  process.exit(2)
}
const { assets } = await import(built) as ServerBuild

/** Everything that the page of a route asks for at once: the entry, its parents, itself, and what they import. */
const firstLoad = (id: string): ReadonlySet<string> => {
  const files = new Set([assets.entry.module, ...assets.entry.imports])
  for (let route = assets.routes[id]; route; route = route.parentId === undefined ? undefined : assets.routes[route.parentId]) {
    for (const file of [route.module, ...(route.imports ?? [])]) files.add(file)
  }
  return files
}

const rows = Object.keys(assets.routes)
  .map((id) => ({ id: id.replace(/^routes\//, ''), kib: [...firstLoad(id)].reduce((sum, file) => sum + gzipped(file), 0) / 1024 }))
  .sort((a, b) => b.kib - a.kib)

console.log(`First load of each route, JavaScript gzipped (plain pages at most ${String(PLAIN)} KiB; the editor, loaded on top, ${String(EDITOR)} KiB):`)
for (const { id, kib } of rows) console.log(`${kib.toFixed(1).padStart(7)} KiB  ${id}${kib > PLAIN ? '  over' : ''}`)
