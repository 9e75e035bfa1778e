import type { REASONS_ROOT as Reasons, TEXT_ROOT as Text } from '#domain/resolution/schema.ts'

/** The names of the shared roots, without the schema that comes with them: a page that only follows needs no ProseMirror. */
export const TEXT_ROOT: typeof Text = 'text'
export const REASONS_ROOT: typeof Reasons = 'reasons'
