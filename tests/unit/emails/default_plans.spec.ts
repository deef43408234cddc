import { test } from '@japa/runner'
import { DEFAULT_PLANS } from '#values/default_plans'
import { validateTemplate, variablesOf } from '#values/template'
import { compareTones } from '#values/tones'

/** Words every invoice has a value for; any other could keep a first reminder from leaving. */
const ALWAYS_KNOWN = [
  'client.name',
  'numero',
  'amount',
  'remainder',
  'issueDate',
  'dueDate',
  'daysLate',
  'today',
  'signature',
]

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

  test('use only words that every invoice has a value for', ({ assert }) => {
    for (const { step } of steps) {
      assert.isTrue(validateTemplate(step.subject).ok)
      assert.isTrue(validateTemplate(step.body).ok)
      assert.isEmpty(
        [...variablesOf(step.subject), ...variablesOf(step.body)].filter(
          (word) => !ALWAYS_KNOWN.includes(word)
        )
      )
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

  test('may be sent to a consumer: no penalty, no flat fee, no collection costs', ({ assert }) => {
    for (const { step } of steps) {
      assert.notMatch(
        step.body,
        /40\s*€|pénalit|indemnité|frais de (relance|dossier|recouvrement)|L441|contentieux/i
      )
    }
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

  test('are set in French typography, sign, and say where the amounts stand', ({ assert }) => {
    for (const { step } of steps) {
      const written = `${step.subject}\n${step.body}`.replace(/\{\{[^}]*\}\}/g, 'x')
      assert.notMatch(written, / [:;?!»]|« |['!]|oups/i)
      assert.lengthOf(step.body.match(/^---$/gm) ?? [], 1)
      assert.isTrue(step.body.endsWith('{{signature}}'))
    }
  })
})
