import { test } from '@japa/runner'
import { readNonce, signNonce } from '#lib/page_nonce'

const NOW = Date.UTC(2026, 10, 27, 9)
const WINDOW = { after: 2, within: 3_600 }
const scope = { purpose: 'promise', subject: 'link-1' }

test.group('The nonce of a page', () => {
  test('lets the form through that was shown, once a person could have read it', ({ assert }) => {
    const nonce = signNonce(scope, NOW)
    assert.equal(readNonce(scope, nonce, NOW + 1_000, WINDOW), 'too_soon')
    assert.equal(readNonce(scope, nonce, NOW + 2_000, WINDOW), 'good')
    assert.equal(readNonce(scope, nonce, NOW + 3_600_000, WINDOW), 'good')
    assert.equal(readNonce(scope, nonce, NOW + 3_600_001, WINDOW), 'too_late')
  })

  test('is good for nothing else: another form, another link, another moment', ({ assert }) => {
    const nonce = signNonce(scope, NOW)
    const at = NOW + 60_000
    assert.equal(readNonce({ ...scope, purpose: 'dispute' }, nonce, at, WINDOW), 'forged')
    assert.equal(readNonce({ ...scope, subject: 'link-2' }, nonce, at, WINDOW), 'forged')
    assert.equal(readNonce({ purpose: 'promiselink', subject: '-1' }, nonce, at, WINDOW), 'forged')
    assert.equal(
      readNonce(scope, nonce.replace(String(NOW), String(NOW + 5_000)), at, WINDOW),
      'forged'
    )
  })

  test('a bit changed anywhere is forged, and so is anything that never was one', ({ assert }) => {
    const nonce = signNonce(scope, NOW)
    for (let at = nonce.indexOf('.') + 1; at < nonce.length - 1; at++) {
      const other = nonce[at] === 'A' ? 'B' : 'A'
      const changed = nonce.slice(0, at) + other + nonce.slice(at + 1)
      assert.equal(readNonce(scope, changed, NOW + 5_000, WINDOW), 'forged')
    }
    for (const thing of [undefined, null, '', 12, {}, ['x'], `${NOW}.`, 'x'.repeat(500)]) {
      assert.equal(readNonce(scope, thing, NOW, WINDOW), 'forged')
    }
  })
})
