import { existsSync } from 'node:fs'

/** The machine's Chromium, or the one that the test runner found and named. */
export const CHROMIUM = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find(
  (path) => path !== undefined && existsSync(path)
)

export const DESKTOP = { viewport: { width: 1440, height: 900 } }
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** Without a sandbox, which containers do not allow, and without what a screenless browser cannot use. */
export const CHROMIUM_ARGS = ['--no-sandbox', '--disable-gpu', '--disable-quic']
