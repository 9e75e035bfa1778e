import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { floor } from '../i18n/floor.ts'
import { putting } from '../i18n/putting.ts'
import { useM } from '../i18n/use.tsx'
import { later } from '../lib/later.tsx'
import { useFollowed } from '../lib/live.ts'
import { loaded } from '../lib/loaded.server.ts'
import { langOfPage, titled } from '../lib/title.ts'
import { Screen } from '../sitting/Screen.tsx'
import type { Handle } from '../root.tsx'

const Countdown = later(() => import('../sitting/Speakers.tsx').then((part) => ({ default: part.Countdown })))
const OnWall = later(() => import('../voting/OnWall.tsx'))

export const handle: Handle = { frame: 'none' }

export const loader = async ({ request, params, context: { api } }: LoaderFunctionArgs) => loaded(request, api.sitting.floor({ slug: params['slug'] ?? '' }))

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(floor.projector[langOfPage(matches)])

/** The wall of the hall: one paragraph, its change, who proposes it, the question, the result. Never blank. */
export default function Projector() {
  const loadedFloor = useLoaderData<typeof loader>()
  const { state: { now: { before, open, last, stage, title } }, isLive } = useFollowed('sitting', loadedFloor.live)
  const { state: { now: { speaking } }, ahead } = useFollowed('floor', loadedFloor.floor)
  const { state: { now: votes } } = useFollowed('votes', loadedFloor.votes)
  const p = useM(putting)
  // a result stays on the wall until something else is decided; an open vote stays beside what is decided meanwhile
  const voteSince = votes.open.at(-1)?.openedAt ?? votes.last?.closedAt ?? ''
  const isDecidedSince = last !== null && last.at > voteSince
  const isVote = votes.open.length > 0 || (votes.last !== null && !isDecidedSince)
  const isOpen = stage === 'examination' && open !== null
  return (
    <main className="wall" aria-live="polite">
      <h1 className="sr-only">{title}</h1>
      <Screen
        place={before?.place ?? null} amendment={before?.amendment ?? null} question={before?.question ?? null} sub={before?.sub ?? null} falls={before?.falls ?? []} touches={before?.touches ?? []} speaking={speaking && <span>{speaking.speaker} <Countdown speaking={speaking} ahead={ahead} /></span>} last={isVote && !isDecidedSince ? null : last} isOpen={isOpen}
        vote={isVote ? <OnWall votes={votes} /> : null} title={title} isWall isLost={isLive === false} idle={isOpen ? p.nothing : stage === 'examination' ? p.notOpen : ['compendium', 'committee-debate'].includes(stage) ? p.notYet : p.over}
      />
    </main>
  )
}
