import { existsSync } from 'node:fs'
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { CHROMIUM, CHROMIUM_ARGS, DESKTOP } from './chromium.js'
import app from '@adonisjs/core/services/app'
import { ApiClient } from '#tests/helpers/api_client'
import { PASSWORD, type Tenant } from '#tests/helpers/factories'
import type { Group } from '@japa/runner/core'

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
        args: CHROMIUM_ARGS,
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
