import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import process from 'node:process'
import { z } from 'zod'
import { findBrowser } from './support/browser.ts'

// npm test: everything that proves the project, one check after the other, all of them even when one fails. The last line counts:
// each test, and each static check as one. `npm run validate` (`static`) stops after the static checks.

const ROOT = path.join(import.meta.dirname, '..')
const env = { ...process.env, PATH: `${path.join(ROOT, 'node_modules/.bin')}${path.delimiter}${process.env['PATH'] ?? ''}` }

/** `skipped`: what was left out and why, one entry a test. */
type Outcome = { readonly passed: number; readonly failed: number; readonly skipped: readonly string[] }
type Check = { readonly name: string; readonly run: () => Promise<Outcome> }

const PASSED: Outcome = { passed: 1, failed: 0, skipped: [] }
const FAILED: Outcome = { passed: 0, failed: 1, skipped: [] }

const succeeds = async (command: string, ...args: readonly string[]): Promise<boolean> => {
  const child = spawn(command, args, { cwd: ROOT, env, stdio: 'inherit', shell: process.platform === 'win32' })
  try {
    const [code] = await once(child, 'close') as [number | null]
    return code === 0
  } catch {
    return false
  }
}
const check = (name: string, command: string, ...args: readonly string[]): Check =>
  ({ name, run: async () => (await succeeds(command, ...args) ? PASSED : FAILED) })

/** What a reporter wrote, or a failure: a run that wrote nothing proved nothing, and one that failed has at least one failure. */
const report = (file: string, green: boolean, read: (json: unknown) => Outcome): Outcome => {
  try {
    const outcome = read(JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')))
    if (outcome.passed + outcome.failed + outcome.skipped.length === 0) return FAILED
    return green || outcome.failed > 0 ? outcome : { ...outcome, failed: 1 }
  } catch (error) {
    console.error(`${file} cannot be read:`, error)
    return FAILED
  }
}

const vitestReport = z.object({
  testResults: z.array(z.object({
    name: z.string(),
    status: z.string(),
    assertionResults: z.array(z.object({ status: z.string(), fullName: z.string(), ancestorTitles: z.array(z.string()) })),
  })),
})
const readVitest = (json: unknown): Outcome => {
  const files = vitestReport.parse(json).testResults
  const tests = files.flatMap((file) => file.assertionResults)
  const failed = tests.filter((test) => test.status === 'failed').length
  // A file that could not even be loaded has no failed tests of its own.
  const broken = files.filter((file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed')).length
  const skipped = tests.filter((test) => test.status !== 'passed' && test.status !== 'failed')
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: failed + broken,
    skipped: skipped.map((test) => test.ancestorTitles.find((title) => title.includes('skipped')) ?? test.fullName),
  }
}
const vitest = (project: 'domain' | 'unit' | 'integration'): Check => ({
  name: project,
  run: async () => {
    const file = `test-results/${project}.json`
    rmSync(path.join(ROOT, file), { force: true })
    const green = await succeeds('vitest', 'run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${file}`)
    return report(file, green, readVitest)
  },
})

const spec = z.object({
  title: z.string(),
  tests: z.array(z.object({ status: z.string(), annotations: z.array(z.object({ type: z.string(), description: z.string().optional() })) })),
})
type Suite = { specs: z.infer<typeof spec>[]; suites?: Suite[] | undefined }
const suite: z.ZodType<Suite> = z.object({ specs: z.array(spec), get suites() { return z.array(suite).optional() } })
const playwrightReport = z.object({ suites: z.array(suite), errors: z.array(z.unknown()) })
const readPlaywright = (json: unknown): Outcome => {
  const specsOf = ({ specs, suites = [] }: Suite): z.infer<typeof spec>[] => [...specs, ...suites.flatMap(specsOf)]
  const { suites, errors } = playwrightReport.parse(json)
  const tests = suites.flatMap(specsOf).flatMap(({ title, tests: runs }) => runs.map((run) => ({ title, ...run })))
  return {
    passed: tests.filter((test) => test.status === 'expected').length,
    failed: tests.filter((test) => test.status === 'unexpected' || test.status === 'flaky').length + errors.length,
    skipped: tests.filter((test) => test.status === 'skipped')
      .map((test) => `${test.title} (${test.annotations.map((annotation) => annotation.description ?? annotation.type).join('; ')})`),
  }
}

/** A browser there must be: the browser stories are never skipped. */
const haveBrowser = async (): Promise<boolean> => {
  if (findBrowser() !== undefined) return true
  console.log('No browser found; installing one.')
  const isRoot = process.getuid?.() === 0
  if (isRoot && await succeeds('apt-get', 'update') && await succeeds('apt-get', 'install', '-y', 'chromium') && findBrowser() !== undefined) return true
  if (await succeeds('playwright', 'install', '--with-deps', 'chromium') && findBrowser() !== undefined) return true
  console.error('There is no browser to test with, and none could be installed. Install Chromium or Chrome, or run "npx playwright install --with-deps chromium", then again "npm test".')
  return false
}
const browser: Check = {
  name: 'browser',
  run: async () => {
    if (!await haveBrowser()) return FAILED
    const file = 'test-results/browser.json'
    rmSync(path.join(ROOT, file), { force: true })
    return report(file, await succeeds('playwright', 'test'), readPlaywright)
  },
}

const STATIC: readonly Check[] = [
  check('generated client', 'node', 'server/start/generate.ts'),
  check('types', 'tsc'),
  check('types of the domain: no machine, no browser', 'tsc', '--project', 'domain'),
  check('lint and borders', 'eslint', '.'),
  check('nothing unused', 'knip'),
  check('migrations reach the schema', 'node', 'server/start/checkDrift.ts'),
]
const WORLD: readonly Check[] = [vitest('domain'), vitest('unit'), vitest('integration'), check('build', 'node', 'server/start/buildPages.ts'), browser]

const checks = process.argv[2] === 'static' ? STATIC : [...STATIC, ...WORLD]
const outcomes: Outcome[] = []
for (const { name, run } of checks) {
  console.log(`\n== ${name}`)
  const began = performance.now()
  const outcome = await run()
  outcomes.push(outcome)
  console.log(`${outcome.failed === 0 ? '✓' : '✗'} ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
}

const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0)
const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0)
const skipped = outcomes.flatMap((outcome) => outcome.skipped)
console.log('')
for (const [index, { name }] of checks.entries()) if ((outcomes[index]?.failed ?? 0) > 0) console.log(`failed: ${name}`)
for (const why of new Set(skipped)) console.log(`skipped: ${why} × ${String(skipped.filter((other) => other === why).length)}`)
console.log(`${String(passed)} passed, ${String(failed)} failed${skipped.length > 0 ? `, ${String(skipped.length)} skipped` : ''}`)
process.exitCode = failed === 0 ? 0 : 1
