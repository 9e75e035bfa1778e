import { draft as m } from '../../i18n/draft.ts'
import { useM } from '../../i18n/use.tsx'
import { Empty } from '../../ui/Empty.tsx'
import { Page } from '../../ui/Page.tsx'

/** For those who will write, before there is anything to write in. */
export const NotOpen = ({ title }: { title: string }) => {
  const s = useM(m)
  return (
    <Page narrow>
      <Empty title={title}><p>{s.notOpenText}</p></Empty>
    </Page>
  )
}
