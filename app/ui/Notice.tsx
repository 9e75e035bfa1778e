import type { ReactNode } from 'react'

/**
 * A sentence that must be seen. A refusal interrupts a screen reader; what was done is told when it pauses. Its sign is drawn by
 * the style sheet (`controls.css`), so that no page carries icons for a sentence it may never show.
 */
export const Notice = ({ kind = 'note', className = '', children }: { kind?: 'refusal' | 'done' | 'warning' | 'note'; className?: string; children: ReactNode }) => {
  const role = kind === 'refusal' ? 'alert' : kind === 'done' ? 'status' : undefined
  return (
    <div className={`notice ${kind} ${className}`} role={role}>
      <div>{children}</div>
    </div>
  )
}
