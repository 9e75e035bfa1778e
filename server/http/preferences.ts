import type { Lang } from '#domain/languages.ts'
import { isLang, langOfHeader } from '#app/i18n/define.ts'
import { isTheme, type Theme } from '#app/lib/theme.ts'

const YEAR = 365 * 24 * 3600

const cookie = (header: string | undefined, name: string): string | undefined =>
  header?.split(';').map((part) => part.trim().split('=')).find(([key]) => key === name)?.[1]

/** The reader's last choice on this device, else the language of their own account (shared ones have none), else what the browser asks for. */
export const langOf = (headers: { readonly cookie?: string | undefined; readonly 'accept-language'?: string | undefined }, ofAccount: Lang | undefined): Lang => {
  const chosen = cookie(headers.cookie, 'lang')
  return isLang(chosen) ? chosen : ofAccount ?? langOfHeader(headers['accept-language'])
}

export const themeOf = (header: string | undefined): Theme => {
  const chosen = cookie(header, 'theme')
  return isTheme(chosen) ? chosen : 'device'
}

/** Neither is a secret nor identifies anybody; scripts have no use for them. */
export const preferenceCookie = (name: 'lang' | 'theme', value: Lang | Theme): string => `${name}=${value}; Path=/; Max-Age=${String(YEAR)}; SameSite=Lax; HttpOnly`
