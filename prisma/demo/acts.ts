import { writeText } from '#collab/writeText.ts'
import type { Ground } from '#domain/amendment/disposition.ts'
import type { Advice } from '#domain/preparation/commands.ts'
import type { Committee } from '#domain/permission/roles.ts'
import { roomName } from '#domain/permission/rooms.ts'
import type { Instant } from '#domain/instant.ts'
import { LANGS, type Lang, type Wording } from '#domain/languages.ts'
import { fromLive, toLive, toLiveProse } from '#domain/resolution/canonical.ts'
import { REASONS_ROOT, type LiveDoc } from '#domain/resolution/schema.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import { inTransaction } from '#server/db/transaction.ts'
import { hashOf } from '#server/ids.ts'
import { openWorkspaceRoom } from '#server/rooms/drafts.ts'
import { mirrorStructure } from '#server/rooms/mirror.ts'
import { derivedFromWorkspace } from '#server/store/derived.ts'
import { speaking } from '#server/query/speaking.ts'
import { versionTexts } from '#server/store/sittingText.ts'
import { DELEGATIONS, langOf, type AccountKey, type Delegation, type Rapporteur } from './accounts.ts'
import type { Edit } from './edits.ts'
import type { Scene, Stage } from './scene.ts'
import { proseOf, resolutionOf, type Both, type IdOf, type ProseDraft, type TextDraft } from './texts/bilingual.ts'

export const COMMITTEE: Committee = 'C-III'
export const scene = (at: Instant, play: Scene['play']): Scene => ({ at, play })

/** The demonstration has one resolution of a committee for each Assembly, so the Assembly's number names both. */
export const assemblyId = async ({ prisma }: Stage, number: number): Promise<string> =>
  (await prisma.assembly.findUniqueOrThrow({ where: { number }, select: { id: true } })).id
export const processId = async ({ prisma }: Stage, number: number): Promise<string> =>
  (await prisma.process.findFirstOrThrow({ where: { kind: 'ordinary', assembly: { number } }, select: { id: true } })).id
export const versionId = async ({ prisma }: Stage, number: number): Promise<string> =>
  (await prisma.version.findFirstOrThrow({ where: { process: { kind: 'ordinary', assembly: { number } } }, orderBy: { ordinal: 'desc' }, select: { id: true } })).id

/** Paragraph ids that say nothing and never change. */
export const idOf = (number: number): IdOf => (key) => hashOf(['demonstration', number, key]).slice(0, 16)

const given = async (stage: Stage, number: number) => ({ processId: await processId(stage, number) })

export const propose = (at: Instant, number: number, subject: Both, previous?: number): Scene => scene(at, async (stage) => {
  await stage.give('secretariat', 'ProposeSubject', {
    committee: COMMITTEE, assemblyId: await assemblyId(stage, number), titleEn: subject.en, titleFr: subject.fr, editionId: 'ipu-2023',
    ...(previous === undefined ? {} : { previousAssemblyId: await assemblyId(stage, previous) }),
  })
})

export const appoint = (at: Instant, number: number, members: readonly ('nl' | 'ke' | 'th')[]): Scene => scene(at, async (stage) => {
  const rapporteurs = await Promise.all(members.map(async (memberId) => ({ memberId, userId: await stage.userId(`rapporteur-${memberId}`) })))
  await stage.give('secretariat', 'AppointRapporteurs', { ...await given(stage, number), rapporteurs })
})

type Step = 'ApproveSubject' | 'OpenDebate' | 'CloseDebate' | 'OpenInputs' | 'OpenDrafting' | 'OpenAmendments' | 'OpenCommitteeDebate' | 'OpenExamination' | 'Transmit'
/** A step of the process that needs no more than its name. */
export const step = (at: Instant, number: number, type: Step): Scene => scene(at, async (stage) => {
  await stage.give('secretariat', type, await given(stage, number))
})

