import type { Page } from 'playwright-core'

/** Presses the first button of that name. */
export const press = (page: Page, name: RegExp) =>
  page.getByRole('button', { name }).first().click()

/** Chooses in the menu that is open. */
export const choose = (page: Page, name: RegExp) =>
  page.getByRole('menuitem', { name }).first().click()
