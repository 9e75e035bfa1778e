import type { ProcessId } from '#domain/ids.ts'
import { LANGS, type Lang } from '#domain/languages.ts'
import { stepBetween, type Followed, type Step } from '#domain/sitting/followed.ts'
import type { Announcement, Announcements } from '../announce.ts'

/** The states that can be followed: what is before the committee; who speaks and who waits; what is put to the vote. */
export const FOLLOWED = ['sitting', 'floor', 'votes'] as const
export type What = (typeof FOLLOWED)[number]
/** Which of them may change with an announcement of each kind; whatever is not named changes the sitting’s. */
const MOVES: Readonly<Record<string, readonly What[]>> = { floor: ['floor'], ballot: ['votes'], attendance: [], comments: [], process: FOLLOWED }

/** What a screen is told: that something moved; who follows the state is given it, in whole or from where it stands. */
export type Told = Announcement & { readonly whole?: Followed; readonly step?: Step }

/** One subscription of one connection. */
export type Screen = {
  readonly userId: string
  /** null: only told that something moved */
  readonly follows: { readonly what: What; readonly lang: Lang } | null
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

type Spoken = ReadonlyMap<Lang, Followed>
/** The state in each language asked for, read at once; none where there is nothing to follow. */
type States = (what: What, processId: ProcessId, langs: readonly Lang[]) => Promise<Spoken>
type Key = `${What} ${Lang}`
const keyOf = ({ what, lang }: NonNullable<Screen['follows']>): Key => `${what} ${lang}`

/** The screens on one process. What changes its state runs in turn, so that no screen is told two states at once. */
class Channel {
  readonly screens = new Set<Screen>()
  readonly #behind = new Set<Screen>()
  readonly #last = new Map<Key, Followed>()
  readonly #wholes = new WeakMap<Followed, Frame>()
  readonly #processId: ProcessId
  readonly #states: (what: What, langs: readonly Lang[]) => Promise<Spoken>
  readonly #fail: (error: unknown) => void
  #work: Promise<void> = Promise.resolve()
  readonly #queued = new Map<What, Announcement>()

  constructor(processId: ProcessId, states: (what: What, langs: readonly Lang[]) => Promise<Spoken>, fail: (error: unknown) => void) {
    this.#processId = processId
    this.#states = states
    this.#fail = fail
  }

  #inTurn(job: () => Promise<void>): void {
    this.#work = this.#work.then(job).catch(this.#fail)
  }

  /** `has`: where the screen's own state stands, if it follows one. */
  join(screen: Screen, has: number | null): void {
    this.screens.add(screen)
    const { follows } = screen
    if (follows === null) return
    this.#inTurn(async () => {
      const state = this.#last.get(keyOf(follows)) ?? (await this.#states(follows.what, [follows.lang])).get(follows.lang)
      if (!state) return
      this.#last.set(keyOf(follows), state)
      if (state.at !== has) this.#whole(screen, state)
    })
  }

  leave(screen: Screen): void {
    this.screens.delete(screen)
    this.#behind.delete(screen)
  }

  hear(announcement: Announcement): void {
    this.#tell([...this.screens].filter(({ follows }) => follows === null), frameOf(announcement))
    for (const what of MOVES[announcement.kind] ?? ['sitting']) {
      const isWaiting = this.#queued.has(what)
      this.#queued.set(what, announcement)
      if (!isWaiting) this.#inTurn(() => this.#catchUp(what))
    }
  }

  /** What was announced while the one before was told is told at once, as it stands now. */
  async #catchUp(what: What): Promise<void> {
    const latest = this.#queued.get(what)
    this.#queued.delete(what)
    if (!latest) return
    const readers = LANGS.map((lang) => ({ lang, screens: [...this.screens].filter(({ follows }) => follows?.what === what && follows.lang === lang) }))
    // a state that nobody reads any more is forgotten, so that it cannot be taken for the present one
    for (const { lang, screens } of readers) if (screens.length === 0) this.#last.delete(keyOf({ what, lang }))
    const spoken = readers.filter(({ screens }) => screens.length > 0)
    if (spoken.length === 0) return
    const states = await this.#states(what, spoken.map(({ lang }) => lang))
    for (const { lang, screens } of spoken) this.#move(keyOf({ what, lang }), states.get(lang), screens, latest)
  }

  #move(key: Key, state: Followed | undefined, readers: readonly Screen[], announcement: Announcement): void {
    const before = this.#last.get(key)
    if (!state) return
    this.#last.set(key, state)
    const step = before && stepBetween(before, state)
    if (!step) return
    const frame = frameOf({ ...announcement, step })
    const behind = readers.filter((screen) => this.#behind.has(screen))
    this.#tell(readers.filter((screen) => !behind.includes(screen)), frame)
    for (const screen of behind) this.#whole(screen, state)
  }

  /** Two thousand come back at once after a break: they share these bytes too. */
  #whole(screen: Screen, state: Followed): void {
    const frame = this.#wholes.get(state) ?? frameOf({ processId: this.#processId, kind: 'again', version: 0, whole: state })
    this.#wholes.set(state, frame)
    if (screen.tell(frame)) this.#behind.delete(screen)
    else this.#behind.add(screen)
  }

  #tell(screens: readonly Screen[], frame: Frame): void {
    for (const screen of screens.slice(0, PER_TURN)) if (!screen.tell(frame)) this.#behind.add(screen)
    if (screens.length > PER_TURN) setImmediate(() => { this.#tell(screens.slice(PER_TURN), frame) })
  }
}

