import { Link, type LinkProps } from '@remix-run/react'
import { useId, type ButtonHTMLAttributes, type ReactNode } from 'react'

/** `primary`: the one thing to do here. `grave`: it takes something away. `quiet`: beside other things. */
export type Kind = 'primary' | 'plain' | 'grave' | 'quiet'
export const buttonClass = (kind: Kind, more = ''): string => `btn ${kind} ${more}`.trim()

type ButtonProps = ButtonHTMLAttributes<HTMLButtonElement> & {
  kind?: Kind
  /** it was pressed and the answer is on its way */
  busy?: boolean
  /** why it cannot be pressed now: shown beside it and read out with it; the button stays reachable by keyboard */
  whyNot?: string | null | undefined
  children: ReactNode
}

export const Button = ({ kind = 'plain', busy = false, whyNot, className, children, type = 'submit', ...rest }: ButtonProps) => {
  const id = useId()
  if (!whyNot) return <button {...rest} type={type} aria-busy={busy || undefined} className={buttonClass(kind, className)}>{children}</button>
  return (
    <span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      <button type="button" aria-disabled="true" aria-describedby={id} className={buttonClass(kind, className)}>
        {children}
      </button>
      <span id={id} className="small max-w-prose">
        {whyNot}
      </span>
    </span>
  )
}

/** Goes somewhere, and looks like a button. */
export const ButtonLink = ({ kind = 'plain', className, ...rest }: LinkProps & { kind?: Kind }) => (
  <Link {...rest} className={buttonClass(kind, className)} />
)
