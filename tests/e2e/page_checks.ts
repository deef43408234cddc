import axe from 'axe-core'
import type { Page } from 'playwright-core'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Faults of WCAG 2.2 A and AA that axe can see, on what is drawn now: `rule: element`. */
export function accessibilityFaults(page: Page): Promise<string[]> {
  return faults(page, { type: 'tag', values: RULES })
}

/** Those of colour alone, for a page that was looked at in its other scheme. */
export function contrastFaults(page: Page): Promise<string[]> {
  return faults(page, { type: 'rule', values: ['color-contrast', 'link-in-text-block'] })
}

async function faults(page: Page, runOnly: axe.RunOnly): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in window'))) {
    await page.evaluate(axe.source)
  }
  const { violations } = await page.evaluate<axe.AxeResults>(
    `axe.run(${JSON.stringify({ runOnly, resultTypes: ['violations'] })})`
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
