import axe from 'axe-core'
import { expect } from 'vitest'

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

async function faults(element: Element) {
  const { violations } = await axe.run(element, { runOnly: RULES })
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`)
  )
}

/**
 * No violation that axe can see, contrast included: the page is really drawn here. Colours and
 * fonts may still be arriving on a busy machine; a fault of the page itself does not go away.
 */
export async function expectAccessible(element: Element = document.body) {
  await expect.poll(() => faults(element), { timeout: 30_000, interval: 250 }).toEqual([])
}
