import { Form, useActionData, useNavigation } from '@remix-run/react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import type { CommandType } from '#domain/commands.ts'
import { messages } from '../i18n/define.ts'
import { useM } from '../i18n/use.tsx'
import { Button, type Kind } from '../ui/Button.tsx'
import { FieldsProvider } from '../ui/fields.tsx'
import { Notice } from '../ui/Notice.tsx'
import { HIDDEN, type CommandResult } from './commandResult.ts'
import { useRoot } from './me.ts'

const m = messages({
  done: { en: 'Recorded.', fr: 'Enregistré.' },
})

/**
 * The id of the command that a form will give: the same from the server's page to the browser's, and for a second press of the
 * button; another one on the next page, and after an answer. React's ids tell server and browser apart by case, ours may not.
 */
export const useCommandId = (): string => {
  const seed = useRoot()?.seed ?? ''
  const place = useId().replaceAll(':', '').replace(/^R/, 's').replace(/^r/, 'c').replaceAll('H', '_')
  return `${seed}-${place}`.slice(0, 64)
}

/** The answer of the action to this form, if it was this one that was sent. */
export const useCommandResult = (form: string): CommandResult | undefined => {
  // a form of another kind on the page is answered with nothing
  const result = useActionData<CommandResult | null>()
  return result && typeof result === 'object' && 'command' in result && result.form === form ? result : undefined
}

type CommandFormProps = {
  command: CommandType
  /** tells several forms of one command on a page apart */
  name?: string
  /** what the person does not type: `processId`, … */
  fixed?: Readonly<Record<string, string | number | undefined>>
  /** the same, several values of a name */
  listed?: Readonly<Record<string, readonly string[]>>
  /** the version of the aggregate that the page shows: a later one is refused as stale */
  expectedVersion?: number
  /** the words of the button: a verb, and what it concerns */
  button: string
  /** the button as it is called where several read alike; it contains the words seen */
  label?: string
  kind?: Kind
  /** why the button is off */
  whyNot?: string | null | undefined
  /** what is said once it is done */
  done?: string
  action?: string
  encType?: 'multipart/form-data'
  /** beside the button: a deadline, a consequence */
  aside?: ReactNode
  className?: string
  children?: ReactNode
}

/** A form that gives one command. It works without JavaScript; a refusal stands beside the button, and what was typed stays. */
export const CommandForm = ({ command, name = command, fixed = {}, listed = {}, expectedVersion, button, label, kind = 'primary', whyNot, done, action, encType, aside, className = '', children }: CommandFormProps) => {
  const s = useM(m)
  const commandId = useCommandId()
  const result = useCommandResult(name)
  const sending = useNavigation().formData?.get(HIDDEN.commandId) === commandId
  const ref = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (result?.ok) ref.current?.reset()
  }, [result])
  const refused = result && !result.ok ? result : undefined
  return (
    <Form method="post" ref={ref} preventScrollReset className={`grid gap-4 ${className}`} {...(action ? { action } : {})} {...(encType ? { encType } : {})}>
      <input type="hidden" name={HIDDEN.command} value={command} />
      <input type="hidden" name={HIDDEN.commandId} value={commandId} />
      <input type="hidden" name={HIDDEN.form} value={name} />
      {expectedVersion !== undefined && <input type="hidden" name={HIDDEN.expectedVersion} value={expectedVersion} />}
      {Object.entries(fixed).map(([key, value]) => value !== undefined && <input key={key} type="hidden" name={key} value={value} />)}
      {Object.entries(listed).flatMap(([key, values]) => values.map((value) => <input key={`${key} ${value}`} type="hidden" name={key} value={value} />))}
      <FieldsProvider value={{ typed: refused?.typed ?? {}, errors: refused?.errors ?? {} }}>{children}</FieldsProvider>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button kind={kind} busy={sending} whyNot={whyNot} aria-label={label}>
          {button}
        </Button>
        {aside && <span className="small">{aside}</span>}
      </div>
      {refused && <Notice kind="refusal">{refused.sentence}</Notice>}
      {result?.ok && <Notice kind="done">{done ?? s.done}</Notice>}
    </Form>
  )
}
