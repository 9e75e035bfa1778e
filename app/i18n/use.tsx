import { createContext, useContext } from 'react'
import type { Lang } from '#domain/languages.ts'
import { inLang, scriptLang, type InLang } from './define.ts'

const LangContext = createContext<Lang>(scriptLang ?? 'en')
export const LangProvider = LangContext.Provider

/** The language of the page. */
export const useLang = (): Lang => useContext(LangContext)

/** The words of one area in the language of the page. */
export const useM = <const M extends Parameters<typeof inLang>[0]>(catalogue: M): InLang<M> => inLang(catalogue, useLang())
