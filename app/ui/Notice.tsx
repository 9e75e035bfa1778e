import CircleAlert from 'lucide-react/icons/circle-alert'
import CircleCheck from 'lucide-react/icons/circle-check'
import Info from 'lucide-react/icons/info'
import TriangleAlert from 'lucide-react/icons/triangle-alert'
import type { ReactNode } from 'react'

const ICON = { refusal: CircleAlert, done: CircleCheck, warning: TriangleAlert, note: Info }

/** A sentence that must be seen. A refusal interrupts a screen reader; what was done is told when it pauses. */
export const Notice = ({ kind = 'note', className = '', children }: { kind?: keyof typeof ICON; className?: string; children: ReactNode }) => {
  const Icon = ICON[kind]
  const role = kind === 'refusal' ? 'alert' : kind === 'done' ? 'status' : undefined
  return (
    <div className={`notice ${kind} ${className}`} role={role}>
      <Icon size={18} aria-hidden="true" />
      <div>{children}</div>
    </div>
  )
}
