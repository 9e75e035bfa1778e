import { statementActs as m } from '../i18n/statementActs.ts'
import { useM } from '../i18n/use.tsx'
import { CommandForm } from '../lib/command.tsx'

/** Opens the debate on the theme, or closes it. */
export default function OpenDebate({ processId, isOpen }: { processId: string; isOpen: boolean }) {
  const s = useM(m)
  return isOpen ? <CommandForm command="CloseDebate" fixed={{ processId }} button={s.close} kind="plain" aside={s.closeAside} />
    : <CommandForm command="OpenDebate" fixed={{ processId }} button={s.open} aside={s.openAside} />
}
