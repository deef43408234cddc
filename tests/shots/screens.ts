import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { DESKTOP, PHONE } from '../e2e/chromium.js'
import type { Demo } from '../e2e/demo.js'
import { DIALOGS } from '../e2e/screens/dialogs.js'
import { PAGES } from '../e2e/screens/pages.js'
import { lookers, show, type Screen } from '../e2e/screens/screen.js'
import { wordsOf, type Language, type Say } from '../e2e/screens/words.js'

const PLACES = { desk: DESKTOP, phone: PHONE }
/** Of a picture, px: nobody looks further down a list that goes on. */
const TALLEST = 3_000
const SCHEMES = ['light', 'dark'] as const

/**
 * Every screen in both languages, widths and schemes: `fr/desk_light/facture.png`.
 *
 * @returns what could not be pictured, and why
 */
export async function photographScreens(demo: Demo, folder: string, wanted: string[]) {
  const failed: string[] = []
  const places = await demo.places()
  for (const language of ['fr', 'en'] as const) {
    await speak(demo, language)
    for (const [place, options] of Object.entries(PLACES)) {
      const pages = await lookers(demo, language, options)
      for (const screen of [...PAGES, ...DIALOGS]) {
        if (screen.only && screen.only !== place) continue
        if (wanted.length > 0 && !wanted.includes(screen.name)) continue
        const page = pages[screen.by ?? 'camille']
        const path = (scheme: string) =>
          join(folder, language, `${place}_${scheme}`, `${screen.name}.png`)
        await photograph(page, screen, screen.address(places), wordsOf(language), path).catch(
          (error: Error) => failed.push(`${language} ${place} ${screen.name}: ${error.message}`)
        )
      }
      for (const page of Object.values(pages)) await page.context().close()
    }
  }
  await speak(demo, 'fr')
  return failed
}

async function photograph(
  page: Page,
  screen: Screen,
  address: string,
  say: Say,
  path: (scheme: string) => string
) {
  const size = page.viewportSize()!
  await show(page, screen, address, say)
  // What opens over a page is as tall as the window; a page is pictured whole, as in a window that holds it.
  if (!screen.open) {
    const height = await page.evaluate<number>('document.documentElement.scrollHeight')
    await page.setViewportSize({ ...size, height: Math.min(height, TALLEST) })
  }
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme })
    await page.locator(`html[data-mantine-color-scheme=${colorScheme}]`).waitFor()
    await still(page)
    await page.screenshot({ path: path(colorScheme) })
  }
  await page.setViewportSize(size)
}

/** Colours have turned and what appears has appeared: a picture taken on the way shows neither scheme. */
async function still(page: Page) {
  await page.evaluate(
    `new Promise(requestAnimationFrame)
      .then(() => new Promise(requestAnimationFrame))
      .then(() => Promise.all(document.getAnimations()
        .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
        .map(({ finished }) => finished.catch(() => {}))))
      .then(() => true)`
  )
}

/** The language follows the person, on whatever device. */
async function speak(demo: Demo, language: Language) {
  const page = await demo.open('/parametres/preferences')
  await page.getByText(language === 'fr' ? 'Français' : 'English', { exact: true }).click()
  await page.locator(`html[lang=${language}]`).waitFor()
  await page.waitForLoadState('networkidle')
  await page.context().close()
}
