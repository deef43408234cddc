import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import postcssPresetMantine from 'postcss-preset-mantine'
import { defineConfig } from 'vite'
import { compiledCatalogues } from './compiled_catalogues.ts'
import { packedAssets } from './packed_assets.ts'
import { aliases, routerOptions, spaRoot } from './build_settings.ts'

/** Where the API answers during `vite dev`; the built application is served by the API itself. */
const apiUrl = process.env.APP_URL ?? 'http://localhost:3333'

/** The first halves of the routes (address, guard, what to load); their screens stay apart. */
function inFrame(id: string) {
  return /\/spa\/app\/routes\/[^?]*$/.test(id)
}

export default defineConfig({
  root: spaRoot,
  base: '/app/',
  publicDir: false,
  resolve: { alias: aliases },
  css: { postcss: { plugins: [postcssPresetMantine()] } },
  plugins: [compiledCatalogues(), tanstackRouter(routerOptions), react(), packedAssets()],
  server: {
    port: Number(process.env.SPA_PORT ?? 5173),
    proxy: { '/api': { target: apiUrl, changeOrigin: false } },
  },
  build: {
    outDir: '../public/app',
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    manifest: true,
    assetsInlineLimit: 0,
    rolldownOptions: {
      output: {
        codeSplitting: {
          // What every page needs before it is drawn travels in one piece: thirty crumbs compress badly.
          groups: [{ name: 'frame', test: inFrame }],
          includeDependenciesRecursively: false,
        },
      },
    },
  },
})
