import type { Plugin } from 'prosemirror-state'
import { yCursorPlugin } from 'y-prosemirror'
import type { Awareness } from 'y-protocols/awareness'
import { createRelativePositionFromJSON, type Doc } from 'yjs'
import type { Companion } from './types.ts'

/** What the server says about the owner of a caret. */
type CaretUser = { readonly userId: string; readonly name: string; readonly memberId: string | null; readonly color: string }

const isCaretUser = (value: unknown): value is CaretUser => typeof value === 'object' && value !== null && 'userId' in value && 'color' in value

/** The Member first, because it is the Member that speaks; the person's name where it says more. */
export const caretLabel = ({ name, memberId }: Pick<CaretUser, 'name' | 'memberId'>, memberName: (memberId: string) => string): string => {
  if (memberId === null) return name
  const member = memberName(memberId)
  return name.includes(member) ? name : `${member} · ${name}`
}

export const caretsPlugin = (awareness: Awareness, memberName: (memberId: string) => string): Plugin =>
  yCursorPlugin(awareness, {
    cursorBuilder: (user: CaretUser, clientId: number) => {
      const caret = document.createElement('span')
      caret.className = 'caret'
      caret.style.setProperty('--caret', user.color)
      caret.dataset['client'] = String(clientId)
      caret.setAttribute('aria-hidden', 'true')
      const label = document.createElement('span')
      label.className = 'caret-label'
      label.textContent = caretLabel(user, memberName)
      // Word joiners keep the caret with the letters beside it.
      caret.append('\u2060', label, '\u2060')
      return caret
    },
    selectionBuilder: (user: CaretUser) => ({ class: 'caret-selection', style: `--caret: ${user.color}` }),
  }) as Plugin

/** The label shows for a moment after each move of its caret. */
export const showMoves = (awareness: Awareness, root: HTMLElement): (() => void) => {
  const onChange = ({ updated }: { updated: number[] }): void => {
    // After ProseMirror has drawn the caret anew.
    setTimeout(() => {
      for (const client of updated) {
        const caret = root.querySelector<HTMLElement>(`[data-client="${client}"]`)
        if (caret !== null) caret.dataset['moved'] = caret.dataset['moved'] === 'a' ? 'b' : 'a'
      }
    }, 20)
  }
  awareness.on('change', onChange)
  return () => { awareness.off('change', onChange) }
}

/** Everyone else who has a caret here, each person once. */
export const companionsOf = (awareness: Awareness, own: string, paragraphAt: (cursor: unknown) => string | null): Companion[] => {
  const companions = new Map<string, Companion>()
  awareness.getStates().forEach((state) => {
    const user: unknown = (state as { user?: unknown }).user
    if (!isCaretUser(user) || user.userId === own) return
    const { userId, name, memberId, color } = user
    companions.set(userId, { userId, name, memberId, color, paragraphId: paragraphAt((state as { cursor?: { head?: unknown } }).cursor?.head) })
  })
  return [...companions.values()]
}

/** The id of the paragraph around a caret, read from Yjs alone. */
export const paragraphOfCursor = (doc: Doc) => (head: unknown): string | null => {
  if (typeof head !== 'object' || head === null) return null
  const { tname, type, item } = createRelativePositionFromJSON(head)
  const place = type ?? item
  if (tname !== null || place === null) return null
  const structs = doc.store.clients.get(place.client) ?? []
  const struct = structs.findLast(({ id }) => id.clock <= place.clock)
  let node = struct === undefined || !('content' in struct) ? null : (struct.content as { type?: YType }).type ?? (struct as unknown as YItem).parent
  while (node !== null) {
    const id: unknown = node.getAttribute?.('id')
    if (typeof id === 'string') return id
    node = node._item?.parent ?? null
  }
  return null
}
type YType = { readonly _item: YItem | null; getAttribute?(name: string): unknown }
type YItem = { readonly parent: YType | null }
