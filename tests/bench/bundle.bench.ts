import { BOUNDS, firstLoads } from '../support/firstLoad.ts'
import type { Tables } from './bench.ts'

export const tables: Tables = async function* () {
  yield {
    title: 'First load of each route: JavaScript before the first interaction, gzipped',
    columns: ['route', 'KiB', 'bound', 'of it'],
    rows: (await firstLoads()).map(({ route, kind, kib }) => [route, kib.toFixed(1), String(BOUNDS[kind]), `${(kib / BOUNDS[kind] * 100).toFixed(0)} %${kib > BOUNDS[kind] ? ' OVER' : ''}`]),
  }
}
