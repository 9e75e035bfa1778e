import { lazy, memo, Suspense, useDeferredValue, useState, type ComponentType } from 'react'

type Part<Props extends object> = { readonly default: ComponentType<Props> }

/**
 * A part of a page that not everybody uses: a form of the secretariat, a question that opens. The server draws it at once, so that the
 * page is whole without JavaScript; the browser fetches its script when it is first shown, or earlier when `load` is called. What happens
 * meanwhile waits for the script in this part alone: else the part would be thrown away until then, with what is typed in it.
 */
export const later = <Props extends object>(fetch: () => Promise<Part<Props>>) => {
  let here: ComponentType<Props> | null = null
  const load = async (): Promise<Part<Props>> => {
    const part = await fetch()
    here = part.default
    return part
  }
  const Drawn = memo(({ shown: Shown, props }: { shown: ComponentType<Props>; props: Props }) => <Suspense><Shown {...props} /></Suspense>)
  Drawn.displayName = 'Drawn'
  const Waiting = lazy(load) as unknown as ComponentType<Props>
  if (import.meta.env.SSR) void load()
  function Later(props: Props) {
    // chosen once: another component in its place would take away what was typed meanwhile
    const [Shown] = useState(() => here ?? Waiting)
    const settled = useDeferredValue(props)
    return <Drawn shown={Shown} props={here ? props : settled} />
  }
  return Object.assign(Later, { load })
}
