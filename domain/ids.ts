/** Every id is opaque, lower-case, and holds no dot, because room names join ids with dots (`draft.<processId>.<lang>`). */
export const ID = /^[a-z0-9_-]{1,64}$/

export type UserId = string
export type AssemblyId = string
export type ProcessId = string
export type VersionId = string
export type AmendmentId = string
/** A Member Parliament, by the lower-case ISO 3166-1 alpha-2 code of its country (`nl`). */
export type MemberId = string
/** Who may hand in amendments or inputs: a Member, or one of the bodies below, or a partner organization's id. */
export type SponsorId = string
export const BODIES = ['women-forum', 'corapporteurs', 'oral'] as const

/** Makes a fresh opaque id; handed to the rules by the shell so that they stay deterministic. */
export type NewId = () => string
