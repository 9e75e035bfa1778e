import { expect, it } from 'vitest'
import { isCurrent, type Tab } from './Tabs.tsx'

const TEXT: Tab = { to: '/resolutions/harbours', words: 'Text', end: true, beside: ['/resolutions/harbours/versions'] }
const DRAFT: Tab = { to: '/resolutions/harbours/draft', words: 'Draft', beside: ['/resolutions/harbours/history'] }

it.each([
  ['at its address', DRAFT, '/resolutions/harbours/draft', true],
  ['below its address', DRAFT, '/resolutions/harbours/draft/2', true],
  ['at a page that belongs to it', DRAFT, '/resolutions/harbours/history', true],
  ['below a page that belongs to it', TEXT, '/resolutions/harbours/versions/C-III-143-DR', true],
  ['at an address that begins like its own', DRAFT, '/resolutions/harbours/drafts', false],
  ['below its address, where the others have theirs', TEXT, '/resolutions/harbours/draft', false],
])('a part is where the reader is, %s', (_where, tab, at, current) => {
  expect(isCurrent(tab, at)).toBe(current)
})
