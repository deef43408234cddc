import { test } from '@japa/runner'
import { runSabotages } from './runner.ts'

test.group('Sabotage', () => {
  test('without any one guard of the send protocol, the test that holds it fails', async ({
    assert,
  }) => {
    const { caught, escaped } = await runSabotages(() => {})

    assert.deepEqual(escaped, [])
    assert.isAtLeast(caught.length, 8)
  }).timeout(600_000)
})
