import { join } from 'node:path'
import type { Demo } from '../e2e/demo.js'

const WIDTHS = { desk: 720, phone: 320 }

/**
 * Every mail, as the development preview draws it: `mails/phone_dark/relance_ferme.png`.
 *
 * @returns what could not be pictured, and why
 */
export async function photographMails(demo: Demo, folder: string, wanted: string[]) {
  const failed: string[] = []
  const page = await demo.open('/dev/mails')
  const found = await page.locator('a[href^="/dev/mails/"]:not([href$=".txt"])').all()
  const links = await Promise.all(
    found.map(async (link) => (await link.getAttribute('href')) ?? '')
  )
  if (links.length === 0) {
    failed.push('no mail is previewed')
  }

  for (const link of links) {
    const name = link.slice('/dev/mails/'.length).replace(/\W+/g, '_')
    if (wanted.length > 0 && !wanted.includes(name)) continue
    for (const [place, width] of Object.entries(WIDTHS)) {
      await page.setViewportSize({ width, height: 900 })
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        await page.goto(link)
        const path = join(folder, 'mails', `${place}_${colorScheme}`, `${name}.png`)
        await page.screenshot({ path, fullPage: true })
      }
    }
  }
  await page.context().close()
  return failed
}