export type Screens = {
  /**
   * Adds a screen; the answer takes it away. `has`: where its state stands, or of one that is only told that something moved how many milliseconds
   * ago its page was asked for: it is told at once of what moved since then.
   */
  readonly follow: (processId: ProcessId, screen: Screen, has: number | null) => () => void
  /** Ends the screens of those who may no longer follow. */
  readonly rejudge: (may: (userId: string, processId: ProcessId) => Promise<boolean>) => Promise<void>
}

/** All live screens of this node: the state of a process is read once for all who follow it, and never for nobody. */
export const makeScreens = (announcements: Announcements, states: States, fail: (error: unknown) => void): Screens => {
  const channels = new Map<ProcessId, Channel>()
  // by the clock of this process alone: a page's age is a span, so nobody's clocks are compared
  const moved = new Map<ProcessId, { readonly announcement: Announcement; readonly at: number }>()
  announcements.hear((announcement) => {
    // the speakers' list is followed by those who show it
    if (announcement.kind !== 'floor') moved.set(announcement.processId, { announcement, at: performance.now() })
    channels.get(announcement.processId)?.hear(announcement)
  })
  const leave = (processId: ProcessId, channel: Channel, screen: Screen): void => {
    channel.leave(screen)
    if (channel.screens.size === 0 && channels.get(processId) === channel) channels.delete(processId)
  }
  return {
    follow: (processId, screen, has) => {
      const channel = channels.get(processId) ?? new Channel(processId, (what, langs) => states(what, processId, langs), fail)
      channels.set(processId, channel)
      channel.join(screen, has)
      const last = moved.get(processId)
      if (screen.follows === null && has !== null && last && performance.now() - last.at <= has) screen.tell(frameOf(last.announcement))
      return () => { leave(processId, channel, screen) }
    },
    rejudge: async (may) => {
      for (const [processId, channel] of channels) {
        const allowed = new Map<string, boolean>()
        for (const screen of [...channel.screens]) {
          const is = allowed.get(screen.userId) ?? await may(screen.userId, processId)
          allowed.set(screen.userId, is)
          if (is || screen.follows === null) continue
          leave(processId, channel, screen)
          screen.end()
        }
      }
    },
  }
}
