import * as Y from 'yjs'
import type { Overtaken } from '#collab/overtaken.ts'
import type { Aside, DeviceCopies, KeptCopy } from './deviceCopy.ts'
import { isNowhere, overtakenOf, toCopy } from './overtaken.ts'
import { TEXT_ROOT } from './roots.ts'

/** A pause in typing after which words that are not in the log yet are written to the device, in milliseconds. */
const PAUSE = 150

/** The origin of words that come from a copy on this device. */
const FROM_DEVICE = 'device'

/** Keeps the words of one tab on its device for as long as the server does not have them. */
export type Keeping = {
  /** everything written here is on the device (or in the log) */
  readonly isKept: boolean
  readonly durable: boolean
  /** Something was written here. */
  written(): void
  /** The server has all of it. */
  saved(): void
  /** What was kept goes into the text. Only in a room that is open to its author. */
  takeIn(): Promise<void>
  /** The room does not take words: those kept here are offered to their author instead, as `aside` says. */
  setAside(why: Aside, hasUnsent: boolean): Promise<void>
  /** Words that fell out of the text with their paragraph. */
  offer(overtaken: readonly Overtaken[]): Promise<void>
  /** One that was set aside, after all; not of words whose paragraph went. */
  takeUp(id: string): Promise<void>
  forget(ids: readonly string[]): Promise<void>
  /** Copies that were set aside. */
  asides(): Promise<readonly KeptCopy[]>
  destroy(): void
}

export const keepWords = (doc: Y.Doc, opening: Promise<DeviceCopies>, tell: () => void): Keeping => {
  const own = String(doc.clientID)
  let device: DeviceCopies | null = null
  let pausing: ReturnType<typeof setTimeout> | null = null
  /** writes that were asked for and those that are done */
  let asked = 0
  let done = 0
  /** copies whose words are in the text now, to be removed once the server has it */
  let taken: string[] = []
  let onDevice = false
  let last: Promise<unknown> = opening.then((opened) => { device = opened })

  /** One after the other, and a device that fails is a device that keeps nothing: typing goes on. */
  const queue = <T>(act: (to: DeviceCopies) => Promise<T>, otherwise: T): Promise<T> => {
    const next = last.then(() => (device === null ? otherwise : act(device))).catch(() => otherwise)
    last = next
    return next
  }
  const put = (aside: Aside | null): Promise<void> => {
    const mark = ++asked
    onDevice = true
    return queue(async (to) => {
      await to.put({ id: own, at: Date.now(), aside, state: Y.encodeStateAsUpdate(doc) })
      done = mark
      tell()
    }, undefined)
  }
  const stopPause = (): void => {
    if (pausing !== null) clearTimeout(pausing)
    pausing = null
  }
  const flush = (): void => {
    if (pausing === null) return
    stopPause()
    void put(null)
  }
  const offer = async (overtaken: readonly Overtaken[]): Promise<void> => {
    if (overtaken.length === 0) return
    const at = Date.now()
    await queue((to) => to.put({ id: `${own}.${at}`, at, aside: 'overtaken', state: toCopy(overtaken) }), undefined)
  }
  /** What a copy has in paragraphs that stand nowhere any more. */
  const lostOf = (state: Uint8Array): readonly Overtaken[] => overtakenOf(state, doc).filter((each) => isNowhere(doc.getXmlFragment(TEXT_ROOT), each))
  const onHide = (): void => { if (document.visibilityState === 'hidden') flush() }
  document.addEventListener('visibilitychange', onHide)
  window.addEventListener('pagehide', flush)

  return {
    get isKept() { return pausing === null && asked === done },
    get durable() { return device?.durable ?? false },
    written: () => { pausing ??= setTimeout(() => { pausing = null; void put(null) }, PAUSE) },
    saved: () => {
      stopPause()
      const ids = [...taken, ...(onDevice ? [own] : [])]
      taken = []
      onDevice = false
      if (ids.length > 0) void queue((from) => from.remove(ids), undefined)
    },
    takeIn: async () => {
      const copies = (await queue((from) => from.all(), [])).filter(({ id, aside }) => aside === null && id !== own)
      taken.push(...copies.map(({ id }) => id))
      await offer(copies.flatMap(({ state }) => lostOf(state)))
      doc.transact(() => { for (const { state } of copies) Y.applyUpdate(doc, state, FROM_DEVICE) }, FROM_DEVICE)
    },
    setAside: async (why, hasUnsent) => {
      stopPause()
      if (hasUnsent) await put(why)
      await queue(async (at) => {
        for (const copy of await at.all()) if (copy.aside === null) await at.put({ ...copy, aside: why })
      }, undefined)
    },
    offer,
    takeUp: async (id) => {
      const copy = (await queue((from) => from.all(), [])).find((one) => one.id === id)
      if (copy === undefined) return
      const lost = lostOf(copy.state)
      taken.push(id)
      Y.applyUpdate(doc, copy.state, FROM_DEVICE)
      await offer(lost)
    },
    forget: (ids) => queue((from) => from.remove(ids), undefined),
    asides: async () => (await queue((from) => from.all(), [])).filter(({ aside }) => aside !== null),
    destroy: () => {
      flush()
      document.removeEventListener('visibilitychange', onHide)
      window.removeEventListener('pagehide', flush)
    },
  }
}
