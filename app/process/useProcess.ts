import { useRouteLoaderData } from '@remix-run/react'
import type { loader } from '../routes/resolutions.$slug.tsx'

/** What the layout of a text's pages has loaded: its summary with the reader's rights, on any page below `/resolutions/:slug`. */
export const useProcess = () => {
  const layout = useRouteLoaderData<typeof loader>('routes/resolutions.$slug')
  if (!layout) throw new Error('outside the pages of a text')
  return layout
}
