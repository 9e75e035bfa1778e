import { EditorState, Plugin } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { expect, it } from 'vitest'
import { yUndoPluginKey } from 'y-prosemirror'
import { schema } from '#domain/resolution/schema.ts'
import { keyPlugins } from './keys.ts'

it.each(['own', 'mirrored'] as const)('to redo where nothing was undone does nothing, and never undoes: %s', (structure) => {
  const done: string[] = []
  const history = new Plugin({ key: yUndoPluginKey, state: { init: () => ({ undoManager: { undo: () => done.push('undo'), redo: () => null } }), apply: (_tr, value) => value } })
  const state = EditorState.create({ schema, plugins: [history] })
  const press = (over: object): boolean => keyPlugins('resolution', structure).some(({ props }) =>
    props.handleKeyDown?.call(history, { state, dispatch: () => undefined } as unknown as EditorView, { key: 'z', ctrlKey: true, shiftKey: false, altKey: false, metaKey: false, ...over } as KeyboardEvent) === true)
  // as a Mac names the key: z, also with Shift
  expect(press({ shiftKey: true })).toBe(true)
  expect(press({ key: 'y' })).toBe(true)
  expect(done).toEqual([])
  expect(press({})).toBe(true)
  expect(done).toEqual(['undo'])
})
