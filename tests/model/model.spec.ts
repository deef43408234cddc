import { test } from '@japa/runner'
import { canMoveRelance } from '#values/relance_status'
import { explore } from './explore.ts'
import { ALL_GUARDS } from './guards.ts'
import { FULL, SABOTAGES, SMALL, without } from './scenarios.ts'

const WORLDS = process.env.SIZES === 'full' ? FULL : SMALL

test.group('Model of the send protocol', () => {
  for (const { name, model } of WORLDS) {
    test(`${name}: every reachable state keeps every promise`, ({ assert }) => {
      const found = explore(model, { isLegalMove: canMoveRelance })

      assert.deepEqual(found.violations, [])
      assert.isTrue(found.complete)
    }).timeout(1_200_000)
  }

  for (const guard of ALL_GUARDS) {
    test(`without ${guard} a promise is broken`, ({ assert }) => {
      const found = explore(without(guard), { maxStates: 300_000 })

      assert.lengthOf(found.violations, 1)
    }).timeout(120_000)
  }

  test('a process frozen past its lease may deliver late over SMTP, never twice', ({ assert }) => {
    const found = explore(without('send_deadline'), { maxStates: 300_000, collectAll: true })
    const broken = found.violations.map(({ invariant }) => invariant)

    assert.include(broken, 'a mail was accepted after the invoice became paid')
    assert.notInclude(broken, 'a step was received twice')
    assert.isTrue(found.complete)
  }).timeout(120_000)

  test('the worlds are not empty: a reminder is received, resolved and paid in them', ({
    assert,
  }) => {
    const { states, transitions } = explore(SABOTAGES.wait_rule)

    assert.isAbove(states, 10_000)
    assert.isAbove(transitions, states)
  })
})
