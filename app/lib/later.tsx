import { lazy, Suspense, useState, type ComponentType } from 'react'

type Part<Props extends object> = { readonly default: ComponentType<Props> }

/**
 * A part of a page that not everybody uses: a form of the secretariat, a question that opens. The server draws it at once, so that the
 * page is whole without JavaScript; the browser fetches its script when it is first shown, or earlier when `load` is called.
 */
export const later = <Props extends object>(fetch: () => Promise<Part<Props>>) => {
  let here: ComponentType<Props> | null = null
  const load = async (): Promise<Part<Props>> => {
    const part = await fetch()
    here = part.default
    return part
  }
  const Waiting = lazy(load) as unknown as ComponentType<Props>
  if (import.meta.env.SSR) void load()
  function Later(props: Props) {
    // chosen once: another component in its place would take away what was typed meanwhile
    const [Shown] = useState(() => here ?? Waiting)
    return <Suspense><Shown {...props} /></Suspense>
  }
  return Object.assign(Later, { load })
}
