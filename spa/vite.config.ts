import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import postcssPresetMantine from 'postcss-preset-mantine'
import { defineConfig } from 'vite'
import { compiledCatalogues } from './compiled_catalogues.ts'
import { firstLoadChunks } from './first_load.ts'
import { leanRegistry } from './lean_registry.ts'
import { packedAssets } from './packed_assets.ts'
import { aliases, routerOptions, spaRoot } from './build_settings.ts'

/** Where the API answers during `vite dev`; the built application is served by the API itself. */
const apiUrl = process.env.APP_URL ?? 'http://localhost:3333'

export default defineConfig({
  root: spaRoot,
  base: '/app/',
  publicDir: false,
  resolve: { alias: aliases },
  css: { postcss: { plugins: [postcssPresetMantine()] } },
  plugins: [
    compiledCatalogues(),
    leanRegistry(),
    tanstackRouter(routerOptions),
    react(),
    packedAssets(),
  ],
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
          groups: firstLoadChunks(spaRoot),
          includeDependenciesRecursively: false,
        },
      },
    },
  },
})
