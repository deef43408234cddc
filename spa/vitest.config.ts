import { playwright } from '@vitest/browser-playwright'
import react from '@vitejs/plugin-react'
import postcssPresetMantine from 'postcss-preset-mantine'
import { existsSync } from 'node:fs'
import { defineConfig } from 'vitest/config'
import { aliases, spaRoot } from './build_settings.ts'

/** The machine's Chromium, or the one named by CHROMIUM_PATH (the test runner downloads one). */
const chromium = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find(
  (path) => path !== undefined && existsSync(path)
)

export default defineConfig({
  root: spaRoot,
  resolve: { alias: aliases },
  test: {
    expect: { poll: { timeout: 4_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: 'values',
          environment: 'node',
          include: ['**/*.test.ts'],
          setupFiles: ['../tests/helpers/draws.ts'],
        },
      },
      {
        extends: true,
        plugins: [react()],
        css: { postcss: { plugins: [postcssPresetMantine()] } },
        test: {
          name: 'screens',
          testTimeout: 60_000,
          include: chromium === undefined ? [] : ['**/*.test.tsx'],
          setupFiles: ['./testing/setup.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: chromium,
                args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
              },
              contextOptions: { reducedMotion: 'reduce', locale: 'fr-FR' },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1280, height: 900 } }],
          },
        },
      },
    ],
  },
})
