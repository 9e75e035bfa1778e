import path from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { isLang } from '#domain/languages.ts'
import { importSentence } from '#domain/notification/importing.ts'
import type { Result } from '#domain/result.ts'
import { newId } from '../ids.ts'
import { CannotStart, run } from '../start/cannotStart.ts'
import { readDocument, type ImportedDocument } from './readDocument.ts'
import { reportOf } from './report.ts'
import { readSourceFile } from './sourceText.ts'

// npm run import -- FILE [--process CODE] [--lang en|fr] [--as resolution|memorandum] [--replace]
const USAGE = 'Name one file: npm run import -- FILE [--process CODE] [--lang en|fr] [--as resolution|memorandum] [--replace]'

type Asked = { readonly file: string; readonly process: string | undefined; readonly lang: 'en' | 'fr' | undefined; readonly form: ImportedDocument['form'] | undefined; readonly replace: boolean }

const read = (args: readonly string[]): Asked => {
  try {
    const { values, positionals } = parseArgs({
      args: [...args], allowPositionals: true,
      options: { process: { type: 'string' }, lang: { type: 'string' }, as: { type: 'string' }, replace: { type: 'boolean', default: false } },
    })
    const [file, ...more] = positionals
    const { lang, as: form } = values
    if (file === undefined || more.length > 0) throw new CannotStart(USAGE)
    if (lang !== undefined && !isLang(lang)) throw new CannotStart('--lang is en or fr.')
    if (form !== undefined && form !== 'resolution' && form !== 'memorandum') throw new CannotStart('--as is resolution or memorandum.')
    return { file, process: values.process, lang, form, replace: values.replace }
  } catch (error) {
    throw error instanceof CannotStart ? error : new CannotStart(USAGE)
  }
}

/** Why not, in the language of the terminal. */
const orStop = <T>(result: Result<T>, file: string): T => {
  if (result.ok) return result.value
  const { refusal } = result
  const { LC_ALL, LC_MESSAGES, LANG } = process.env
  const lang = (LC_ALL || LC_MESSAGES || LANG)?.startsWith('fr') ? 'fr' : 'en'
  throw new CannotStart(`${file}${lang === 'fr' ? '\u00A0' : ''}: ${refusal.code === 'malformed-import' ? importSentence(refusal.why, refusal.about, lang) : refusal.code}`)
}

await run(async () => {
  const asked = read(process.argv.slice(2))
  const name = path.basename(asked.file)
  const source = orStop(await readSourceFile(path.resolve(process.env['INIT_CWD'] ?? '.', asked.file)), name)
  const document = readDocument(source.text, asked, newId)
  console.log(reportOf(name, source, document))
  if (asked.process === undefined) {
    console.log('\nNothing was written. To put it into a draft, add --process and the code or the address of its process.')
    return
  }
  const content = document.form === 'resolution' ? { form: document.form, text: document.parsed.text } as const : { form: document.form, prose: document.prose } as const
  // only now the rest of the server: a report needs none of it
  const { placeByServer } = await import('./placeByServer.ts')
  const { slug } = orStop(await placeByServer({ process: asked.process, lang: document.lang, replace: asked.replace, content }), name)
  console.log(`\nWritten into the ${document.form === 'resolution' ? 'draft' : 'memorandum'} of ${slug}.`)
})
