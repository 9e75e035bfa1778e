import { spawn } from 'node:child_process'
import { access, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import process from 'node:process'
import { crc32, deflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRooms, type Rooms } from '#collab/rooms.ts'
import { STANDING } from '#domain/delegation/delegation.ts'
import { importSentence } from '#domain/notification/importing.ts'
import { SYSTEM } from '#domain/permission/roles.ts'
import { fromLive, fromLiveProse } from '#domain/resolution/canonical.ts'
import type { Database } from '#server/db/database.ts'
import { handle, parseCommand } from '#server/handle.ts'
import { newId } from '#server/ids.ts'
import { placeInDraft, type Placement } from '#server/import/place.ts'
import { readDocument } from '#server/import/readDocument.ts'
import { askServer, openSocket } from '#server/localSocket.ts'
import { readSource } from '#server/import/sourceText.ts'
import { createLog } from '#server/log.ts'
import { createStorage } from '#server/rooms/storage.ts'
import { freshDatabase } from '#tests/support/database.ts'

const ROOT = path.join(import.meta.dirname, '../..')
const EXTRACTS = path.join(ROOT, '../shared/data')
const hasExtracts = await access(path.join(EXTRACTS, 'resolution-143-extract.txt')).then(() => true, () => false)

/** Our own little resolution, as somebody might send it. */
const LINES = [
  '150th IPU Assembly',
  'Ice and snow on school roads',
  'Draft resolution submitted by the co-Rapporteurs',
  'The 150th Assembly of the Inter-Parliamentary Union,',
  '(1) Recalling that children walk to school in winter,',
  '(2) Deeply concerned that roads are cleared late,',
  '1. Calls upon parliaments to fund snow ploughs;',
  '2. Urges municipalities:',
  'a. to begin with the roads to schools;',
  'b. to publish when each was cleared.',
]

const zip = (files: Readonly<Record<string, string>>): Buffer => {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, content] of Object.entries(files)) {
    const raw = Buffer.from(content)
    const packed = deflateRawSync(raw)
    const crc = crc32(raw)
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034b50, 0); local.writeUInt16LE(20, 4); local.writeUInt16LE(8, 8); local.writeUInt32LE(crc, 14)
    local.writeUInt32LE(packed.length, 18); local.writeUInt32LE(raw.length, 22); local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014b50, 0); entry.writeUInt16LE(20, 4); entry.writeUInt16LE(20, 6); entry.writeUInt16LE(8, 10); entry.writeUInt32LE(crc, 16)
    entry.writeUInt32LE(packed.length, 20); entry.writeUInt32LE(raw.length, 24); entry.writeUInt16LE(name.length, 28); entry.writeUInt32LE(at, 42)
    parts.push(local, Buffer.from(name), packed)
    directory.push(entry, Buffer.from(name))
    at += 30 + name.length + packed.length
  }
  const listing = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0); end.writeUInt16LE(Object.keys(files).length, 8); end.writeUInt16LE(Object.keys(files).length, 10)
  end.writeUInt32LE(listing.length, 12); end.writeUInt32LE(at, 16)
  return Buffer.concat([...parts, listing, end])
}

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const docx = (body: string): Buffer => zip({
  '[Content_Types].xml': '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
  '_rels/.rels': '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
  'word/document.xml': `<?xml version="1.0"?><w:document ${W}><w:body>${body}</w:body></w:document>`,
})
const paragraph = (text: string): string => `<w:p><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

/** One page with a line of text for each of `lines`, as simple as a PDF can be. */
const pdf = (lines: readonly string[]): Buffer => {
  const content = `BT /F1 11 Tf 14 TL 50 780 Td ${lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join(' ')} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const offset = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return offset
  })
  const start = file.length
  file += `xref\n0 6\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(file, 'latin1')
}

const counting = () => { let n = 0; return () => `p${++n}` }
const read = async (name: string, bytes: Buffer) => {
  const source = await readSource(name, bytes)
  if (!source.ok) throw new Error(JSON.stringify(source.refusal))
  return { source: source.value, document: readDocument(source.value.text, {}, counting()) }
}
const resolutionIn = async (name: string, bytes: Buffer) => {
  const { source, document } = await read(name, bytes)
  if (document.form !== 'resolution') throw new Error('read as a memorandum')
  return { source, ...document }
}
const refusalOf = async (name: string, bytes: Buffer): Promise<string> => {
  const source = await readSource(name, bytes)
  return source.ok || source.refusal.code !== 'malformed-import' ? 'was read' : importSentence(source.refusal.why, source.refusal.about, 'en')
}

describe('reading a document', () => {
  const outline = ({ parsed: { text } }: Awaited<ReturnType<typeof resolutionIn>>) => ({
    title: text.title, opening: text.openingLine,
    paragraphs: text.paragraphs.map(({ kind, text: words, opener, subs }) => [kind, words.slice(0, opener), words.slice(opener).trim(), ...subs.map((sub) => sub.text)]),
  })
  const EXPECTED = {
    title: 'Ice and snow on school roads',
    opening: 'The 150th Assembly of the Inter-Parliamentary Union',
    paragraphs: [
      ['preambular', 'Recalling', 'that children walk to school in winter'],
      ['preambular', 'Deeply concerned', 'that roads are cleared late'],
      ['operative', 'Calls upon', 'parliaments to fund snow ploughs'],
      ['operative', 'Urges', 'municipalities', 'to begin with the roads to schools', 'to publish when each was cleared'],
    ],
  }

  it('gives the same text from plain text, Markdown, Word and PDF', async () => {
    const markdown = LINES.map((line, i) => (i === 1 ? `# ${line}` : line.replace(/(Recalling|Deeply concerned|Calls upon|Urges)/, '*$1*'))).join('\n\n')
    expect(outline(await resolutionIn('snow.txt', Buffer.from(LINES.join('\n'))))).toEqual(EXPECTED)
    expect(outline(await resolutionIn('snow.md', Buffer.from(markdown)))).toEqual(EXPECTED)
    expect(outline(await resolutionIn('snow.docx', docx(LINES.map(paragraph).join(''))))).toEqual(EXPECTED)
    expect(outline(await resolutionIn('snow.pdf', pdf(LINES)))).toEqual(EXPECTED)
  })

  it('reads UTF-16 by its mark, and the old Western code page with a word of warning', async () => {
    const french = 'Les enfants et la neige\n\nLa 150e Assemblée de l’Union interparlementaire,\n\nRappelant que les écoliers marchent dans la neige,\n\nPrie les parlements de déneiger les routes.'
    const wide = await resolutionIn('neige.txt', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(french, 'utf16le')]))
    expect(wide).toMatchObject({ lang: 'fr', source: { notes: [] }, parsed: { text: { openingLine: 'La 150e Assemblée de l’Union interparlementaire' } } })
    const old = await resolutionIn('neige.txt', Buffer.from(french.replaceAll('’', '\''), 'latin1'))
    expect(old).toMatchObject({ lang: 'fr', source: { notes: [expect.stringContaining('Windows-1252')] }, parsed: { text: { paragraphs: [{ opener: 9 }, { opener: 4 }] } } })
  })

  it('says when a Word file holds tracked changes, and reads them as accepted', async () => {
    const tracked = `<w:p><w:r><w:t xml:space="preserve">(1) Recalling that children walk to school in </w:t></w:r>
      <w:del w:id="1" w:author="x"><w:r><w:delText>summer</w:delText></w:r></w:del><w:ins w:id="2" w:author="x"><w:r><w:t>winter</w:t></w:r></w:ins></w:p>`
    const { source } = await read('tracked.docx', docx(tracked))
    expect(source.notes).toEqual([expect.stringContaining('tracked changes')])
    expect(source.text).toContain('in winter')
    expect(source.text).not.toContain('summer')
  })

  it.each([
    ['nothing', Buffer.alloc(0), /empty/],
    ['blanks alone', Buffer.from(' \n\n\t'), /no words/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]), /no text, Word file/],
    ['a damaged PDF', Buffer.from('%PDF-1.7\nnot really'), /PDF is damaged/],
    ['a PDF without words', pdf([]), /pictures of pages/],
    ['half a Word file', docx(paragraph('Recalling')).subarray(0, 200), /damaged or cut short/],
    ['another archive', zip({ 'a.txt': 'hello' }), /not a Word file/],
    ['the old Word format', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]), /Save it as docx/],
    ['more than 20 MB', Buffer.alloc(21 * 1024 * 1024, 32), /larger than 20 MB/],
    ['a text without end', Buffer.from('word '.repeat(250_000)), /million characters/],
  ])('refuses %s in one sentence', async (_what, bytes, why) => {
    const sentence = await refusalOf('file', bytes)
    expect(sentence).toMatch(why)
    expect(sentence).not.toContain('\n')
  })
})