type Window = 'inputs' | 'hand-in' | 'amendments' | 'women-forum' | 'oral'
export const window = (at: Instant, number: number, name: Window, closes: Instant, more: { opens?: Instant; reason?: string } = {}): Scene => scene(at, async (stage) => {
  await stage.give('secretariat', 'SetWindow', { ...await given(stage, number), window: name, closes, ...more })
})

export type Spoken = { readonly at: Instant; readonly by: Delegation | 'partner-inhope' | 'women-forum'; readonly lang?: Lang; readonly said: string }
export const speak = (number: number, statements: readonly Spoken[]): Scene[] => statements.map(({ at, by, lang, said }) => scene(at, async (stage) => {
  const language = lang ?? (by === 'partner-inhope' || by === 'women-forum' ? 'en' : langOf(by))
  await stage.give('secretariat', 'RecordStatement', { ...await given(stage, number), speakerId: by, at, lang: language, summary: said })
}))

/** A turn from the floor: who, from when to when; what the secretariat adds of it. */
export type Turn = { readonly by: Delegation; readonly sex?: 'woman' | 'man'; readonly from: Instant; readonly until: Instant; readonly said: string }
const requestOf = async (stage: Stage, number: number, speakerId: string): Promise<string> => {
  const { tables } = await speaking(stage.prisma, await processId(stage, number), 'en')
  const found = Object.values(tables.waiting).find((one) => one.speakerId === speakerId)
  if (!found) throw new Error(`${speakerId} did not ask for the floor`)
  return found.id
}

/** The President opens a list, and delegations put themselves on it. */
export const openList = (at: Instant, number: number, about: 'debate' | 'draft', asked: readonly { readonly by: Delegation; readonly sex?: 'woman' | 'man' }[]): Scene => scene(at, async (stage) => {
  const process = await given(stage, number)
  await stage.give('president', 'OpenSpeakersList', { ...process, about })
  for (const { by, sex } of asked) await stage.give(`delegate-${by}`, 'AskForFloor', { ...process, speakerId: by, ...sex ? { sex } : {} })
})

/** A debate from its list: each is given the floor, and the secretariat adds what was said. */
export const debate = (at: Instant, number: number, turns: readonly Turn[]): Scene[] => [
  openList(at, number, 'debate', turns),
  ...turns.flatMap(({ by, from, until, said }) => [
    scene(from, async (stage) => { await stage.give('president', 'GiveFloor', { ...await given(stage, number), requestId: await requestOf(stage, number, by) }) }),
    scene(until, async (stage) => {
      const process = await given(stage, number)
      const { now } = await speaking(stage.prisma, process.processId, 'en')
      await stage.give('president', 'EndFloor', process)
      await stage.give('secretariat', 'SummarizeStatement', { ...process, statementId: now.speaking?.id ?? '', lang: langOf(by), summary: said })
    }),
  ]),
]

/** Members of the drafting committee of the present text. */
export const appointDraftingCommittee = (at: Instant, number: number, memberIds: readonly Delegation[]): Scene => scene(at, async (stage) => {
  await stage.give('president', 'AppointDraftingCommittee', { versionId: await versionId(stage, number), memberIds: [...memberIds] })
})

export type Written = { readonly at: Instant; readonly by: Delegation | 'partner-inhope'; readonly text: string; readonly lang?: Lang; readonly confidential?: boolean; readonly entered?: boolean }
export const contribute = (number: number, inputs: readonly Written[]): Scene[] => inputs.map(({ at, by, text, lang, confidential, entered }) => scene(at, async (stage) => {
  const account: AccountKey = entered ? 'secretariat' : by === 'partner-inhope' ? by : `delegate-${by}`
  await stage.give(account, 'HandInInput', {
    ...await given(stage, number), authorId: by, lang: lang ?? (by === 'partner-inhope' ? 'en' : langOf(by)), text, confidential: confidential ?? false,
  })
}))

/** Takes over only those paragraphs whose key is given, in the order of the whole; the others of `live` go. */
const only = (draft: TextDraft, keys: readonly string[]): TextDraft => ({ ...draft, paragraphs: draft.paragraphs.filter(({ key }) => keys.includes(key)) })

