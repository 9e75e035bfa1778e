import { useMemo, useState } from 'react'
import * as Y from 'yjs'
import type { Lang } from '#domain/languages.ts'
import { openCopies, type KeptCopy } from './deviceCopy.ts'
import KeptWords, { type KeptRoom } from './KeptWords.tsx'

/** Copies of a room that its author may not enter any more: each is shown in whole, for there is no text to compare it with. */
export default function KeptInRoom({ userId, room, lang, copies }: { userId: string; room: string; lang: Lang; copies: readonly KeptCopy[] }) {
  const [left, setLeft] = useState(() => copies.map((copy) => ({ ...copy, aside: copy.aside === 'overtaken' ? copy.aside : 'forbidden' as const })))
  const closed = useMemo((): KeptRoom => ({
    doc: new Y.Doc(), mayWrite: false, whenSynced: () => undefined, provider: { synced: false },
    keeping: { takeUp: () => Promise.resolve(), forget: async (ids) => (await openCopies(userId, room)).remove(ids) },
  }), [userId, room])
  return <KeptWords copies={left} live={closed} lang={lang} onChange={(copies) => { setLeft(left.filter(({ id }) => copies.some((copy) => copy.id === id))) }} />
}
