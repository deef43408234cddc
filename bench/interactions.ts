/// <reference lib="dom" />
import type { BrowserContext, Page, Route } from 'playwright-core'
import { CPU_SLOWDOWN } from './first_load.ts'

const ROWS = 1_000
/** As many as the application asks for at a time. */
const PAGE = 50

export interface Interaction {
  name: string
  /** Milliseconds from each press to the next frame that answers it. */
  presses: number[]
}

/**
 * Interaction to Next Paint of a whole visit, as the browsers' makers define it (web.dev/articles/inp): the
 * longest, one of every fifty left out.
 */
export function interactionToNextPaint(measured: readonly Interaction[]): number {
  const longestFirst = measured.flatMap(({ presses }) => presses).sort((a, b) => b - a)
  return longestFirst[Math.floor(longestFirst.length / 50)] ?? 0
}

/** What a person does on a list of a thousand invoices, all of them loaded, four times slower. */
export async function interactions(context: BrowserContext): Promise<Interaction[]> {
  const page = await context.newPage()
  await page.route('**/api/v1/invoices?*', answerAThousand)
  await page.addInitScript(() => {
    // One press is several events: it lasts as long as the longest of them.
    const presses = new Map<number, number>()
    Object.assign(window, { presses })
    new PerformanceObserver((list) => {
      for (const { interactionId, duration } of list.getEntries() as PerformanceEventTiming[]) {
        if (interactionId === 0) continue
        presses.set(interactionId, Math.max(duration, presses.get(interactionId) ?? 0))
      }
    }).observe({ type: 'event', durationThreshold: 16, buffered: true } as PerformanceObserverInit)
  })
  await page.goto('/factures?vue=all')
  await page.locator('[data-index="0"]').waitFor()
  await readToTheEnd(page)
  // The code of the drawer is fetched once, whatever the processor.
  await peek(page, 1)

  const devtools = await context.newCDPSession(page)
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: CPU_SLOWDOWN })
  const measured = [
    await measure(page, 'move down (j)', (times) => press(page, 'j', times)),
    await measure(page, 'select (x)', async (times) => {
      for (let turn = 0; turn < times; turn++) {
        await press(page, 'x', 1)
        await press(page, 'j', 1)
      }
    }),
    await measure(page, 'open and close the drawer (Space, Escape)', (times) => peek(page, times)),
    await measure(page, 'sort (click)', async (times) => {
      for (let turn = 0; turn < times; turn++) {
        await page.getByRole('columnheader', { name: 'Reste dû' }).getByRole('button').click()
        await settled(page)
      }
    }),
    await measure(page, 'open and close a filter (click)', async (times) => {
      for (let turn = 0; turn < times; turn++) {
        await page.getByRole('button', { name: 'Montant', exact: true }).click()
        await settled(page)
      }
    }),
    await measure(page, 'type in the search', async (times) => {
      await page.getByRole('searchbox').click()
      await page.keyboard.type('montant:>500 atelier'.slice(0, times * 2), { delay: 60 })
      await settled(page)
    }),
  ]
  await page.close()
  return measured
}

async function measure(
  page: Page,
  name: string,
  act: (times: number) => Promise<void>
): Promise<Interaction> {
  await page.evaluate(() => (window as unknown as Watched).presses.clear())
  await act(10)
  await settled(page)
  const presses = await page.evaluate(() => [...(window as unknown as Watched).presses.values()])
  // What took less than a frame is not reported.
  return { name, presses: presses.length > 0 ? presses : [16] }
}

interface Watched {
  presses: Map<number, number>
}

async function press(page: Page, key: string, times: number) {
  for (let turn = 0; turn < times; turn++) {
    await page.keyboard.press(key)
    await frames(page)
  }
}

async function peek(page: Page, times: number) {
  await press(page, 'j', 1)
  for (let turn = 0; turn < times; turn++) {
    await page.keyboard.press('Space')
    await page.getByRole('dialog').waitFor()
    await settled(page)
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await settled(page)
  }
}

/** Two frames: what was pressed is on screen. */
const frames = (page: Page) =>
  page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  )

/** What was asked has come, and was drawn. */
async function settled(page: Page) {
  await page.waitForLoadState('networkidle')
  await frames(page)
}

/** Page after page, as a person scrolls, until all of it is read; then back to its beginning. */
async function readToTheEnd(page: Page) {
  const last = page.locator(`[data-index="${ROWS - 1}"]`)
  while ((await last.count()) === 0) {
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    await settled(page)
  }
  await page.evaluate(() => window.scrollTo(0, 0))
  await page.locator('[data-index="0"]').waitFor()
}

/** The demo has two dozen invoices: they become the pages of a list of a thousand. */
async function answerAThousand(route: Route) {
  const asked = new URL(route.request().url())
  const from = Number(asked.searchParams.get('cursor') ?? 0)
  asked.searchParams.delete('cursor')
  const answer = await route.fetch({ url: asked.href })
  const { data } = (await answer.json()) as { data: { id: string; numero: string }[] }
  const rows = Array.from({ length: data.length > 0 ? PAGE : 0 }, (_, place) => ({
    ...data[place % data.length],
    id: `00000000-0000-7000-8000-${String(from + place).padStart(12, '0')}`,
    numero: `F-${String(from + place).padStart(4, '0')}`,
  }))
  const next = from + PAGE
  const nextCursor = rows.length > 0 && next < ROWS ? String(next) : null
  await route.fulfill({ response: answer, json: { data: rows, meta: { nextCursor } } })
}
