import { lazy, Suspense, useEffect, useState } from 'react'
import type { Lang } from '#domain/languages.ts'
import { openCopies, roomsKept, type KeptCopy } from './deviceCopy.ts'

const KeptInRoom = lazy(() => import('./KeptInRoom.tsx'))

type Kept = { readonly room: string; readonly lang: Lang; readonly copies: readonly KeptCopy[] }

/** On the page of a text that is closed to its reader by now: what they wrote in it and the server does not have. */
export default function KeptBehind({ userId, processId }: { userId: string; processId: string }) {
  const [kept, setKept] = useState<readonly Kept[]>([])
  useEffect(() => {
    const look = async (): Promise<void> => {
      const rooms = (await roomsKept(userId)).filter((room) => room.split('.')[1] === processId)
      setKept(await Promise.all(rooms.map(async (room) => ({ room, lang: room.endsWith('.fr') ? 'fr' as const : 'en' as const, copies: await (await openCopies(userId, room)).all() }))))
    }
    // a browser that allows no database keeps nothing
    look().catch(() => undefined)
  }, [userId, processId])
  return <Suspense>{kept.map((each) => <KeptInRoom key={each.room} userId={userId} {...each} />)}</Suspense>
}
