import { useRouteLoaderData } from '@remix-run/react'
import type { Actor } from '#domain/permission/roles.ts'
import type { Lang } from '#domain/languages.ts'
import { officeTitle } from '../i18n/roles.ts'
import type { loader } from '../root.tsx'

/** The signed-in person as the frame shows them. */
export type Me = { readonly userId: string; readonly name: string; readonly offices: readonly string[]; readonly desk: boolean; readonly colour: string }

/** Twelve hues of one lightness and chroma, told apart on paper and on the dark page; the same person always gets the same. */
export const colourOf = (id: string): string => {
  const sum = [...id].reduce((h, c) => (h * 31 + c.charCodeAt(0)) >>> 0, 7)
  return `oklch(0.58 0.15 ${(sum % 12) * 30})`
}

export const meOf = (actor: Actor | null, name: string, lang: Lang): Me | null =>
  actor && {
    userId: actor.userId,
    name,
    offices: [...new Set(actor.offices.map((office) => officeTitle(office, lang)))],
    desk: actor.offices.some((office) => office.role === 'secretariat'),
    colour: colourOf(actor.userId),
  }

/** What the root loader knows, on any page. */
export const useRoot = () => useRouteLoaderData<typeof loader>('root')