const typeIn = (live: LiveDoc) => ({ text }: { text: Parameters<typeof writeText>[0] }): void => { writeText(text, live) }

/** Co-Rapporteurs write the draft in turns: after each, the text holds the paragraphs named so far. English leads, French follows in its structure. */
export const draft = (number: number, text: TextDraft, turns: readonly { at: Instant; by: Rapporteur; adds: readonly string[] }[]): Scene[] =>
  turns.map(({ at, by }, i) => scene(at, async (stage) => {
    const id = await processId(stage, number)
    const soFar = only(text, turns.slice(0, i + 1).flatMap(({ adds }) => adds))
    const room = (lang: Lang): string => roomName({ kind: 'draft', processId: id, lang })
    await stage.write(by, room('en'), typeIn(toLive(resolutionOf(soFar, number, 'en', idOf(number)))))
    const { live } = await stage.read(room('en'))
    await stage.edit(room('fr'), 'mirror', (edit) => { mirrorStructure(live, edit) })
    await stage.write(by, room('fr'), typeIn(toLive(resolutionOf(soFar, number, 'fr', idOf(number)))))
  }))

export const writeMemorandum = (at: Instant, by: Rapporteur, number: number, text: ProseDraft): Scene => scene(at, async (stage) => {
  const id = await processId(stage, number)
  for (const lang of LANGS) await stage.write(by, roomName({ kind: 'memorandum', processId: id, lang }), typeIn(toLiveProse(proseOf(text, lang, idOf(number)))))
})

export const handIn = (at: Instant, by: Rapporteur, number: number): Scene => scene(at, async (stage) => {
  await stage.give(by, 'HandInDraft', await given(stage, number))
})

export const circulate = (at: Instant, number: number, code: string): Scene => scene(at, async (stage) => {
  await stage.give('secretariat', 'Circulate', { ...await given(stage, number), code })
})

export type Change = { readonly edit: Edit; readonly reason: string }
export type Sponsor = Delegation | 'women-forum'

const sponsorLang = (sponsorId: Sponsor): Lang => (sponsorId === 'women-forum' ? 'en' : langOf(sponsorId))

/** A sponsor's people change their copy of the version, and say why: one derived amendment for each change. Answers their keys. */
const inWorkspace = async (stage: Stage, number: number, sponsorId: Sponsor, by: AccountKey, changes: readonly Change[]): Promise<{ key: string; seen: string }[]> => {
  const version = await versionId(stage, number)
  const lang = sponsorLang(sponsorId)
  const name = roomName({ kind: 'workspace', versionId: version, sponsorId, lang })
  const text = (await versionTexts(stage.prisma, version))[lang]
  if (!text) throw new Error(`version ${version} has no text in ${lang}`)
  const process = await processId(stage, number)
  await inTransaction(stage.prisma, (tx) => openWorkspaceRoom(tx, { name, processId: process, text }))
  const derived = () => derivedFromWorkspace(stage.prisma, version, sponsorId, lang)
  const made: string[] = []
  for (const { edit, reason } of changes) {
    const before = new Set((await derived()).map(({ seen }) => seen))
    const target = edit(fromLive((await stage.read(name)).live), idOf(number))
    await stage.write(by, name, typeIn(toLive(target)))
    const keys = (await derived()).filter(({ seen }) => !before.has(seen)).map(({ key }) => key)
    await stage.write(by, name, ({ doc }) => { for (const key of keys) doc.getMap<string>(REASONS_ROOT).set(key, reason) })
    made.push(...keys)
  }
  return (await derived()).filter(({ key }) => made.includes(key)).map(({ key, seen }) => ({ key, seen }))
}

