import type { Page } from 'playwright-core'
import type { DemoIds } from './demo_ids.js'
import type { DemoImports } from './demo_imports.js'
import type { Say } from './words.js'

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
  /** for visitors, or leaves one: it gets a browser that nobody else uses */
  isSignedOut?: true
}

/** Waits until a page shows what it was asked for: title, data, words; nothing is still to come. */
export async function settled(page: Page) {
  await page.locator('h1').first().waitFor()
  await page
    .locator('[aria-busy=true], .mantine-Skeleton-root')
    .first()
    .waitFor({ state: 'detached' })
  await page.evaluate('document.fonts.ready.then(() => true)')
}

/** The same for what is open over it. */
export async function opened(page: Page) {
  await page.locator('dialog[open], [role=dialog]').last().waitFor()
  await settled(page)
}
