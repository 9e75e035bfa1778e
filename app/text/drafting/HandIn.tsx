import { Link } from '@remix-run/react'
import { otherLang } from '#domain/languages.ts'
import type { Draft } from '#server/query/draft.ts'
import { dateTime } from '../../i18n/format.ts'
import { draft as m } from '../../i18n/draft.ts'
import { useLang, useM } from '../../i18n/use.tsx'
import { CommandForm } from '../../lib/command.tsx'
import { useProcess } from '../../process/useProcess.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { awaitingIn } from '../wording.ts'

type HandInProps = { draft: Draft; open: boolean; onClose: () => void }

/** Before draft and memorandum go to the secretariat: what is missing, what should be looked at, and the button. */
export const HandIn = ({ draft, open, onClose }: HandInProps) => {
  const s = useM(m)
  const lang = useLang()
  const { process: { slug, windows } } = useProcess()
  const { missing, texts, sourceLang, comments, processId } = draft
  const other = otherLang(sourceLang)
  const awaiting = awaitingIn(texts, other, sourceLang)
  const unsettled = comments.filter(({ settled }) => !settled).length
  const closes = windows['hand-in']?.closes
  const remarks = [...(awaiting ? [`${s.awaitingCount({ count: awaiting })}.`] : []), ...(unsettled ? [s.openComments({ count: unsettled })] : [])]
  return (
    <Dialog open={open} onClose={onClose} title={s.handInTitle}>
      <div className="grid gap-4">
        <p>{s.handInText}</p>
        {missing.length > 0 && (
          <div>
            <h3>{s.missing}</h3>
            <ul className="plain-list">
              {missing.map((what) => (
                <li key={what}>{s[what]} {what === 'memorandum-missing' && <Link to={`/resolutions/${slug}/memorandum`} onClick={onClose}>{s.writeMemorandum}</Link>}</li>
              ))}
            </ul>
          </div>
        )}
        {remarks.length > 0 && (
          <div>
            <h3>{s.beforeYou}</h3>
            <ul className="plain-list">{remarks.map((remark) => <li key={remark}>{remark}</li>)}</ul>
          </div>
        )}
        {missing.length === 0 && remarks.length === 0 && <p>{s.allThere}</p>}
        <CommandForm
          command="HandInDraft" fixed={{ processId }} button={s.handIn} done={s.handedInDone}
          whyNot={missing.length > 0 ? s.notYet : null} aside={closes && dateTime(closes, lang)}
        />
      </div>
    </Dialog>
  )
}
