import { readdirSync } from 'node:fs'
import type { Table, Tables } from './bench.ts'

/** `node tests/bench/run.ts [area]`: runs the benchmarks of one area, or all, and prints their tables. Nothing fails on a figure. */
const areas = readdirSync(import.meta.dirname).flatMap((name) => (name.endsWith('.bench.ts') ? [name.slice(0, -'.bench.ts'.length)] : [])).sort()
const [wanted] = process.argv.slice(2)
const chosen = wanted === undefined ? areas : areas.filter((area) => area === wanted)
if (chosen.length === 0) {
  process.stderr.write(`No benchmark "${wanted ?? ''}". There are: ${areas.join(', ')}\n`)
  process.exit(2)
}

const print = ({ title, columns, rows }: Table): void => {
  const widths = columns.map((column, i) => Math.max(column.length, ...rows.map((row) => row[i]?.length ?? 0)))
  const line = (cells: readonly string[]): string => cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ')
  process.stdout.write([`\n${title}`, line(columns), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n') + '\n')
}
for (const area of chosen) {
  const { tables } = await import(`./${area}.bench.ts`) as { tables: Tables }
  for await (const table of tables()) print(table)
}
