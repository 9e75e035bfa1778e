import type { Lang } from '#domain/languages.ts'
import type { Prose, ResolutionText } from '#domain/resolution/text.ts'
import type { KeptChange } from './keptText.ts'

export type EditorUser = { readonly userId: string; readonly name: string; readonly memberId: string | null }

/** Where the words are. Shown by `SaveState`; told by `onState`. */
export type LiveState =
  | { readonly kind: 'connecting' }
  /** everything written here is in the log of the server; `at`: its time, ms since 1970, null when nothing was written here yet */
  | { readonly kind: 'saved'; readonly at: number | null }
  | { readonly kind: 'saving' }
  | { readonly kind: 'read-only'; readonly access: 'commenter' | 'viewer' }
  /**
   * `unsent`: words written here that the server does not have; `kept`: this device keeps them when the page is closed. All but the
   * first are final: the connection will not be tried again without the person's doing.
   */
  | { readonly kind: 'offline' | 'signed-out' | 'forbidden' | 'no-such-room' | 'refused'; readonly unsent: boolean; readonly kept: boolean }

/** How many are in the room, by what they may do. */
export type Crowd = { readonly editors: number; readonly commenters: number; readonly viewers: number }

/** A place in the live text that follows its words: JSON of two Yjs relative positions (null: the whole paragraph), and the words when it was made. */
export type TextAnchor = {
  readonly from: unknown
  readonly to: unknown
  /** null: the title or the opening line */
  readonly paragraphId: string | null
  readonly quote: string
}

export type TextSelection = {
  /** the paragraph (or sub-paragraph, heading, prose block) that holds the caret */
  readonly paragraphId: string | null
  readonly node: 'title' | 'openingLine' | 'paragraph' | 'subParagraph' | 'heading' | 'prose'
  readonly empty: boolean
  /** for a comment; null when nothing is selected */
  readonly anchor: TextAnchor | null
}

/** A highlight in the text, from a comment's row. */
export type Highlight = { readonly id: string; readonly anchor: TextAnchor; readonly active?: boolean; readonly resolved?: boolean }

export type LiveText = ResolutionText | Prose

/** Who is in the room with a caret, this user left out. */
export type Companion = EditorUser & { readonly color: string; readonly paragraphId: string | null }

export type EditorProps = {
  /** `draft.<processId>.<lang>` … */
  readonly room: string
  /** `resolution` has a title, an opening line and numbered paragraphs; `prose` is the memorandum */
  readonly form: 'resolution' | 'prose'
  readonly mode: 'edit' | 'read'
  /** `mirrored`: ids, kinds and order belong to the source-language room, so that only words can be changed here */
  readonly structure?: 'own' | 'mirrored'
  /** language of the text, for spelling and openers; the interface speaks the page's */
  readonly lang: Lang
  /** told apart from the others by its id */
  readonly user: EditorUser
  readonly className?: string
  readonly highlights?: readonly Highlight[]
  /** words beside blocks, by their id (`title`): `state` is how they are styled */
  readonly signs?: Readonly<Record<string, { readonly state: string; readonly words: string }>>
  /** The word beside a name on a caret: the Member as printed. */
  readonly memberName?: (memberId: string) => string
  readonly onState?: (state: LiveState) => void
  readonly onSelection?: (selection: TextSelection | null) => void
  /** milliseconds between two tellings of the text while it changes; 300 unless said otherwise */
  readonly tellEvery?: number
  /** canonical text while it changes, and once when it is first there */
  readonly onDoc?: (text: LiveText) => void
  readonly onCrowd?: (crowd: Crowd) => void
  readonly onCompanions?: (companions: readonly Companion[]) => void
  /** a highlighted passage was clicked or entered with the caret */
  readonly onHighlight?: (id: string | null) => void
  /** Words that were not taken into the text are offered beside it: the changed blocks as their author would have them, and what to say of them. False: not taken. */
  readonly onPropose?: ((changes: readonly KeptChange[], why: string) => Promise<boolean>) | undefined
  /** handed over when the text is on screen, null when it goes */
  readonly onReady?: (handle: EditorHandle | null) => void
  /** the toolbar's button and Mod-Alt-M; without it there is no such button */
  readonly onComment?: (anchor: TextAnchor) => void
}

/** What a page may ask of an editor that is on screen. */
export type EditorHandle = {
  focus(paragraphId?: string): void
  /** After a final refusal (signed out and in again): asks the server anew. */
  knock(): void
  /** The text as it reads now: `onDoc` tells of it a little later. */
  text(): LiveText
  /** Puts `text` in the place of the anchor's words. False: the words are gone, or this is read-only. */
  replace(anchor: TextAnchor, text: string): boolean
  /** Resolves once everything written here is in the server's log. */
  whenSaved(): Promise<void>
  scrollTo(place: { readonly anchor: TextAnchor } | { readonly paragraphId: string }): void
  /** Distance in pixels of a paragraph's first line from the top of an element, by default the editor's own; null when it is not in the text. */
  topOf(place: { readonly anchor: TextAnchor } | { readonly paragraphId: string }, from?: Element): number | null
  /** Workspaces: the reason of each derived amendment, by its key, as live as the text. */
  readonly reasons: {
    all(): Readonly<Record<string, string>>
    set(key: string, reason: string): void
    onChange(listener: () => void): () => void
  }
}
