import { useEffect, useId, useRef, type ReactNode } from 'react'
import { frame } from '../i18n/frame.ts'
import { useM } from '../i18n/use.tsx'

/**
 * A question that must be answered before going on. The browser's own modal: it keeps the focus inside, closes on Escape and gives
 * the focus back, without a byte of script.
 */
export const Dialog = ({ open, onClose, title, children }: { open: boolean; onClose: () => void; title: string; children: ReactNode }) => {
  const ref = useRef<HTMLDialogElement>(null)
  const id = useId()
  const s = useM(frame)
  useEffect(() => {
    const dialog = ref.current
    if (!dialog || dialog.open === open) return
    if (open) dialog.showModal()
    else dialog.close()
  }, [open])
  return (
    <dialog ref={ref} className="dialog" aria-labelledby={id} onClose={onClose}>
      {open && (
        <>
          <div className="mb-3 flex items-start justify-between gap-4">
            <h2 id={id}>{title}</h2>
            <form method="dialog">
              <button className="btn quiet -mt-1.5">{s.close}</button>
            </form>
          </div>
          {children}
        </>
      )}
    </dialog>
  )
}