const extracts = hasExtracts ? describe : describe.skip
extracts(`the published extracts${hasExtracts ? '' : ' (skipped: ../shared/data is not there)'}`, () => {
  it('yields the title, the status line, the opening line and nine preambular paragraphs; the furniture is set aside', async () => {
    const { parsed, lang } = await resolutionIn('resolution.txt', await readFile(path.join(EXTRACTS, 'resolution-143-extract.txt')))
    expect(lang).toBe('en')
    expect(parsed.text.title).toMatch(/^Legislation worldwide/)
    expect(parsed.statusLine).toMatch(/^Resolution adopted unanimously/)
    expect(parsed.text.openingLine).toBe('The 143rd Assembly of the Inter-Parliamentary Union')
    expect(parsed.text.paragraphs.map(({ kind }) => kind)).toEqual(Array<string>(9).fill('preambular'))
    expect(parsed.text.paragraphs.map(({ text, opener }) => text.slice(0, opener))).toEqual([
      'Condemning', 'Recalling', 'Also recalling', 'Further recalling', 'Reaffirming', 'Noting', 'Acknowledging', 'Bearing in mind', 'Recognizing',
    ])
    expect(parsed.setAside.map(({ text }) => text)).toEqual(['143rd IPU Assembly', 'Madrid, Spain', '26-30 November 2021', 'E', '#IPU143'])
    expect(parsed.unplaced).toEqual([])
  })

  it('reads the memorandum as prose', async () => {
    const { document } = await read('memorandum.txt', await readFile(path.join(EXTRACTS, 'memorandum-143-extract.txt')))
    expect(document.form).toBe('memorandum')
    expect(document.form === 'memorandum' && document.prose.blocks.length).toBeGreaterThan(10)
  })
})

