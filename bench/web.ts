import { chromium } from 'playwright-core'
import { CHROMIUM, CHROMIUM_ARGS } from '../tests/e2e/chromium.js'
import { DemoStack } from '../tests/helpers/demo_stack.js'
import { serveBarePage } from './bare_page/serve.ts'
import { median, printJson, printTable, round } from './figures.ts'
import { CPU_SLOWDOWN, firstLoads } from './first_load.ts'
import { interactionToNextPaint, interactions } from './interactions.ts'

/** The first visit against a bare page, then presses on a list of a thousand rows. */
export async function web() {
  const stack = await DemoStack.start()
  const { baseUrl, prepared } = stack.launched
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: CHROMIUM_ARGS })

  try {
    await using bare = await serveBarePage(baseUrl)
    const context = await browser.newContext({ baseURL: baseUrl, locale: 'fr-FR' })
    const page = await context.newPage()
    await page.goto('/connexion')
    await page.getByLabel('Adresse e-mail').fill(prepared.login.email)
    await page.getByLabel('Mot de passe', { exact: true }).fill(prepared.login.password)
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await page.getByText('reste dû').first().waitFor()
    await page.close()

    const subjects = [
      { name: 'bare page', url: bare.url, sign: 'F-20' },
      { name: 'Aujourd’hui', url: `${baseUrl}/aujourdhui`, sign: 'reste dû' },
      { name: 'Factures', url: `${baseUrl}/factures?vue=all`, sign: 'F-20' },
    ]
    const { cookies } = await context.storageState()
    const [floor, ...pages] = await firstLoads(browser, subjects, { cookies, origins: [] })
    const loads = [floor, ...pages].map((load, place) => ({
      page: subjects[place].name,
      ...load,
      paintRatio: round(load.largestPaint / floor.largestPaint),
      scriptRatio: round(load.scriptKb / floor.scriptKb),
    }))
    printTable(
      `web: first visit on a slow line, processor ${CPU_SLOWDOWN} times slower`,
      ['page', 'largest paint, ms', '×', 'JavaScript, kB', '×', 'requests'],
      loads.map((load) => [
        load.page,
        load.largestPaint,
        load.paintRatio,
        load.scriptKb,
        load.scriptRatio,
        load.requests,
      ])
    )

    const measured = await interactions(context)
    const inp = round(interactionToNextPaint(measured), 0)
    const presses = measured.map(({ name, presses: each }) => ({
      name,
      middle: round(median(each), 0),
      longest: round(Math.max(...each), 0),
    }))
    printTable(
      `web: from a press to the next frame, ms, list of 1,000 rows, processor ${CPU_SLOWDOWN} times slower`,
      ['press', 'middle', 'longest'],
      [
        ...presses.map(({ name, middle, longest }): (string | number)[] => [name, middle, longest]),
        ['the visit: interaction to next paint', '', inp],
      ]
    )
    printJson({ bench: 'web', loads, presses, inp })
  } finally {
    await browser.close()
    await stack.stop()
  }
}
