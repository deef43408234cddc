import type { BrowserContextOptions, Page } from 'playwright-core'
import type { Demo } from '../demo.js'
import type { DemoIds } from './demo_ids.js'
import type { DemoImports } from './demo_imports.js'
import type { Language, Say } from './words.js'

/** Something that can be looked at: a page of the application, or what opens over one. */
export interface Screen {
  /** of its picture, in snake case */
  name: string
  /** as the router knows it */
  route: string
  address: (demo: DemoIds & DemoImports) => string
  /** the steps that open it from its page */
  open?: (page: Page, say: Say) => Promise<void>
  /** the source of a dialog, from `spa/` */
  source?: string
  /** where it exists, when not everywhere */
  only?: 'desk' | 'phone'
  /** what the API answers instead, to see what the page says then */
  failing?: { path: string; status: number; fault: object; headers?: Record<string, string> }
  /** who looks, when it is not Camille */
  by?: 'nobody' | 'newcomer'
}

/** A page for each who looks at screens, on one kind of device. */
export async function lookers(demo: Demo, language: Language, options: BrowserContextOptions) {
  const signedOut = { ...options, signedIn: false }
  const nobody = await demo.open('/connexion', signedOut)
  await nobody.evaluate(`localStorage.setItem('rubis.locale', '${language}')`)
  const storageState = await demo.newcomer(language)
  return {
    camille: await demo.open('/aujourdhui', options),
    newcomer: await demo.open('/aujourdhui', { ...signedOut, storageState }),
    nobody,
  }
}

/** Goes to a screen and opens it, as a person would. */
export async function show(page: Page, screen: Screen, address: string, say: Say) {
  const { failing } = screen
  await page.unrouteAll({ behavior: 'wait' })
  if (failing) {
    const { status, fault, headers } = failing
    await page.route(`**${failing.path}`, (route) =>
      route.fulfill({
        status,
        headers: { 'x-request-id': '7f3a9c', ...headers },
        json: { errors: [fault] },
      })
    )
  }
  await page.goto(address)
  await settled(page)
  if (screen.open) {
    await screen.open(page, say)
    await opened(page)
  }
}

/** Waits until a page shows what it was asked for: title, data, words; nothing is still to come. */
async function settled(page: Page) {
  await page.locator('h1').first().waitFor()
  await page
    .locator('[aria-busy=true], .mantine-Skeleton-root')
    .first()
    .waitFor({ state: 'detached' })
  await page.evaluate('document.fonts.ready.then(() => true)')
}

/** The same for what is open over it. */
async function opened(page: Page) {
  await page.locator('dialog[open], [role=dialog]').last().waitFor()
  await settled(page)
}