describe('putting a text into a draft', () => {
  let db: Database
  let rooms: Rooms
  let id = ''
  let slug = ''
  const give = async (type: Parameters<typeof parseCommand>[0], input: object) => {
    const command = parseCommand(type, input)
    if (!command.ok) throw new Error(JSON.stringify(command.refusal))
    const shell = { prisma: db.prisma, announcer: { announce: () => undefined }, tell: () => Promise.resolve() }
    const given = await handle(shell, { actor: SYSTEM, command: command.value, commandId: newId(), now: '2025-01-10T09:00:00.000Z' })
    if (!given.ok) throw new Error(`${type}: ${JSON.stringify(given.refusal)}`)
    return given.value
  }
  beforeAll(async () => {
    db = await freshDatabase()
    const authority = { visitor: () => Promise.resolve(null), access: () => Promise.resolve('none' as const) }
    rooms = createRooms({ storage: createStorage(db.pool), authority, log: createLog({ logLevel: 'silent' }), allowsOrigin: () => false })
    await give('AdmitPerson', { assemblyId: STANDING, body: 'secretariat', seat: 'person', email: 's@example.org', name: 'S' })
    const person = await db.prisma.user.findFirstOrThrow({ select: { id: true } })
    const { id: assemblyId } = await give('CreateAssembly', { number: 150, cityEn: 'X', cityFr: 'X', countryEn: 'Y', countryFr: 'Y', opensOn: '2025-04-05', closesOn: '2025-04-09' })
    id = (await give('ProposeSubject', { committee: 'C-III', assemblyId, titleEn: 'Winter', titleFr: 'Hiver', editionId: 'ipu-2023' })).id
    slug = (await db.prisma.process.findUniqueOrThrow({ where: { id }, select: { slug: true } })).slug
    for (const type of ['ApproveSubject', 'OpenDebate', 'CloseDebate', 'OpenInputs'] as const) await give(type, { processId: id })
    await give('AppointRapporteurs', { processId: id, rapporteurs: [{ userId: person.id, memberId: 'no' }, { userId: 'another', memberId: 'ca' }] })
    await give('OpenDrafting', { processId: id })
  })
  afterAll(async () => {
    await rooms.drain()
    await db.close()
  })

  const asked = async (lines: readonly string[], more: Partial<Placement> = {}): Promise<Placement> => {
    const { parsed, lang } = await resolutionIn('snow.txt', Buffer.from(lines.join('\n')))
    return { process: slug, lang, replace: false, content: { form: 'resolution', text: parsed.text }, ...more }
  }
  const draft = async (lang: string) => {
    const live = await rooms.textOf(`draft.${id}.${lang}`)
    if (!live) throw new Error('no such room')
    return fromLive(live)
  }

  it('names the drafts there are when it is asked for one that is not', async () => {
    expect(await placeInDraft({ ...db, rooms }, await asked(LINES, { process: 'C-III/999/DR' }))).toEqual({
      ok: false, refusal: { code: 'malformed-import', why: 'no-such-text', about: 'winter' },
    })
  })

  it('fills an empty draft, keeps its ids, and refuses to write over words unless told so', async () => {
    expect(await placeInDraft({ ...db, rooms }, await asked(LINES))).toEqual({ ok: true, value: { room: `draft.${id}.en`, slug } })
    const text = await draft('en')
    expect(text.title).toBe('Ice and snow on school roads')
    expect(text.paragraphs.map(({ text: words }) => words)).toHaveLength(4)

    const again = await asked([...LINES.slice(0, 4), '(1) Noting that snow melts,', '1. Invites parliaments to wait.'])
    expect(await placeInDraft({ ...db, rooms }, again)).toMatchObject({ ok: false, refusal: { why: 'draft-has-words' } })
    expect(await draft('en')).toEqual(text)
    expect(await placeInDraft({ ...db, rooms }, { ...again, replace: true })).toMatchObject({ ok: true })
    expect((await draft('en')).paragraphs.map(({ text: words }) => words)).toEqual(['Noting that snow melts', 'Invites parliaments to wait'])
  })

  it('takes the other language paragraph by paragraph under the same ids, and only when they pair', async () => {
    const head = ['Neige et glace', 'La 150e Assemblée de l’Union interparlementaire,']
    const short = await asked([...head, '(1) Notant que la neige fond et que les routes sont glissantes,'], { replace: true })
    expect(short.lang).toBe('fr')
    expect(await placeInDraft({ ...db, rooms }, short)).toMatchObject({ ok: false, refusal: { why: 'no-pairs-en' } })
    const whole = await asked([...head, '(1) Notant que la neige fond sur les routes,', '1. Invite les parlements à attendre la fin de l’hiver.'], { replace: true })
    expect(await placeInDraft({ ...db, rooms }, whole)).toMatchObject({ ok: true })
    const ids = async (lang: string) => (await draft(lang)).paragraphs.map((p) => p.id)
    expect(await ids('fr')).toEqual(await ids('en'))
    expect((await draft('fr')).paragraphs[0]?.text).toBe('Notant que la neige fond sur les routes')
  })

  it('writes a memorandum beside the draft, through the socket of the running server', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'chapeau-socket-'))
    expect(await askServer(folder, 'place', {})).toBeNull()
    const socket = await openSocket(folder, { place: (input) => placeInDraft({ ...db, rooms }, input as Placement) })
    const prose = { blocks: [{ id: 'b1', kind: 'prose' as const, text: 'Snow falls on everyone.' }] }
    const placement: Placement = { process: id, lang: 'en', replace: false, content: { form: 'memorandum', prose } }
    expect(await askServer(folder, 'place', placement)).toEqual({ ok: true, value: { ok: true, value: { room: `memorandum.${id}.en`, slug } } })
    expect(await askServer(folder, 'unheard-of', {})).toMatchObject({ ok: false, why: expect.stringContaining('unheard-of') })
    await socket.close()
    const live = await rooms.textOf(`memorandum.${id}.en`)
    expect(live && fromLiveProse(live).blocks.map(({ text }) => text)).toEqual(['Snow falls on everyone.'])
    await rm(folder, { recursive: true })
  })
})

