import { fileURLToPath } from 'node:url'
import type { Config as RouterConfig } from '@tanstack/router-plugin/vite'

/** Shared by the build, the development server and the tests, so that all three read one tree. */
export const spaRoot = fileURLToPath(new URL('.', import.meta.url))

export const aliases = {
  '~': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, ''),
  '@generated': fileURLToPath(new URL('../.adonisjs/client', import.meta.url)),
}

export const routerOptions: Partial<RouterConfig> = {
  target: 'react',
  autoCodeSplitting: true,
  routesDirectory: `${spaRoot}app/routes`,
  generatedRouteTree: `${spaRoot}app/route_tree.gen.ts`,
  quoteStyle: 'single',
  semicolons: false,
}
