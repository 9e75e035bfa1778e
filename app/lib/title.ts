import type { MetaDescriptor } from '@remix-run/node'
import type { Lang } from '#domain/languages.ts'
import { scriptLang } from '../i18n/define.ts'

type Matches = readonly ({ readonly id: string; readonly data?: unknown } | undefined)[]

/** The language of the page, for `meta`, which runs outside of components. */
export const langOfPage = (matches: Matches): Lang => {
  if (scriptLang) return scriptLang
  const root = matches.find((match) => match?.id === 'root')?.data
  return typeof root === 'object' && root !== null && 'lang' in root && root.lang === 'fr' ? 'fr' : 'en'
}

/** "Sign in · Chapeau" */
export const titled = (title: string): MetaDescriptor[] => [{ title: `${title} · Chapeau` }]
