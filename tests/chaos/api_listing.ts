import { signIn, WebProcess, type Browser, type Owner } from './web_process.ts'
import type { World } from './world.ts'

interface RelancePage {
  data: { id: string }[]
  meta: { nextCursor: string | null }
}

/**
 * What people would see: each owner signs in to a real web process and reads, page after page, the
 * reminders that the API lists as unknown or failed.
 */
export async function listedByApi(
  world: World,
  owners: readonly Owner[]
): Promise<Record<'unknown' | 'failed', Set<string>>> {
  const web = await WebProcess.start(world)
  try {
    const listed = { unknown: new Set<string>(), failed: new Set<string>() }
    for (const owner of owners) {
      const browser = await signIn(web.baseUrl, owner)
      for (const status of ['unknown', 'failed'] as const) {
        for (const id of await relancesOf(browser, status)) listed[status].add(id)
      }
    }
    return listed
  } finally {
    await web.kill()
  }
}

async function relancesOf(browser: Browser, status: string): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | null = null
  do {
    const query: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''
    const answer = await browser.request('GET', `/relances?status=${status}&limit=50${query}`)
    if (answer.status !== 200) {
      throw new Error(`The list of ${status} reminders answered ${answer.status}`)
    }
    const page = (await answer.json()) as RelancePage
    ids.push(...page.data.map(({ id }) => id))
    cursor = page.meta.nextCursor
  } while (cursor)
  return ids
}
