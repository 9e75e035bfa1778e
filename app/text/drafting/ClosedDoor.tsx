import { later } from '../../lib/later.tsx'
import { useRoot } from '../../lib/me.ts'
import { useProcess } from '../../process/useProcess.ts'
import { ErrorPage } from '../../ui/ErrorPage.tsx'
import { Page } from '../../ui/Page.tsx'

const KeptBehind = later(() => import('../../editor/KeptBehind.tsx'))

/** The page of a draft that cannot be shown. Whoever wrote in it before finds here what did not get into it. */
export const ClosedDoor = () => {
  const me = useRoot()?.me
  const { process: { id } } = useProcess()
  return (
    <>
      <ErrorPage part />
      {me && <Page narrow><KeptBehind userId={me.userId} processId={id} /></Page>}
    </>
  )
}
