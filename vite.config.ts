import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'
import options from './remix.config.js'

/**
 * The rules do nothing when they are loaded, but a bundler cannot know that of a schema made by calls, and would put the whole schema
 * library on every page that needs one word of `domain/`. Marks what such a module computes for its constants as free of effects.
 */
const domainWithoutEffects = (): Plugin => ({
  name: 'domain-without-effects',
  apply: 'build',
  enforce: 'post',
  transform(code, id) {
    if (!/\/domain\/.*\.ts$/.test(id)) return null
    const inits = this.parse(code).body.flatMap((node) => {
      const declaration = node.type === 'ExportNamedDeclaration' ? node.declaration : node
      return declaration?.type === 'VariableDeclaration' ? declaration.declarations.flatMap(({ init }) => (init ? [init as { type: string; start: number; end: number }] : [])) : []
    })
    const marked = inits.filter(({ type }) => !type.endsWith('FunctionExpression')).reduceRight(
      (text, { start, end }) => `${text.slice(0, start)}/* @__PURE__ */ (() => (${text.slice(start, end)}))()${text.slice(end)}`,
      code,
    )
    return { code: marked, map: null, moduleSideEffects: false }
  },
})

export default defineConfig({
  plugins: [tailwindcss(), domainWithoutEffects(), remix(options)],
  // Two copies of Yjs do not recognise each other's types.
  resolve: { dedupe: ['yjs', 'y-protocols', 'lib0'] },
  // Found before the first page is asked for: a dependency found later reloads the page, with two copies of React in between.
  optimizeDeps: { entries: ['app/**/*.{ts,tsx}', '!app/**/*.{server,test}.{ts,tsx}'] },
  build: {
    // The content security policy admits no data: fonts or scripts.
    assetsInlineLimit: 0,
    target: 'es2022',
    // 4 KiB less on every page than esbuild, for a few seconds of building.
    minify: 'terser',
    // Every browser that knows `light-dark()` preloads modules by itself.
    modulePreload: { polyfill: false },
  },
})
