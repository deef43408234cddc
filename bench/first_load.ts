/// <reference lib="dom" />
import type { Browser, BrowserContextOptions } from 'playwright-core'
import { median, round } from './figures.ts'

/** A telephone on a slow line: 1.6 Mbit/s, 150 ms there and back, a processor four times slower. */
const SLOW_LINE = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 94_000,
}
export const CPU_SLOWDOWN = 4
const ROUNDS = 6
const QUIET_MS = 1_500

export interface FirstLoad {
  /** Milliseconds until the largest thing on screen was painted. */
  largestPaint: number
  /** Kilobytes of JavaScript as they travelled, packed. */
  scriptKb: number
  requests: number
}

interface Subject {
  name: string
  url: string
  /** Drawn when the page says what it is for. */
  sign: string
}

/**
 * First visits with nothing kept but the session, one page after the other and again; medians, the
 * first round left out.
 */
export async function firstLoads(
  browser: Browser,
  subjects: readonly Subject[],
  signedIn: BrowserContextOptions['storageState']
) {
  const runs: FirstLoad[][] = subjects.map(() => [])
  for (let turn = 0; turn < ROUNDS; turn++) {
    for (const [place, subject] of subjects.entries()) {
      runs[place].push(await visit(browser, subject, signedIn))
    }
  }
  return runs.map((run) => ({
    largestPaint: round(
      median(
        run.map(({ largestPaint }) => largestPaint),
        1
      ),
      0
    ),
    scriptKb: round(
      median(
        run.map(({ scriptKb }) => scriptKb),
        1
      ),
      1
    ),
    requests: median(
      run.map(({ requests }) => requests),
      1
    ),
  }))
}

async function visit(
  browser: Browser,
  { url, sign }: Subject,
  storageState: BrowserContextOptions['storageState']
): Promise<FirstLoad> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    storageState,
  })
  try {
    const page = await context.newPage()
    const devtools = await context.newCDPSession(page)
    await devtools.send('Network.enable')
    await devtools.send('Network.emulateNetworkConditions', SLOW_LINE)
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
    await page.addInitScript(() => {
      new PerformanceObserver((list) => {
        const largest = list.getEntries().at(-1)
        if (largest) Object.assign(window, { largestPaint: largest.startTime })
      }).observe({ type: 'largest-contentful-paint', buffered: true })
    })

    await page.goto(url)
    await page.getByText(sign).first().waitFor()
    await page.waitForLoadState('networkidle')
    // What is painted last may be painted a little after the last answer.
    await page.waitForTimeout(QUIET_MS)
    return await page.evaluate(() => {
      const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
      const scripts = resources.filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      return {
        largestPaint: (window as unknown as { largestPaint: number }).largestPaint,
        scriptKb: scripts.reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0) / 1_000,
        requests: resources.length,
      }
    })
  } finally {
    await context.close()
  }
}
