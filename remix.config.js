/**
 * The options of the Remix plugin. Vite does not read this file by itself: `vite.config.ts` passes it on.
 * Every v3 flag is on, so that the later move to react-router is a change of imports.
 * @type {import('@remix-run/dev').VitePluginConfig}
 */
export default {
  appDirectory: 'app',
  buildDirectory: 'build',
  future: {
    v3_fetcherPersist: true,
    v3_lazyRouteDiscovery: true,
    v3_relativeSplatPath: true,
    v3_routeConfig: true,
    v3_singleFetch: true,
    v3_throwAbortReason: true,
  },
}
