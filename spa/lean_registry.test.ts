import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { spaRoot } from './build_settings.ts'
import { leaner } from './lean_registry.ts'

const whole = readFileSync(join(spaRoot, '../.adonisjs/client/registry/index.ts'), 'utf8')

interface Token {
  type: number
  val: string
  end: string
}

/** Each address as its tokens make it, parameters by name. */
function addressesOf(source: string) {
  return [...source.matchAll(/pattern: '(.*)',\s+tokens: (\[.*\]),/g)].map(
    ([, pattern, tokens]) => ({
      pattern,
      made: (JSON.parse(tokens ?? '[]') as Token[])
        .map(
          ({ type, val, end }) =>
            `${type === 0 ? '' : type === 2 ? '*' : ':'}${type === 2 ? '' : val}${end}`
        )
        .join('/'),
    })
  )
}

test('every address is the one of the route', () => {
  const addresses = addressesOf(leaner(whole))
  expect(addresses.length).toBeGreaterThan(100)
  const asked = addressesOf(whole).filter(
    ({ pattern }) => pattern.startsWith('/api/') && !pattern.startsWith('/api/v1/webhooks/')
  )
  expect(addresses).toEqual(asked)
  for (const { pattern, made } of addresses) expect(`/${made}`).toBe(pattern)
})

test('what is not needed to make an address does not travel', () => {
  expect(leaner(whole)).not.toMatch(/"old"|types: placeholder/)
})
