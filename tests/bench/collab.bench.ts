import { cpus, totalmem } from 'node:os'
import process from 'node:process'
import { crashes } from '../collab/crash.ts'
import { ms, ratio, type Table, type Tables } from './bench.ts'
import { idle } from './collab/idle.ts'
import { inspection, long } from './collab/inside.ts'
import { load, type Load } from './collab/load.ts'
import { withDatabase } from './collab/postgres.ts'
import { pinCrowd } from './collab/server.ts'

const ROUNDS = 2
const KILLS = 20

const SUBJECTS: Readonly<Record<string, () => Promise<Load>>> = {
  chapeau: () => withDatabase((DATABASE_URL) => load('chapeau', 'y', { DATABASE_URL })),
  'bare ws broadcast': () => load('bare', 'bare'),
  'Hocuspocus 4.7': () => load('hocuspocus', 'hocuspocus'),
  '@y/websocket-server 0.1.5': () => load('yWebsocket', 'y'),
}

/** The better of the rounds: whatever else runs on the machine only ever adds. */
const least = (rounds: readonly Load[], of: (load: Load) => number): number => Math.min(...rounds.map(of))

const crowd = async function* (): AsyncIterable<Table> {
  const results = new Map<string, Load[]>()
  for (let round = 0; round < ROUNDS; round++) {
    for (const [name, subject] of Object.entries(SUBJECTS)) results.set(name, [...results.get(name) ?? [], await subject()])
  }
  const figure = (name: string, of: (load: Load) => number): number => least(results.get(name) ?? [], of)
  const names = [...results.keys()]
  const bare = figure('bare ws broadcast', ({ perDelivery }) => perDelivery)
  const theirs = figure('Hocuspocus 4.7', ({ storm }) => storm.ms)
  yield {
    title: '2,000 readers, 10 writers × 5 words a second, 20 KB of text (ours: every check on, and in the log before it is seen)',
    columns: ['', 'µs server CPU a delivered word', 'to bare ws', 'bound', 'readers p50 / p95 ms', 'bound', 'writers p95 ms', 'bound', 'MiB', 'missing', 'one text', 'others on the machine'],
    rows: names.map((name) => {
      const all = results.get(name) ?? []
      const isOurs = name === 'chapeau'
      return [
        name, figure(name, (one) => one.perDelivery).toFixed(2), ratio(figure(name, (one) => one.perDelivery), bare), isOurs ? '0.30' : '',
        `${ms(figure(name, (one) => one.readers.p50))} / ${ms(figure(name, (one) => one.readers.p95))}`, isOurs ? '100' : '',
        ms(figure(name, (one) => one.writers.p95)), isOurs ? '40' : '', ms(figure(name, (one) => one.mib)),
        name === 'bare ws broadcast' ? '' : String(all.reduce((sum, one) => sum + one.missing, 0)), name === 'bare ws broadcast' ? '' : all.every(({ converged }) => converged) ? 'yes' : 'no',
        `${(Math.max(...all.map(({ others }) => others)) * 100).toFixed(0)} % of a core`,
      ]
    }),
  }
  yield {
    title: '2,000 readers reconnect at once, while the writers go on',
    columns: ['', 'ms', 'to Hocuspocus', 'bound', 'server CPU s'],
    rows: names.filter((name) => name !== 'bare ws broadcast').map((name) => [
      name, ms(figure(name, ({ storm }) => storm.ms)), ratio(figure(name, ({ storm }) => storm.ms), theirs), name === 'chapeau' ? '0.30' : '', figure(name, ({ storm }) => storm.cpu).toFixed(2),
    ]),
  }
}

const texts = async (): Promise<Table> => {
  const rows = []
  for (const edits of [1_000, 10_000, 100_000]) rows.push(await long(edits))
  return {
    title: 'A text with a long history',
    columns: ['edits in its log', 'CPU ms to open', 'bound', 'CPU ms for each further joiner', 'bound', 'CPU µs a keystroke'],
    rows: rows.map(({ edits, openMs, joinerMs, keystrokeUs }) => [String(edits), ms(openMs), '200', ms(joinerMs), '1', ms(keystrokeUs)]),
  }
}

const single = async (): Promise<Table> => {
  const { viewerKib, roomMib } = await idle()
  const killed = await withDatabase((databaseUrl) => crashes({ databaseUrl }, KILLS))
  const lost = killed.reduce((sum, one) => sum + one.lost.length, 0)
  const acknowledged = killed.reduce((sum, one) => sum + one.acknowledged, 0)
  return {
    title: 'One by one',
    columns: ['', 'measured', 'bound'],
    rows: [
      ['inspection of an update, median µs', inspection().toFixed(1), '10'],
      ['memory of an idle viewer, KiB (with its own end)', ms(viewerKib), '40'],
      ['memory of an idle room, MiB', roomMib.toFixed(2), '1'],
      [`acknowledged words lost in ${KILLS} kills at full typing speed, of ${acknowledged}`, String(lost), '0'],
    ],
  }
}

export const tables: Tables = async function* () {
  pinCrowd()
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim() ?? ''}), ${(totalmem() / 2 ** 30).toFixed(0)} GiB, Node ${process.version}`
  yield { title: 'Machine', columns: [machine], rows: [] }
  yield* crowd()
  yield await texts()
  yield await single()
}
