import type { PageContext } from '#server/http/pageContext.ts'

declare module '@remix-run/server-runtime' {
  interface AppLoadContext extends PageContext {}
  interface Future {
    v3_singleFetch: true
  }
}

declare module 'react' {
  // Custom properties in `style`: the one way a computed colour reaches the style sheet.
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined
  }
}
