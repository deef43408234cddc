import { join } from 'node:path'
import { DESKTOP, PHONE } from '../e2e/chromium.js'
import type { Demo } from '../e2e/demo.js'
import { PAGES } from '../e2e/screens/pages.js'
import { show } from '../e2e/screens/screen.js'

/** The few that the README shows: one window of each, as one sees it on opening. */
const SHOWN = [
  { file: 'aujourdhui.png', screen: 'aujourdhui', device: DESKTOP, colorScheme: 'light' },
  { file: 'facture.png', screen: 'facture', device: DESKTOP, colorScheme: 'light' },
  { file: 'telephone.png', screen: 'aujourdhui', device: PHONE, colorScheme: 'dark' },
] as const

export async function photographReadme(demo: Demo, folder: string) {
  const places = await demo.places()
  for (const { file, screen: name, device, colorScheme } of SHOWN) {
    const screen = PAGES.find((page) => page.name === name)!
    const page = await demo.open('/aujourdhui', { ...device, colorScheme })
    await show(page, screen, screen.address(places), demo.say)
    await page.screenshot({ path: join(folder, file) })
    await page.context().close()
  }
}
