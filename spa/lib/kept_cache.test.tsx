import { hashKey } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { one, page } from '../testing/answers.ts'
import { aMe, anInvoice } from '../testing/fixtures.ts'
import { stubNetwork } from '../testing/network.ts'
import { api, createQueryClient } from './api.ts'
import { keepCache, restoreCache } from './kept_cache.ts'
import { meOptions } from './me.ts'

const OWNER = 'rubis.cache'
const keptNames = () => Object.keys(window.localStorage).filter((name) => name.startsWith(OWNER))
const nameOf = (key: readonly unknown[]) => `rubis.cache/${hashKey(key)}`
const ME = nameOf(meOptions().queryKey)

async function keptAfterAVisit() {
  stubNetwork({ 'GET /api/v1/me': () => one(aMe()) })
  const queryClient = createQueryClient()
  const stop = keepCache(queryClient, 'build-1')
  await queryClient.fetchQuery(meOptions())
  await expect.poll(() => window.localStorage.getItem(ME), { timeout: 12_000 }).not.toBeNull()
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
  expect(keptNames()).toEqual([])
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
  expect(keptNames()).toEqual([])
  stop()
})

test('what is a day old, or is not ours, is not shown', async () => {
  const { stop } = await keptAfterAVisit()
  stop()
  const kept = JSON.parse(window.localStorage.getItem(ME) ?? '{}') as { state: object }
  const state = { ...kept.state, dataUpdatedAt: Date.now() - 9e7 }
  window.localStorage.setItem(ME, JSON.stringify({ ...kept, state }))
  expect(restored('build-1')).toBeUndefined()
  expect(window.localStorage.getItem(ME)).toBeNull()
  window.localStorage.setItem(ME, '{"not": "ours"')
  expect(restored('build-1')).toBeUndefined()
  window.localStorage.setItem(OWNER, '{"not": "ours"')
  expect(restored('build-1')).toBeUndefined()
})

test('an answer that changes is written again, the others are not', async () => {
  const { queryClient, stop } = await keptAfterAVisit()
  window.localStorage.setItem(ME, 'as it was')
  queryClient.setQueryData(['other'], { data: 1 })
  await expect
    .poll(() => window.localStorage.getItem(nameOf(['other'])), { timeout: 12_000 })
    .not.toBeNull()
  expect(window.localStorage.getItem(ME)).toBe('as it was')
  stop()
})

test('a list read to its end opens again at its beginning', async () => {
  const { queryClient, stop } = await keptAfterAVisit()
  const [first, second] = [page([anInvoice()]).body, page([anInvoice()]).body]
  const key = api.invoices.index.pathKey()
  queryClient.setQueryData(key, { pages: [first, second], pageParams: [null, 'next'] })
  window.dispatchEvent(new Event('pagehide'))
  stop()

  const restoredClient = createQueryClient()
  restoreCache(restoredClient, 'build-1')
  expect(restoredClient.getQueryData(key)).toEqual({ pages: [first], pageParams: [null] })
})
