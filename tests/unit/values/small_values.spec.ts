import { createHash } from 'node:crypto'
import { test } from '@japa/runner'
import { formatRubisToHoursEn, formatRubisToHoursFr, RUBIS_MINUTES } from '#values/rubis'
import { hashToken, isToken, newToken } from '#values/tokens'
import { compareTones, needsApproval, TONE_LABELS, TONES } from '#values/tones'

test.group('Rubis', () => {
  test('seven rubis are one hour and ten minutes', ({ assert }) => {
    assert.equal(RUBIS_MINUTES, 10)
    assert.equal(formatRubisToHoursFr(7), '1 h 10')
  })

  test('{rubis} rubis read {text}')
    .with([
      { rubis: 0, text: '0 min' },
      { rubis: 1, text: '10 min' },
      { rubis: 5, text: '50 min' },
      { rubis: 6, text: '1 h' },
      { rubis: 12, text: '2 h' },
      { rubis: 13, text: '2 h 10' },
      { rubis: 605, text: '100 h 50' },
    ])
    .run(({ assert }, { rubis, text }) => {
      assert.equal(formatRubisToHoursFr(rubis), text)
    })

  test('in English minutes have their unit')
    .with([
      { rubis: 1, text: '10 min' },
      { rubis: 6, text: '1 h' },
      { rubis: 13, text: '2 h 10 min' },
    ])
    .run(({ assert }, { rubis, text }) => {
      assert.equal(formatRubisToHoursEn(rubis), text)
    })

  test('rubis are counted, never cut', ({ assert }) => {
    assert.throws(() => formatRubisToHoursFr(1.5), RangeError)
    assert.throws(() => formatRubisToHoursFr(-1), RangeError)
  })
})

test.group('Tones', () => {
  test('tones go from the gentlest to the harshest, each with its names', ({ assert }) => {
    const shuffled = [...TONES].reverse()
    assert.deepEqual(shuffled.toSorted(compareTones), [
      'amical',
      'courtois',
      'ferme',
      'mise_en_demeure',
    ])
    assert.sameMembers(Object.keys(TONE_LABELS), [...TONES])
  })

  test('a formal notice needs a person even when its step does not say so', ({ assert }) => {
    assert.isTrue(needsApproval({ tone: 'mise_en_demeure', requiresManualValidation: false }))
    assert.isTrue(needsApproval({ tone: 'amical', requiresManualValidation: true }))
    assert.isFalse(needsApproval({ tone: 'ferme', requiresManualValidation: false }))
  })
})

test.group('Tokens', () => {
  const bytes = Uint8Array.from({ length: 32 }, (_, index) => index * 8)

  test('a token goes in the link and only its SHA-256 is stored', ({ assert }) => {
    const { token, hash } = newToken(bytes)

    assert.equal(Buffer.from(token, 'base64url').compare(bytes), 0)
    assert.equal(hash.toString('hex'), createHash('sha256').update(token).digest('hex'))
    assert.deepEqual(hashToken(token), hash)
    assert.isTrue(isToken(token))
  })

  test('fewer random bytes than promised are refused', ({ assert }) => {
    assert.throws(() => newToken(bytes.slice(1)), RangeError)
  })

  test('what has another length or other letters cannot be a token', ({ assert }) => {
    const wrong = ['', 'a'.repeat(42), 'a'.repeat(44), `${'a'.repeat(42)}/`, `${'a'.repeat(43)}\n`]
    for (const text of wrong) {
      assert.isFalse(isToken(text))
    }
  })
})
