import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Outlet } from '@remix-run/react'
import { desk as m } from '../i18n/secretariat.ts'
import { useM } from '../i18n/use.tsx'
import { langOfPage, titled } from '../lib/title.ts'
import { Tabs } from '../ui/Tabs.tsx'

/** The secretariat's own pages; each query judges again who asks. */
export const loader = ({ request, context: { actor } }: LoaderFunctionArgs) => {
  if (!actor) throw redirect(`/sign-in?to=${encodeURIComponent(new URL(request.url).pathname.replace(/\.data$/, ''))}`)
  if (!actor.offices.some(({ role }) => role === 'secretariat')) throw new Response(null, { status: 403 })
  return null
}

export const meta: MetaFunction<typeof loader> = ({ matches }) => titled(m.title[langOfPage(matches)])

export default function Desk() {
  const s = useM(m)
  return (
    <>
      <div className="head">
        <div>
          <h1>{s.title}</h1>
          <Tabs
            label={s.parts}
            tabs={[
              { to: '/desk', words: s.overview, end: true }, { to: '/desk/assemblies', words: s.assemblies },
              { to: '/desk/people', words: s.people }, { to: '/desk/rules', words: s.rules },
            ]}
          />
        </div>
      </div>
      <Outlet />
    </>
  )
}
