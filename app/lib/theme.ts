import { createContext, useContext } from 'react'

export const THEMES = ['light', 'dark', 'device'] as const
export type Theme = (typeof THEMES)[number]
export const isTheme = (value: unknown): value is Theme => THEMES.some((t) => t === value)

const ThemeContext = createContext<Theme>('device')
export const ThemeProvider = ThemeContext.Provider
export const useTheme = (): Theme => useContext(ThemeContext)
