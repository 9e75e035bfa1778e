import { useCallback, useEffect, useRef, useState } from 'react'
import type { Operation } from '#domain/amendment/operation.ts'
import type { Lang } from '#domain/languages.ts'
import type { ResolutionText } from '#domain/resolution/text.ts'
import type { Derived } from '#server/query/workspace.ts'
import type { EditorHandle, LiveState, LiveText } from '../editor/types.ts'
import type { Compared, Deriving } from './derive.client.ts'

/** What has been saved for so long is what the amendments were derived from. */
const SETTLED_AFTER = 500
/** Nothing that was written here waits; at once where nothing was written. */
export const useSettled = (state: LiveState): boolean => {
  const [settled, setSettled] = useState<LiveState | null>(null)
  useEffect(() => {
    if (state.kind !== 'saved') return undefined
    const timer = setTimeout(() => { setSettled(state) }, SETTLED_AFTER)
    return () => { clearTimeout(timer) }
  }, [state])
  return settled === state || (state.kind === 'saved' && state.at === null)
}

/** How often the copy is compared while somebody types: a frame or two, so that the wording follows the hand. */
export const COMPARE_EVERY = 24

const NONE: Compared['formatting'] = []
/** The derived amendments, anew whenever the copy changes; an older answer never overtakes a newer one. */
export const useProposed = ({ base, lang, parent }: { base: ResolutionText; lang: Lang; parent?: Operation }): { proposed: Compared['proposed'] | null; formatting: Compared['formatting']; onDoc: (text: LiveText) => void } => {
  const [compared, setCompared] = useState<Compared | null>(null)
  const asked = useRef(0)
  // made when there is something to compare: never on the server, and once, because a version does not change
  const derive = useRef<Promise<Deriving> | null>(null)
  const onDoc = (text: LiveText): void => {
    if (!('paragraphs' in text)) return
    const mine = ++asked.current
    derive.current ??= import('./derive.client.ts').then(({ deriving }) => deriving(base, lang, parent))
    void derive.current.then((of) => of(text)).then((found) => { if (mine === asked.current) setCompared(found) })
  }
  return { proposed: compared?.proposed ?? null, formatting: compared?.formatting ?? NONE, onDoc }
}

/** The reasons written beside the copy, as live as the copy itself. */
export const useReasons = (handle: EditorHandle | null, known: readonly Pick<Derived, 'key' | 'reason'>[]) => {
  const [live, setLive] = useState<Readonly<Record<string, string>> | null>(null)
  useEffect(() => {
    if (!handle) return undefined
    const read = (): void => { setLive(handle.reasons.all()) }
    read()
    return handle.reasons.onChange(read)
  }, [handle])
  return {
    of: (key: string): string => (live ? live[key] : known.find((one) => one.key === key)?.reason) ?? '',
    set: useCallback((key: string, reason: string): void => { handle?.reasons.set(key, reason) }, [handle]),
  }
}
