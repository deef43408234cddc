import { test } from '@japa/runner'
import { DEFAULT_PLANS } from '#values/default_plans'
import { variablesOf } from '#values/template'
import { compareTones } from '#values/tones'

const steps = DEFAULT_PLANS.flatMap((plan) => plan.steps.map((step) => ({ plan, step })))

test.group('Default plans', () => {
  test('are three, of increasing dates and tones, and end with a formal notice a person approves', ({
    assert,
  }) => {
    assert.deepEqual(
      DEFAULT_PLANS.map(({ name }) => name),
      ['Doux', 'Équilibré', 'Ferme']
    )
    for (const { steps: own } of DEFAULT_PLANS) {
      const offsets = own.map(({ offsetDays }) => offsetDays)
      assert.deepEqual(
        offsets,
        [...new Set(offsets)].toSorted((a, b) => a - b)
      )
      assert.deepEqual(
        own,
        own.toSorted((a, b) => compareTones(a.tone, b.tone))
      )
      assert.deepEqual(
        own.filter(({ requiresManualValidation }) => requiresManualValidation),
        own.filter(({ tone }) => tone === 'mise_en_demeure')
      )
      assert.equal(own.at(-1)!.tone, 'mise_en_demeure')
    }
  })

  test('speak of days late only from the second day on: « 1 jours » is never written', ({
    assert,
  }) => {
    const early = steps.filter(
      ({ step }) => variablesOf(step.body).includes('daysLate') && step.offsetDays < 2
    )
    assert.isEmpty(early)
  })

  test('keep one subject stem, so that mail readers keep one conversation', ({ assert }) => {
    assert.isTrue(steps.every(({ step }) => step.subject.startsWith('Facture {{numero}}\u00a0: ')))
  })

  test('a formal notice has what makes it one', ({ assert }) => {
    for (const { step } of steps.filter(({ step: { tone } }) => tone === 'mise_en_demeure')) {
      assert.include(step.subject, 'mise en demeure')
      for (const element of [
        '{{today}}',
        '{{numero}}',
        '{{issueDate}}',
        '{{dueDate}}',
        '{{amount}}',
        '{{remainder}}',
        'je vous mets en demeure',
        'article 1344 du code civil',
        'juridiction compétente',
        '{{signature}}',
      ]) {
        assert.include(step.body, element)
      }
      assert.match(step.body, /dans un délai de (huit|quinze) jours/)
    }
  })

  test('sign, and say where the amounts stand', ({ assert }) => {
    for (const { step } of steps) {
      assert.lengthOf(step.body.match(/^---$/gm) ?? [], 1)
      assert.isTrue(step.body.endsWith('{{signature}}'))
    }
  })
})
