import type { ProcessId } from '#domain/ids.ts'
import type { Lang } from '#domain/languages.ts'
import { stepBetween, type Followed, type Step } from '#domain/sitting/followed.ts'
import type { Announcement, Announcements } from '../announce.ts'

/** What a screen is told: that something moved; who follows the state is given it, in whole or from where it stands. */
export type Told = Announcement & { readonly whole?: Followed; readonly step?: Step }

/** One subscription of one connection. */
export type Screen = {
  readonly userId: string
  /** null: only told that something moved */
  readonly lang: Lang | null
  /** writes what was told; false when the socket holds so much that it was left out */
  readonly tell: (frame: Frame) => boolean
  /** told that it may no longer follow */
  readonly end: () => void
}
/** A message, serialised once for all; subscriptions under the same number share its bytes. */
export type Frame = (subscription: number) => Buffer

const frameOf = (told: Told): Frame => {
  const body = JSON.stringify(told)
  const made = new Map<number, Buffer>()
  return (id) => {
    const known = made.get(id) ?? Buffer.from(`{"id":${String(id)},"result":{"type":"data","data":${body}}}`)
    made.set(id, known)
    return known
  }
}

/** So many sockets are written to in one turn of the event loop. */
const PER_TURN = 500

type States = (processId: ProcessId, lang: Lang) => Promise<Followed | null>

/** The screens on one process. What changes its state runs in turn, so that no screen is told two states at once. */
class Channel {
  readonly screens = new Set<Screen>()
  readonly #behind = new Set<Screen>()
  readonly #last = new Map<Lang, Followed>()
  readonly #state: (lang: Lang) => Promise<Followed | null>
  readonly #fail: (error: unknown) => void
  #work: Promise<void> = Promise.resolve()
  #queued: Announcement | null = null

  constructor(state: (lang: Lang) => Promise<Followed | null>, fail: (error: unknown) => void) {
    this.#state = state
    this.#fail = fail
  }

  #inTurn(job: () => Promise<void>): void {
    this.#work = this.#work.then(job).catch(this.#fail)
  }

  /** `has`: where the screen's own state stands. */
  join(screen: Screen, announcement: Announcement, has: number | null): void {
    this.screens.add(screen)
    const { lang } = screen
    if (lang === null) return
    this.#inTurn(async () => {
      const state = this.#last.get(lang) ?? await this.#state(lang)
      if (!state) return
      this.#last.set(lang, state)
      if (state.at !== has) this.#whole(screen, announcement, state)
    })
  }

  leave(screen: Screen): void {
    this.screens.delete(screen)
    this.#behind.delete(screen)
  }

  hear(announcement: Announcement): void {
    this.#tell([...this.screens].filter(({ lang }) => lang === null), frameOf(announcement))
    const isWaiting = this.#queued !== null
    this.#queued = announcement
    if (!isWaiting) this.#inTurn(async () => {
      const latest = this.#queued ?? announcement
      this.#queued = null
      for (const lang of new Set([...this.screens].flatMap((screen) => screen.lang ?? []))) await this.#move(lang, latest)
    })
  }

  async #move(lang: Lang, announcement: Announcement): Promise<void> {
    const before = this.#last.get(lang)
    const state = await this.#state(lang)
    if (!state) return
    this.#last.set(lang, state)
    const step = before && stepBetween(before, state)
    if (!step) return
    const frame = frameOf({ ...announcement, step })
    const readers = [...this.screens].filter((screen) => screen.lang === lang)
    const behind = readers.filter((screen) => this.#behind.has(screen))
    this.#tell(readers.filter((screen) => !behind.includes(screen)), frame)
    for (const screen of behind) this.#whole(screen, announcement, state)
  }

  #whole(screen: Screen, announcement: Announcement, whole: Followed): void {
    if (screen.tell(frameOf({ ...announcement, whole }))) this.#behind.delete(screen)
    else this.#behind.add(screen)
  }

  #tell(screens: readonly Screen[], frame: Frame): void {
    for (const screen of screens.slice(0, PER_TURN)) if (!screen.tell(frame)) this.#behind.add(screen)
    if (screens.length > PER_TURN) setImmediate(() => { this.#tell(screens.slice(PER_TURN), frame) })
  }
}

export type Screens = {
  /** Adds a screen; the answer takes it away. */
  readonly follow: (processId: ProcessId, screen: Screen, has: number | null) => () => void
  /** Ends the screens of those who may no longer follow. */
  readonly rejudge: (may: (userId: string, processId: ProcessId) => Promise<boolean>) => Promise<void>
}

/** All live screens of this node: the state of a process is read once for all who follow it, and never for nobody. */
export const makeScreens = (announcements: Announcements, states: States, fail: (error: unknown) => void): Screens => {
  const channels = new Map<ProcessId, Channel>()
  announcements.hear((announcement) => channels.get(announcement.processId)?.hear(announcement))
  const leave = (processId: ProcessId, channel: Channel, screen: Screen): void => {
    channel.leave(screen)
    if (channel.screens.size === 0 && channels.get(processId) === channel) channels.delete(processId)
  }
  return {
    follow: (processId, screen, has) => {
      const channel = channels.get(processId) ?? new Channel((lang) => states(processId, lang), fail)
      channels.set(processId, channel)
      channel.join(screen, { processId, kind: 'again', version: 0 }, has)
      return () => { leave(processId, channel, screen) }
    },
    rejudge: async (may) => {
      for (const [processId, channel] of channels) {
        const allowed = new Map<string, boolean>()
        for (const screen of [...channel.screens]) {
          const is = allowed.get(screen.userId) ?? await may(screen.userId, processId)
          allowed.set(screen.userId, is)
          if (is || screen.lang === null) continue
          leave(processId, channel, screen)
          screen.end()
        }
      }
    },
  }
}
