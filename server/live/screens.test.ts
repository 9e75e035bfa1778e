import { describe, expect, it, vi } from 'vitest'
import type { Followed } from '#domain/sitting/followed.ts'
import { inProcessAnnouncements } from '../announce.ts'
import { makeScreens, type Screen, type Told } from './screens.ts'

const state = (at: number, words: string): Followed => ({ at, now: { title: words }, tables: { paragraphs: { op1: { words }, op2: { words: 'stays' } } } })

const hall = () => {
  const announcements = inProcessAnnouncements()
  const reads: string[] = []
  let current = state(1, 'as circulated')
  const screens = makeScreens(announcements, async (what, processId, langs) => {
    reads.push(`${what} ${processId} ${langs.join()}`)
    return new Map(langs.map((lang) => [lang, current]))
  }, (error) => { throw error })
  /** what a screen was told, and with what bytes */
  const screen = (lang: 'en' | 'fr' | null, { userId = 'u1', isFull = () => false }: { userId?: string; isFull?: () => boolean } = {}) => {
    const frames: Buffer[] = []
    const ended: string[] = []
    const it: Screen = { userId, follows: lang && { what: 'sitting', lang }, tell: (frame) => { if (isFull()) return false; frames.push(frame(1)); return true }, end: () => { ended.push('end') } }
    return { it, frames, ended, told: () => frames.map((frame) => (JSON.parse(frame.toString()) as { result: { data: Told } }).result.data) }
  }
  const move = (to: Followed): void => {
    current = to
    announcements.announce({ processId: 'p', kind: 'sitting', version: to.at })
  }
  const announce = (kind: string): void => { announcements.announce({ processId: 'p', kind, version: 1 }) }
  return { screens, screen, move, announce, reads }
}
/** Everything that was begun is done: states are read in promises, sockets written in turns. */
const settled = async (): Promise<void> => { for (let i = 0; i < 5; i++) await new Promise(setImmediate) }

describe('the screens of a hall', () => {
  it('are told what changed: read once, serialised once, the very same bytes for all', async () => {
    const { screens, screen, move, reads } = hall()
    const [all, french] = [Array.from({ length: 1200 }, () => screen('en')), screen('fr')]
    for (const { it: one } of [...all, french]) screens.follow('p', one, 1)
    await settled()
    expect(reads).toEqual(['sitting p en', 'sitting p fr'])
    move(state(2, 'as decided'))
    await settled()
    expect(reads.slice(2)).toEqual(['sitting p en,fr'])
    expect(all[0]?.told()).toEqual([{ processId: 'p', kind: 'sitting', version: 2, step: { from: 1, at: 2, now: { title: 'as decided' }, tables: { paragraphs: { op1: { words: 'as decided' } } } } }])
    expect(new Set(all.map(({ frames }) => frames[0])).size).toBe(1)
  })

  it('are given the whole state where they stand elsewhere, and nothing where they are up to date', async () => {
    const { screens, screen } = hall()
    const [late, current, bare] = [screen('en'), screen('en'), screen(null)]
    screens.follow('p', late.it, 0)
    screens.follow('p', current.it, 1)
    screens.follow('p', bare.it, null)
    await settled()
    expect(late.told()).toMatchObject([{ kind: 'again', whole: { at: 1 } }])
    expect([...current.frames, ...bare.frames]).toEqual([])
  })

  it('hear of what moved after their page was asked for and before they were connected, and of nothing older', async () => {
    vi.useFakeTimers({ toFake: ['performance'] })
    try {
      const { screens, screen, announce } = hall()
      announce('comments')
      vi.advanceTimersByTime(300)
      announce('floor')
      const [before, after, elsewhere] = [screen(null), screen(null), screen(null)]
      screens.follow('p', before.it, 400)
      screens.follow('p', after.it, 200)
      screens.follow('q', elsewhere.it, 400)
      await settled()
      expect(before.told()).toEqual([{ processId: 'p', kind: 'comments', version: 1 }])
      expect([...after.frames, ...elsewhere.frames]).toEqual([])
    } finally {
      vi.useRealTimers()
    }
  })

  it('are told nothing when nothing they see changed, and of each moment only the last', async () => {
    const { screens, screen, move, reads } = hall()
    const one = screen('en')
    screens.follow('p', one.it, 1)
    await settled()
    move(state(2, 'as circulated'))
    await settled()
    expect(one.frames).toEqual([])
    for (let at = 3; at < 20; at++) move(state(at, `decision ${at}`))
    await settled()
    expect(one.told().at(-1)?.step?.now).toEqual({ title: 'decision 19' })
    expect(reads.length).toBeLessThan(6)
  })

  it('that cannot keep up are left out, and given the whole state at the next change', async () => {
    const { screens, screen, move } = hall()
    let isFull = false
    const slow = screen('en', { isFull: () => isFull })
    screens.follow('p', slow.it, 1)
    await settled()
    isFull = true
    move(state(2, 'missed'))
    await settled()
    isFull = false
    move(state(3, 'heard'))
    await settled()
    expect(slow.told()).toMatchObject([{ whole: { at: 3, now: { title: 'heard' } } }])
  })

  it('of people who lost their office are ended; who only hears that something moved stays', async () => {
    const { screens, screen, move } = hall()
    const [gone, stays, bare] = [screen('en', { userId: 'gone' }), screen('en', { userId: 'stays' }), screen(null, { userId: 'gone' })]
    for (const { it: one } of [gone, stays, bare]) screens.follow('p', one, 1)
    await settled()
    await screens.rejudge(async (userId) => userId === 'stays')
    move(state(2, 'for those in the room'))
    await settled()
    expect([gone.ended, stays.ended]).toEqual([['end'], []])
    expect([gone.frames.length, stays.frames.length, bare.told().map(({ step }) => step)]).toEqual([0, 1, [undefined]])
  })

  it('of the sitting are not read anew because somebody asked for the floor', async () => {
    const { screens, screen, announce, reads } = hall()
    screens.follow('p', screen('en').it, 1)
    await settled()
    const before = reads.length
    announce('floor')
    announce('comments')
    await settled()
    expect(reads).toHaveLength(before)
  })

  it('are forgotten when they leave: a process that nobody follows is not read', async () => {
    const { screens, screen, move, reads } = hall()
    screens.follow('p', screen('en').it, 1)()
    await settled()
    const before = reads.length
    move(state(2, 'unseen'))
    await settled()
    expect(reads).toHaveLength(before)
  })
})
