import { test } from '@japa/runner'
import fc from 'fast-check'
import { DEFAULT_PLANS } from '#values/default_plans'
import { findPenalties, lintTone } from '#values/template_lint'
import { TONES } from '#values/tones'

test.group('What a text should not say', () => {
  test('“{text}” asks for penalties')
    .with([
      { text: 'une indemnité forfaitaire' },
      { text: '40\u00a0€ de frais' },
      { text: 'soit 40,00 euros' },
      { text: 'PÉNALITÉS de retard' },
      { text: 'penalites' },
      { text: 'article L.441-10 du code de commerce' },
      { text: 'late payment fees' },
      { text: 'a penalty' },
    ])
    .run(({ assert }, { text }) => {
      const found = findPenalties(`Bonjour. ${text}. Merci.`)
      assert.isNotNull(found)
    })

  test('“{text}” asks for nothing more than the invoice')
    .with([
      { text: '1 040 € restent dus' },
      { text: '340 €' },
      { text: '12,40 €' },
      { text: '40 jours' },
      { text: '{{remainder}}' },
    ])
    .run(({ assert }, { text }) => {
      assert.isNull(findPenalties(text))
    })

  test('the plans that everyone begins with are irreproachable', ({ assert }) => {
    for (const { steps } of DEFAULT_PLANS) {
      for (const { tone, subject, body } of steps) {
        assert.deepEqual([...lintTone(subject, tone), ...lintTone(body, tone)], [])
        assert.isNull(findPenalties(`${subject} ${body}`))
      }
    }
  })

  test('only whole words threaten', ({ assert }) => {
    assert.deepEqual(lintTone('Bien courtoisement, à court terme, un avocatier', 'amical'), [])
    assert.deepEqual(lintTone('Mon avocat', 'amical'), [
      { code: 'harsh_word', excerpt: 'avocat', at: 4 },
    ])
    assert.deepEqual(lintTone('Le tribunal sera saisi', 'ferme'), [])
  })

  test('whatever the text, a piece is where it is said to be', ({ assert }) => {
    const words = fc.constantFrom('tribunal', 'huissier', 'pénalités', ' ', 'é', '40 €', '\n', 'a')
    fc.assert(
      fc.property(fc.array(words), fc.constantFrom(...TONES), (pieces, tone) => {
        const text = pieces.join('')
        const penalties = findPenalties(text)
        for (const { excerpt, at } of [
          ...lintTone(text, tone),
          ...(penalties ? [penalties] : []),
        ]) {
          assert.equal(text.slice(at, at + excerpt.length), excerpt)
        }
      })
    )
  })
})
