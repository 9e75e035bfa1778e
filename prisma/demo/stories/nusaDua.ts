import * as Y from 'yjs'
import { roomName } from '#domain/permission/rooms.ts'
import { newId } from '#server/ids.ts'
import { addComment } from '#server/store/comments.ts'
import { observeTranslation } from '#server/store/translations.ts'
import type { AccountKey } from '../accounts.ts'
import { appoint, contribute, draft, idOf, processId, propose, scene, speak, step, window, writeMemorandum } from '../acts.ts'
import type { Scene } from '../scene.ts'
import { memorandum, SUBJECT, text } from '../texts/nusaDua.ts'

const N = 144

/** From here on it is known which words of the English text the French ones were written for. */
const translated = (at: string): Scene => scene(at, async (stage) => {
  for (const kind of ['draft', 'memorandum'] as const) await observeTranslation(stage.prisma, roomName({ kind, processId: await processId(stage, N), lang: 'fr' }))
})

/** A remark beside some words of the English draft, or an answer to one. */
const remark = (at: string, by: AccountKey, key: string, quote: string, said: string, answer?: { by: AccountKey; said: string }): Scene => scene(at, async (stage) => {
  const room = roomName({ kind: 'draft', processId: await processId(stage, N), lang: 'en' })
  const paragraphId = idOf(N)(key)
  const { text: live } = await stage.read(room)
  const block = live.toArray().find((one) => one instanceof Y.XmlElement && one.getAttribute('id') === paragraphId)
  const words = block instanceof Y.XmlElement ? block.get(0) : undefined
  if (!(words instanceof Y.XmlText)) throw new Error(`no words in ${key}`)
  const runs = words.toDelta() as readonly { readonly insert?: unknown }[]
  const from = runs.map(({ insert }) => (typeof insert === 'string' ? insert : '')).join('').indexOf(quote)
  if (from < 0) throw new Error(`${key} does not say “${quote}”`)
  const position = (index: number): unknown => Y.relativePositionToJSON(Y.createRelativePositionFromTypeIndex(words, index))
  const id = newId()
  const anchor = { from: position(from), to: position(from + quote.length), paragraphId, quote }
  const added = await addComment(stage.prisma, await stage.actor(by), stage.now, { id, room, anchor, text: said })
  const answered = answer ? await addComment(stage.prisma, await stage.actor(answer.by), stage.now, { id: newId(), parentId: id, text: answer.said }) : added
  if (!added.ok || !answered.ok) throw new Error(`the remark on ${key} was refused`)
})

/** The next text: three co-Rapporteurs are writing it now. */
export const nusaDua: readonly Scene[] = [
  propose('2021-05-12T09:00:00.000Z', N, SUBJECT, 142),
  window('2021-05-12T09:05:00.000Z', N, 'inputs', '2021-09-30T16:00:00.000Z'),
  step('2021-05-14T09:00:00.000Z', N, 'ApproveSubject'),
  appoint('2021-05-14T09:10:00.000Z', N, ['ke', 'th', 'nl']),
  step('2021-05-20T12:00:00.000Z', N, 'OpenDebate'),
  ...speak(N, [
    { at: '2021-05-20T12:07:00.000Z', by: 'ke', said: 'Reported that pupils who had learned the words for what happened to them came forward earlier.' },
    { at: '2021-05-20T12:13:00.000Z', by: 'fr', said: 'A demandé que la prévention ne fasse jamais porter à l’enfant la faute d’un adulte.' },
    { at: '2021-05-20T12:20:00.000Z', by: 'kz', said: 'Proposed that teachers receive a short course every year instead of a long one once.' },
    { at: '2021-05-20T12:26:00.000Z', by: 'th', said: 'Pointed to boys, whom campaigns seldom address.' },
  ]),
  step('2021-05-20T13:15:00.000Z', N, 'CloseDebate'),
  step('2021-06-01T08:00:00.000Z', N, 'OpenInputs'),
  ...contribute(N, [
    { at: '2021-07-08T10:31:00.000Z', by: 'th', text: 'Campaigns that show only girls tell boys that nothing can happen to them. We ask that the draft name boys, and that it ask for helplines where a boy may choose to speak to a man or to a woman.' },
    { at: '2021-09-14T09:05:00.000Z', by: 'be', text: 'Les lignes d’écoute doivent pouvoir être jointes par messagerie : un enfant qui partage sa chambre ne téléphone pas. La gratuité et la confidentialité vont de soi, mais il faut les écrire.' },
    { at: '2021-09-29T14:18:00.000Z', by: 'partner-inhope', text: 'Prevention and reporting belong together. A lesson that ends without telling children where they can turn leaves them alone with what they have just understood.' },
  ]),
  step('2021-10-01T08:00:00.000Z', N, 'OpenDrafting'),
  ...draft(N, text, [
    { at: '2021-10-11T07:30:00.000Z', by: 'rapporteur-ke', adds: ['rights', 'friends', 'schools'] },
    { at: '2021-10-19T09:45:00.000Z', by: 'rapporteur-nl', adds: ['blame', 'training', 'helplines'] },
    { at: '2021-11-01T05:10:00.000Z', by: 'rapporteur-th', adds: ['adults', 'campaigns', 'boys'] },
  ]),
  writeMemorandum('2021-11-02T08:20:00.000Z', 'rapporteur-ke', N, memorandum),
  translated('2021-11-02T08:30:00.000Z'),
  remark('2021-11-03T09:12:00.000Z', 'rapporteur-nl', 'schools', 'from primary school onwards', 'Could we say “from the first years of school”, as the Madrid draft does?', { by: 'rapporteur-ke', said: 'Yes, unless the translators object. I will leave it here until they have seen it.' }),
  remark('2021-11-04T13:40:00.000Z', 'rapporteur-th', 'boys', 'who are less likely to report', 'The input of Thailand has figures; should they go into the memorandum?'),
]
