import { expect, test } from 'vitest'
import { one } from '../testing/answers.ts'
import { aMe } from '../testing/fixtures.ts'
import { stubNetwork } from '../testing/network.ts'
import { createQueryClient } from './api.ts'
import { keepCache, restoreCache } from './kept_cache.ts'
import { meOptions } from './me.ts'

const KEY = 'rubis.cache'

async function keptAfterAVisit() {
  stubNetwork({ 'GET /api/v1/me': () => one(aMe()) })
  const queryClient = createQueryClient()
  const stop = keepCache(queryClient, 'build-1')
  await queryClient.fetchQuery(meOptions())
  await expect.poll(() => window.localStorage.getItem(KEY), { timeout: 6_000 }).not.toBeNull()
  return { queryClient, stop }
}

function restored(build: string) {
  const queryClient = createQueryClient()
  restoreCache(queryClient, build)
  return queryClient.getQueryData(meOptions().queryKey)
}

test('a page opens with what was read last time, by the same build only', async () => {
  const { stop } = await keptAfterAVisit()
  stop()
  expect(restored('build-1')?.data.user.fullName).toBe('Camille Arnoux')
  expect(restored('build-2')).toBeUndefined()
  expect(window.localStorage.getItem(KEY)).toBeNull()
})

test('who leaves the page right after a change finds it as they left it', async () => {
  stubNetwork({ 'GET /api/v1/me': () => one(aMe()) })
  const queryClient = createQueryClient()
  const stop = keepCache(queryClient, 'build-1')
  await queryClient.fetchQuery(meOptions())
  window.dispatchEvent(new Event('pagehide'))
  expect(restored('build-1')?.data.user.fullName).toBe('Camille Arnoux')
  stop()
})

test('signing out leaves nothing behind', async () => {
  const { queryClient, stop } = await keptAfterAVisit()
  queryClient.clear()
  expect(window.localStorage.getItem(KEY)).toBeNull()
  stop()
})

test('what is a day old, or is not ours, is not shown', async () => {
  const { stop } = await keptAfterAVisit()
  stop()
  const kept = JSON.parse(window.localStorage.getItem(KEY) ?? '{}') as { writtenAt: number }
  window.localStorage.setItem(KEY, JSON.stringify({ ...kept, writtenAt: kept.writtenAt - 9e7 }))
  expect(restored('build-1')).toBeUndefined()
  window.localStorage.setItem(KEY, '{"not": "ours"')
  expect(restored('build-1')).toBeUndefined()
})
