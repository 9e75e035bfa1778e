import { Form, useLocation } from '@remix-run/react'
import { frame } from '../i18n/frame.ts'
import { useM } from '../i18n/use.tsx'
import { useTheme } from '../lib/theme.ts'

/** Light, dark, or as the device says; kept in a cookie, without JavaScript too. */
export const ThemeChoice = () => {
  const s = useM(frame)
  const theme = useTheme()
  const { pathname, search } = useLocation()
  const choices = [['light', s.light], ['dark', s.dark], ['device', s.device]] as const
  return (
    <Form method="post" action="/theme" className="langs" preventScrollReset aria-label={s.theme}>
      <input type="hidden" name="to" value={pathname + search} />
      <span className="small mr-1">{s.theme}</span>
      {choices.map(([value, words]) => (
        <button key={value} name="theme" value={value} aria-pressed={value === theme}>
          {words}
        </button>
      ))}
    </Form>
  )
}
