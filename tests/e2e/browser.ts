import { existsSync } from 'node:fs'
import axe from 'axe-core'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import app from '@adonisjs/core/services/app'
import { ApiClient } from '#tests/helpers/api_client'
import { PASSWORD, type Tenant } from '#tests/helpers/factories'
import type { Group } from '@japa/runner/core'

/** The machine's Chromium, or the one that the test runner found and named. */
export const CHROMIUM = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find(
  (path) => path !== undefined && existsSync(path)
)

export const DESKTOP = { viewport: { width: 1440, height: 900 } }
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }

/** One Chromium for a group of tests; each test opens pages that know nothing of each other. */
export class TestBrowser {
  #browser: Browser | null = null

  static for(group: Group): TestBrowser {
    const browser = new TestBrowser()
    group.setup(async () => {
      if (!existsSync(app.publicPath('app/index.html'))) {
        throw new Error('The web application is not built: npm run spa:build')
      }
      browser.#browser = await chromium.launch({
        executablePath: CHROMIUM,
        args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
      })
      return () => browser.#browser?.close()
    })
    return browser
  }

  /** A fresh visitor. What the page logs as an error fails the test that opened it. */
  async open(path: string, options: BrowserContextOptions = DESKTOP): Promise<Page> {
    if (!this.#browser) {
      throw new Error('The browser is not started')
    }
    const context = await this.#browser.newContext({
      baseURL: ApiClient.baseUrl(),
      locale: 'fr-FR',
      reducedMotion: 'reduce',
      ...options,
    })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    await page.goto(path)
    return page
  }
}

/** Opens an invoice of the list by its link, which covers its whole row. */
export async function openInvoice(page: Page, client: string) {
  await page.getByRole('row', { name: client }).getByRole('link').click()
  await page.getByRole('heading', { level: 1, name: client }).waitFor()
}

/** Types into the sign-in form, as a person does. */
export async function signIn(page: Page, { user }: Tenant) {
  await page.getByLabel('Adresse e-mail').fill(user.email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD)
  await page.getByRole('button', { name: 'Se connecter' }).click()
}

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Faults of WCAG 2.2 A and AA that axe can see, on what is drawn now: `rule: element`. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate<axe.AxeResults>(
    `axe.run({ runOnly: ${JSON.stringify(RULES)} })`
  )
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))
}

/** Pixels by which the page is wider than the window; 0 when nothing scrolls sideways. */
export function sidewaysScroll(page: Page): Promise<number> {
  return page.evaluate(
    'document.documentElement.scrollWidth - document.documentElement.clientWidth'
  )
}

/** What the keyboard is on, as `TAG#id text`. */
export function focused(page: Page): Promise<string> {
  return page.evaluate(
    '((on) => `${on.tagName}#${on.id} ${on.textContent.slice(0, 40)}`)(document.activeElement)'
  )
}
