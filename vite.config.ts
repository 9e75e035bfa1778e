import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig, type Plugin } from 'vite'
import options from './remix.config.js'
import { oneLanguage } from './server/http/oneLanguage.ts'

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

/** The notices of libraries whose scripts readers get: once, in `assets/notices.txt`, instead of in the scripts of every page (0.4 KiB). */
const notices = (): Plugin => {
  const found = new Set<string>()
  return {
    name: 'notices',
    apply: ({ build }, { command }) => command === 'build' && !build?.ssr,
    enforce: 'pre',
    transform(code) {
      for (const [notice] of code.matchAll(/\/\*[*!](?:(?!\*\/)[^])*@license[^]*?\*\//g)) found.add(notice)
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'assets/notices.txt', source: [...found].sort().join('\n\n') })
    },
  }
}

/**
 * What pages use together travels as one file: ten small ones compress worse than one (4 KiB on the largest pages). Whatever is not named
 * here goes where the bundler puts it. `npm run bench -- bundle` shows what each page comes to.
 */
const TOGETHER: Readonly<Record<string, RegExp>> = {
  frame: /\/app\/(ui\/(Button|Chip|Empty|ErrorPage|Frame|Notice|Page|Paper|ThemeChoice)|lib\/(later|live|me|nonce|theme|title)|i18n\/(define|format|frame|use))\.tsx?$|\/domain\/languages\.ts$|vite\/preload-helper/,
  process: /\/app\/(ui\/(Tabs|Timeline)\.tsx|process\/useProcess\.ts|i18n\/process\.ts)$/,
  forms: /\/app\/(ui\/fields|lib\/(command|commandResult))\.tsx?$/,
  dispositions: /\/(app\/i18n\/dispositions|domain\/amendment\/fates)\.ts$/,
  labels: /\/domain\/resolution\/labels\.ts$/,
  text: /\/(app\/i18n\/text|domain\/process\/words)\.ts$/,
  sheet: /\/app\/(text\/TextPage|ui\/Marked)\.tsx$/,
  reading: /\/app\/text\/(About|CirculatedText|Languages|Lines|ProsePaper|ReadingOutline|ReadingPage|StandingNotice|TextPaper)\.tsx$/,
  sitting: /\/app\/(sitting\/(Change|Fate)|ui\/ClashSign|i18n\/putting)\.tsx?$/,
}
const chunkOf = (id: string): string | undefined => Object.entries(TOGETHER).find(([, files]) => files.test(id))?.[0]

export default defineConfig({
  plugins: [tailwindcss(), domainWithoutEffects(), oneLanguage(), notices(), remix(options)],
  // Two copies of Yjs do not recognise each other's types.
  resolve: { dedupe: ['yjs', 'y-protocols', 'lib0'] },
  // Found before the first page is asked for: a dependency found later reloads the page, with two copies of React in between.
  optimizeDeps: { entries: ['app/**/*.{ts,tsx}', '!app/**/*.{server,test}.{ts,tsx}'] },
  build: {
    // The content security policy admits no data: fonts or scripts.
    assetsInlineLimit: 0,
    target: 'es2022',
    // 4 KiB less on every page than esbuild, for a few seconds of building; the router's advice to its developers is not for readers.
    minify: 'terser',
    terserOptions: { ecma: 2020, format: { comments: false }, compress: { passes: 3, pure_funcs: ['warning', 'warningOnce', 'logDeprecation', 'logV6DeprecationWarnings'] } },
    rollupOptions: { output: { manualChunks: chunkOf } },
    // Every browser that knows `light-dark()` preloads modules by itself.
    modulePreload: { polyfill: false },
  },
})
