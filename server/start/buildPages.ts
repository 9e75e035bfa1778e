import { buildIfNeeded } from './build.ts'
import { run } from './cannotStart.ts'

// npm run build: the pages alone, as "npm start" would before it serves.
await run(() => buildIfNeeded(() => { console.log('Building the pages …') }))
