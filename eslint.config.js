import { createNodeResolver, flatConfigs, importX } from 'eslint-plugin-import-x'
import reactHooks from 'eslint-plugin-react-hooks'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

const CODE = ['**/*.ts', '**/*.tsx']
const TESTS = ['**/*.test.ts', '**/*.test.tsx', '**/*.test-support.ts', 'tests/**/*.ts']

/** A border: what the files of a folder may not import, and what to do instead. */
const border = (files, patterns, { ignores = [], syntax = [] } = {}) => ({
  files,
  ignores: [...TESTS, ...ignores],
  rules: {
    '@typescript-eslint/no-restricted-imports': ['error', { patterns }],
    ...(syntax.length > 0 ? { 'no-restricted-syntax': ['error', ...syntax] } : {}),
  },
})

const PRISMA_CLIENT = '^#prisma/generated/|^@prisma/|^pg$'

export default defineConfig(
  globalIgnores(['node_modules', 'build', 'prisma/generated', 'test-results', 'playwright-report', '.data', '**/*.d.ts']),
  // A rule that does not fit is changed here, in the open, for everybody.
  { linterOptions: { noInlineConfig: true, reportUnusedDisableDirectives: 'off' } },

  {
    files: CODE,
    extends: [tseslint.configs.strictTypeChecked, flatConfigs.typescript],
    plugins: { 'import-x': importX },
    languageOptions: { parserOptions: { project: './tsconfig.json', tsconfigRootDir: import.meta.dirname } },
    settings: { 'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js'] })] },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // A port promises; what stands behind it may have nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Remix redirects and ends requests by throwing a Response.
      '@typescript-eslint/only-throw-error': ['error', { allow: [
        { from: 'lib', name: 'Response' },
        { from: 'package', package: '@remix-run/server-runtime', name: 'TypedResponse' },
      ] }],
      // Refusals and notices that need no data say so with an empty type.
      '@typescript-eslint/no-generated-empty-object-type': 'off',
      // `[...text]` goes by code points, and says so.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      'eqeqeq': ['error', 'always'],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-self-import': 'error',
      'import-x/no-restricted-paths': ['error', {
        basePath: import.meta.dirname,
        zones: [
          { target: './domain', from: ['./collab', './server', './app', './prisma'], message: 'The domain imports nothing of ours: take what you need as an argument.' },
          { target: './collab', from: ['./server', './app', './prisma'], message: 'Live text knows ports only: pass storage, authority and bus in from server/rooms/.' },
          { target: './server', from: './prisma/demo', except: ['./play.ts', './accounts.ts', './clock.ts'], message: 'The server starts the demonstration by its door: prisma/demo/play.ts.' },
          { target: ['./domain', './collab', './server', './app', './prisma'], from: './tests', message: 'Tests lean on the product, never the other way round.' },
        ],
      }],
    },
  },

  border(['domain/**/*.ts'], [
    {
      regex: '^(?!\\.{1,2}/|zod$|prosemirror-model$|prosemirror-transform$|temporal-polyfill$)',
      message: 'The domain is pure: itself by relative paths, zod, prosemirror-model, prosemirror-transform and temporal-polyfill. Do the rest in server/ and pass the result in.',
    },
  ], {
    syntax: [
      { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: 'The clock is an argument: use `given.now`.' },
      { selector: 'NewExpression[callee.name="Date"][arguments.length=0], CallExpression[callee.name="Date"]', message: 'The clock is an argument: use `given.now`.' },
      { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: 'Chance is an argument: use `given.newId`.' },
      { selector: ':function[async=true], AwaitExpression', message: 'The domain decides on values at hand: load them in server/ and pass them in as facts.' },
    ],
  }),
  border(['collab/**/*.ts'], [
    { regex: '^(?!\\.{1,2}/|#domain/|node:|ws$|yjs$|y-protocols/|lib0/|y-prosemirror$|prosemirror-model$)', message: 'Live text imports the domain, ws, yjs, y-protocols, lib0, y-prosemirror and node. Everything else is a port: pass it in from server/rooms/.' },
  ]),
  border(['server/**/*.ts'], [
    { regex: PRISMA_CLIENT, allowTypeImports: true, message: 'Rows are read in server/query/ and written in server/store/: ask there, or pass the client on by its type.' },
    { regex: '^#app/(?!i18n/define\\.ts$|lib/theme\\.ts$)', message: 'The server knows no screens. Words for people belong to domain/notification/; what a screen needs goes through its loader.' },
  ], { ignores: ['server/db/**', 'server/store/**', 'server/query/**', 'server/handle.ts'] }),
  border(['server/{db,store,query}/**/*.ts', 'server/handle.ts'], [
    { regex: '^#app/', message: 'The server knows no screens.' },
  ]),
  border(['app/**/*.{ts,tsx}'], [
    { regex: '^#prisma/|^@prisma/|^pg$', message: 'Screens never touch rows: ask a query of `context.api` in the loader.' },
    { regex: '^#server/', allowTypeImports: true, message: 'A screen runs in the browser: `import type` only, or move the work into a *.server.ts file.' },
    { regex: '^#collab/(?!closeCodes\\.ts$|readText\\.ts$|overtaken\\.ts$)', message: 'Of live text the browser shares the close codes and the reading of a text and of what fell out of it; rooms stay on the server.' },
  ], { ignores: ['app/**/*.server.ts', 'app/**/*.server.tsx'] }),
  border(['app/**/*.server.{ts,tsx}'], [
    { regex: '^#prisma/|^@prisma/|^pg$', message: 'Screens never touch rows: ask a query of `context.api`.' },
  ]),
  border(['prisma/demo/**/*.ts', 'prisma/seed.ts'], [
    { regex: '^#app/', message: 'The demonstration is played through server/handle.ts, like everyone.' },
  ]),

  {
    files: ['app/**/*.{ts,tsx}'],
    extends: [reactHooks.configs.flat.recommended],
    // What only a browser can show is mounted by setting state in an effect. The rules of the React compiler, which is not in use, are off.
    rules: { 'react-hooks/set-state-in-effect': 'off', 'react-hooks/refs': 'off', 'react-hooks/immutability': 'off' },
  },
  {
    files: TESTS,
    rules: {
      // A test that takes the wrong thing fails, which is what it is for.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
)
