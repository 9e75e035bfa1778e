import { NavLink } from '@remix-run/react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { createPortal } from 'react-dom'
import { frame } from '../i18n/frame.ts'
import { useM } from '../i18n/use.tsx'
import { isMac } from '../lib/isMac.ts'

const SearchDialog = lazy(() => import('./SearchDialog.tsx'))

/** Leads to the page of the search; with a script it opens the search over the page, as Ctrl K does (⌘ K on a Mac). */
export const SearchLink = () => {
  const s = useM(frame)
  const [mod, setMod] = useState('Ctrl')
  // undefined: its script is fetched with the first use; later what was typed stays
  const [open, setOpen] = useState<boolean>()
  useEffect(() => {
    const mac = isMac()
    if (mac) setMod('⌘')
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'k' || !(mac ? event.metaKey : event.ctrlKey)) return
      event.preventDefault()
      setOpen(true)
    }
    addEventListener('keydown', onKeyDown)
    return () => { removeEventListener('keydown', onKeyDown) }
  }, [])
  return (
    <>
      <NavLink
        to="/search" className="to-search" aria-keyshortcuts="Control+K Meta+K"
        onClick={(event) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return
          event.preventDefault()
          setOpen(true)
        }}
      >
        {s.search} <kbd>{mod} K</kbd>
      </NavLink>
      {open !== undefined && createPortal(<Suspense><SearchDialog open={open} onOpen={setOpen} /></Suspense>, document.body)}
    </>
  )
}