/** Other Members are asked to co-sponsor what was drafted; some accept at once. */
const ask = async (stage: Stage, number: number, sponsorId: Delegation, chosen: readonly { key: string; seen: string }[], asked: Asked): Promise<void> => {
  const of = { versionId: await versionId(stage, number), sponsorId }
  for (const one of chosen) {
    await stage.give(`delegate-${sponsorId}`, 'InviteCoSponsors', { ...of, lang: langOf(sponsorId), chosen: one, memberIds: Object.keys(asked) })
    for (const memberId of Object.keys(asked) as Delegation[]) {
      if (asked[memberId] === 'accepts') await stage.give(`delegate-${memberId}`, 'AnswerInvitation', { ...of, memberId, seen: one.seen, answer: 'accepted' })
    }
  }
}
type Asked = Readonly<Partial<Record<Delegation, 'accepts' | 'has not answered'>>>

/** An adviser drafts, a delegate submits, at the instant given; with those that accept to co-sponsor it. */
export const amend = (at: Instant, number: number, sponsorId: Sponsor, changes: readonly Change[], asked: Asked = {}): Scene => scene(at, async (stage) => {
  const adviser: AccountKey = sponsorId === 'women-forum' ? sponsorId : `adviser-${sponsorId}`
  const chosen = await inWorkspace(stage, number, sponsorId, adviser, changes)
  const delegate: AccountKey = sponsorId === 'women-forum' ? sponsorId : `delegate-${sponsorId}`
  if (sponsorId !== 'women-forum' && Object.keys(asked).length) await ask(stage, number, sponsorId, chosen, asked)
  await stage.give(delegate, 'SubmitAmendments', { versionId: await versionId(stage, number), sponsorId, lang: sponsorLang(sponsorId), chosen })
})

/** Drafted and not submitted: nobody else sees it but those asked to co-sponsor it. */
export const prepare = (at: Instant, number: number, sponsorId: Delegation, changes: readonly Change[], asked: Asked = {}): Scene => scene(at, async (stage) => {
  const chosen = await inWorkspace(stage, number, sponsorId, `adviser-${sponsorId}`, changes)
  if (Object.keys(asked).length) await ask(stage, number, sponsorId, chosen, asked)
})

/** What came by mail, typed by the secretariat. */
export const enter = (
  at: Instant, number: number, sponsorId: Delegation,
  entry: { act: 'amend' | 'add' | 'delete' | 'title'; paragraph: string; text: string; reason: string; receivedAt: Instant; kind?: 'preambular' | 'operative' },
): Scene => scene(at, async (stage) => {
  const { paragraph, ...rest } = entry
  await stage.give('secretariat', 'EnterAmendment', {
    versionId: await versionId(stage, number), sponsorId, lang: langOf(sponsorId), paragraphId: paragraph ? idOf(number)(paragraph) : '', ...rest,
  })
})

/** An amendment by its printed number. */
export const amendment = async (stage: Stage, number: number, printed: number): Promise<{ id: string; sponsorId: string }> =>
  stage.prisma.amendment.findFirstOrThrow({ where: { process: { kind: 'ordinary', assembly: { number } }, number: printed }, select: { id: true, sponsorId: true } })

export const withdraw = (at: Instant, number: number, printed: number, reason: string): Scene => scene(at, async (stage) => {
  const { id: amendmentId, sponsorId } = await amendment(stage, number, printed)
  await stage.give(`delegate-${sponsorId as Delegation}`, 'WithdrawAmendment', { versionId: await versionId(stage, number), sponsorId, amendmentId, reason })
})

export type Decided = {
  readonly disposition: 'accepted' | 'accepted-as-modified' | 'rejected' | 'subsumed' | 'inadmissible' | 'deferred'
  readonly mode?: 'consensus' | 'show-of-hands' | 'roll-call'
  readonly counts?: { for: number; against: number; abstain: number; rollCall?: Record<string, 'for' | 'against' | 'abstain'> }
  readonly wording?: string
  readonly reason?: string
  readonly ground?: Ground
  /** the printed number of the amendment that takes it up */
  readonly subsumedBy?: number
}
/** The President decides, the secretariat enters. */
export const decide = (at: Instant, number: number, printed: number, { subsumedBy, ...decision }: Decided): Scene => scene(at, async (stage) => {
  const { id: amendmentId } = await amendment(stage, number, printed)
  const taker = subsumedBy === undefined ? {} : { subsumedBy: (await amendment(stage, number, subsumedBy)).id }
  await stage.give('secretariat', 'DecideAmendment', { versionId: await versionId(stage, number), amendmentId, ...decision, ...taker })
})

