import { vitePlugin as remix } from '@remix-run/dev'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'vite'
import options from './remix.config.js'

export default defineConfig({
  plugins: [tailwindcss(), remix(options)],
  // Two copies of Yjs do not recognise each other's types.
  resolve: { dedupe: ['yjs', 'y-protocols', 'lib0'] },
  build: {
    // The content security policy admits no data: fonts or scripts.
    assetsInlineLimit: 0,
    target: 'es2022',
    // The rules do nothing when they are loaded: a page that needs one of them does not carry the others.
    rollupOptions: { treeshake: { moduleSideEffects: (id) => !id.includes('/domain/') } },
  },
})
