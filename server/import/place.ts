import { z } from 'zod'
import { writeText } from '#collab/writeText.ts'
import type { Rooms } from '#collab/rooms.ts'
import { lang } from '#domain/languages.ts'
import type { ImportProblem } from '#domain/notification/importing.ts'
import { roomName } from '#domain/permission/rooms.ts'
import type { Process } from '#domain/process/state.ts'
import { fromLive, fromLiveProse, toLive, toLiveProse } from '#domain/resolution/canonical.ts'
import { isEmptyProse, isEmptyText } from '#domain/resolution/check.ts'
import type { LiveDoc } from '#domain/resolution/schema.ts'
import { prose, resolutionText, type Paragraph, type Prose, type ResolutionText } from '#domain/resolution/text.ts'
import { ok, refuse, type Result } from '#domain/result.ts'
import type { PrismaClient } from '#prisma/generated/client.ts'
import { stateOf } from '../store/store.ts'

/** A text on its way into a draft: where it goes, and whether words that stand there may give way (the log keeps them). */
export const placement = z.object({
  process: z.string().min(1),
  lang,
  replace: z.boolean(),
  content: z.discriminatedUnion('form', [z.object({ form: z.literal('resolution'), text: resolutionText }), z.object({ form: z.literal('memorandum'), prose })]),
})
export type Placement = z.infer<typeof placement>
export type Placed = { readonly room: string; readonly slug: string }

export type PlaceDeps = { readonly prisma: PrismaClient; readonly rooms: Pick<Rooms, 'edit' | 'textOf'> }

const no = (why: ImportProblem, about = ''): Result<never> => refuse({ code: 'malformed-import', why, about })

/** A process by the printed code of one of its versions (however it is spelled), by its public address, or by its id. */
const processOf = async (prisma: PrismaClient, wanted: string): Promise<Result<{ id: string; slug: string }>> => {
  const select = { id: true, slug: true } as const
  const direct = await prisma.process.findFirst({ where: { OR: [{ id: wanted }, { slug: wanted }, { resolutionCode: wanted }] }, select })
  if (direct) return ok(direct)
  const plain = (code: string): string => code.replace(/[^\p{L}\p{N}]/gu, '').toLowerCase()
  const versions = await prisma.version.findMany({ select: { code: true, process: { select } } })
  const coded = versions.find(({ code }) => plain(code) === plain(wanted))
  if (coded) return ok(coded.process)
  const open = await prisma.process.findMany({ where: { stage: 'drafting', handedIn: false }, select: { slug: true }, orderBy: { slug: 'asc' } })
  return no('no-such-text', open.map(({ slug }) => slug).join(', '))
}

/** The imported paragraphs under the ids of the source language, to which the other language is aligned; null when they do not pair. */
const aligned = (text: ResolutionText, source: ResolutionText): ResolutionText | null => {
  const pair = (a: Paragraph, b: Paragraph | undefined): Paragraph | null => {
    if (b?.kind !== a.kind || a.subs.length !== b.subs.length || [...a.subs, ...b.subs].some(({ subs }) => subs.length > 0)) return null
    return { ...a, id: b.id, subs: a.subs.map((sub, i) => ({ ...sub, id: b.subs[i]?.id ?? sub.id })) }
  }
  const paragraphs = text.paragraphs.map((paragraph, i) => pair(paragraph, source.paragraphs[i]))
  return paragraphs.length === source.paragraphs.length && paragraphs.every((p) => p !== null) ? { ...text, paragraphs } : null
}

type Target = { readonly room: string; readonly live: LiveDoc; readonly process: Process; readonly rooms: PlaceDeps['rooms'] }

const resolutionFor = async ({ live, process, rooms }: Target, text: ResolutionText, { lang: language, replace }: Placement): Promise<Result<LiveDoc>> => {
  const before = fromLive(live)
  if (!isEmptyText(before) && !replace) return no('draft-has-words')
  // what the document does not say stays as it is
  const whole = { ...text, title: text.title || before.title, openingLine: text.openingLine || before.openingLine }
  if (language === process.sourceLang) return ok(toLive(whole))
  const source = await rooms.textOf(roomName({ kind: 'draft', processId: process.id, lang: process.sourceLang }))
  const paired = source && aligned(whole, fromLive(source))
  return paired ? ok(toLive(paired)) : no(`no-pairs-${process.sourceLang}`)
}

const proseFor = async ({ live }: Target, text: Prose, { replace }: Placement): Promise<Result<LiveDoc>> =>
  !isEmptyProse(fromLiveProse(live)) && !replace ? no('memorandum-has-words') : ok(toLiveProse(text))

/** Writes an imported text into the draft of a process as one edit of the server, or refuses and writes nothing. */
export const placeInDraft = async ({ prisma, rooms }: PlaceDeps, asked: Placement): Promise<Result<Placed>> => {
  const found = await processOf(prisma, asked.process)
  if (!found.ok) return found
  const { id, slug } = found.value
  const process = await stateOf<Process>(prisma, 'process', id)
  if (process?.where.stage !== 'drafting' || process.where.handedIn) return no('not-drafted', slug)
  const { content, lang: language } = asked
  const room = roomName({ kind: content.form === 'resolution' ? 'draft' : 'memorandum', processId: id, lang: language })
  const live = await rooms.textOf(room)
  if (!live) return no('not-drafted', slug)
  const target = { room, live, process, rooms }
  const wanted = content.form === 'resolution' ? await resolutionFor(target, content.text, asked) : await proseFor(target, content.prose, asked)
  if (!wanted.ok) return wanted
  const written = await rooms.edit(room, 'import', ({ text }) => { writeText(text, wanted.value) })
  return written ? ok({ room, slug }) : no('closed-meanwhile', slug)
}

/** The same for a request that came over the socket of the data folder. */
export const placeFor = (deps: PlaceDeps) => (input: unknown): Promise<Result<Placed>> => {
  const asked = placement.safeParse(input)
  return asked.success ? placeInDraft(deps, asked.data) : Promise.resolve(no('other-version'))
}
