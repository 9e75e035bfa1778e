import { NavLink } from '@remix-run/react'
import { considering as m } from '../i18n/considering.ts'
import { useM } from '../i18n/use.tsx'
import { useProcess } from '../process/useProcess.ts'
import { isCompendiumOut, reached } from '../process/tabs.ts'

/** From the compendium to the other pages about all amendments, and back. */
export const Considering = () => {
  const s = useM(m)
  const { process, rights } = useProcess()
  const base = `/resolutions/${process.slug}/compendium`
  const seesDecisions = isCompendiumOut(process) && (rights.inTheSitting || reached(process, 'assembly-adopted'))
  return (
    <nav className="considering no-print" aria-label={s.parts}>
      <NavLink to={base} end>{s.list}</NavLink>
      <NavLink to={`${base}/map`}>{s.map}</NavLink>
      <NavLink to={`${base}/what-if`}>{s.whatIf}</NavLink>
      {seesDecisions && <NavLink to={`${base}/annotated`}>{s.annotated}</NavLink>}
      <a href={`${base}.csv`} download>{s.csv}</a>
    </nav>
  )
}