describe('npm run import', () => {
  const command = (...args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> => commandIn('en_GB.UTF-8', ...args)
  const commandIn = (LC_ALL: string, ...args: readonly string[]): Promise<{ code: number | null; out: string; err: string }> => new Promise((resolve) => {
    const child = spawn(process.execPath, ['server/import/cli.ts', ...args], { cwd: ROOT, env: { ...process.env, LC_ALL, INIT_CWD: ROOT } })
    let out = ''
    let err = ''
    child.stdout.on('data', (chunk: Buffer) => { out += chunk.toString() })
    child.stderr.on('data', (chunk: Buffer) => { err += chunk.toString() })
    child.on('close', (code) => { resolve({ code, out, err }) })
  })

  it('prints what it found, and says that it wrote nothing', async () => {
    const file = path.join(await mkdtemp(path.join(tmpdir(), 'chapeau-import-')), 'snow.txt')
    await writeFile(file, LINES.join('\n'))
    const { code, out } = await command(file)
    expect(code).toBe(0)
    expect(out).toContain('Title          Ice and snow on school roads')
    expect(out).toContain('Preamble       2 paragraphs')
    expect(out).toContain('a. to begin with the roads to schools')
    expect(out).toContain('Nothing was written.')
    await rm(path.dirname(file), { recursive: true })
  })

  it.each([
    ['no file', [], /^Name one file/],
    ['a file that is not there', ['nowhere.txt'], /^nowhere\.txt: The file cannot be opened: there is no such file\.\n$/],
    ['a folder', ['docs'], /it is a folder/],
    ['an unknown language', ['README.md', '--lang', 'de'], /^--lang is en or fr/],
    ['an unknown option', ['README.md', '--force'], /^Name one file/],
  ])('answers %s with one line and exit 2', async (_what, args, line) => {
    const { code, out, err } = await command(...args)
    expect({ code, out, lines: err.trim().split('\n').length }).toEqual({ code: 2, out: '', lines: 1 })
    expect(err).toMatch(line)
  })

  it('says in French to a French terminal why it imports nothing', async () => {
    const { code, err } = await commandIn('fr_CH.UTF-8', 'nowhere.txt')
    expect({ code, err }).toEqual({ code: 2, err: 'nowhere.txt\u00A0: Le fichier ne peut pas être ouvert\u00A0: il n’existe pas.\n' })
  })
})