/** What the co-Rapporteurs say of amendments, by their printed numbers. */
export const recommend = (at: Instant, by: Rapporteur, number: number, printed: readonly number[], advice: Advice, reason: string): Scene => scene(at, async (stage) => {
  const amendmentIds = await Promise.all(printed.map(async (n) => (await amendment(stage, number, n)).id))
  await stage.give(by, 'Recommend', { versionId: await versionId(stage, number), amendmentIds, advice, reason })
})

/** The secretariat asks the sponsors of what says the same to carry one together; the first of them agrees, the others are still asked. */
export const askToMerge = (at: Instant, number: number, printed: readonly number[]): Scene => scene(at, async (stage) => {
  const asked = await Promise.all(printed.map((n) => amendment(stage, number, n)))
  const version = await versionId(stage, number)
  const { events } = await stage.give('secretariat', 'ProposeMerging', { versionId: version, amendmentIds: asked.map(({ id }) => id) })
  const [first] = asked
  const mergingId = events.flatMap((event) => ('mergingId' in event ? [String(event.mergingId)] : []))[0] ?? ''
  if (first) await stage.give(`delegate-${first.sponsorId as Delegation}`, 'AgreeToMerge', { versionId: version, sponsorId: first.sponsorId, mergingId, answer: 'agree' })
})

/** The room of the sitting shows the text as it stands; the running server does this after every decision. */
export const show = (at: Instant, number: number): Scene => scene(at, async (stage) => {
  const id = await processId(stage, number)
  const { sittingText } = await stage.prisma.process.findUniqueOrThrow({ where: { id }, select: { sittingText: true } })
  const texts = (sittingText ?? {}) as Wording<ResolutionText>
  for (const lang of LANGS) {
    const text = texts[lang]
    if (text) await stage.edit(roomName({ kind: 'sitting', processId: id, lang }), 'projection', typeIn(toLive(text)))
  }
})

export const publishCompendium = (at: Instant, number: number, code: string): Scene => scene(at, async (stage) => {
  await stage.give('secretariat', 'PublishCompendium', { ...await given(stage, number), code })
})

export const openSitting = (at: Instant, number: number, body: 'plenary' | 'drafting-committee' = 'plenary'): Scene => scene(at, async (stage) => {
  await stage.give('president', 'OpenSitting', { versionId: await versionId(stage, number), body })
})
export const closeSitting = (at: Instant, number: number): Scene => scene(at, async (stage) => {
  await stage.give('president', 'CloseSitting', { versionId: await versionId(stage, number) })
})

type Choice = 'for' | 'against' | 'abstain'
type Put = { readonly en: string; readonly fr: string } | 'adoption'
/** Everyone is in the room, and a question is put to an electronic vote of the committee. Answers what the delegations do with it. */
export const putToVote = async (stage: Stage, number: number, put: Put): Promise<{ cast: (memberId: Delegation, choice: Choice) => Promise<void>; close: () => Promise<string> }> => {
  const at = await given(stage, number)
  await stage.give('secretariat', 'EstablishQuorum', { ...at, body: 'committee', present: [...DELEGATIONS] })
  const question = put === 'adoption' ? { about: put, versionId: await versionId(stage, number) } : { about: 'other' as const, ...put }
  const { id: ballotId } = await stage.give('president', 'OpenBallot', { ...at, kind: 'committee', question })
  return {
    cast: async (memberId, choice) => { await stage.give(`delegate-${memberId}`, 'CastVote', { ballotId, memberId, votes: { for: 0, against: 0, abstain: 0, [choice]: 1 } }) },
    close: async () => {
      await stage.give('president', 'CloseBallot', { ballotId })
      return ballotId
    },
  }
}
