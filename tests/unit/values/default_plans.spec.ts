import { test } from '@japa/runner'
import { DEFAULT_PLANS } from '#values/default_plans'
import { relanceValues } from '#values/relance_values'
import { renderSubject, renderTemplate, validateTemplate } from '#values/template'
import { compareTones, TONES } from '#values/tones'

const STEPS = DEFAULT_PLANS.flatMap(({ name, steps }) =>
  steps.map((step) => ({ ...step, plan: name }))
)

/** A client without a contact's name, an invoice without a subject: what most people type. */
const LEAST_KNOWN = relanceValues({
  locale: 'fr',
  clientName: 'Menuiserie Dupont',
  contactName: null,
  numero: 'F-2026-014',
  invoiceSubject: '',
  amountTtcCents: 120_000,
  paidCents: 0,
  remainderCents: 120_000,
  issueDate: '2026-01-01',
  dueDate: '2026-02-01',
  today: '2026-03-02',
  iban: null,
  paymentLink: 'https://pay.example/f-2026-014',
  senderName: 'Jeanne Martin',
  senderCompany: 'Atelier Martin',
  signature: 'Jeanne Martin',
})

test.group('The plans of a new organization', () => {
  test('{plan}, {tone} at {offsetDays} days: its words are of the list and always have a value')
    .with(STEPS)
    .run(({ assert }, { subject, body }) => {
      assert.deepEqual(validateTemplate(subject), { ok: true })
      assert.deepEqual(validateTemplate(body), { ok: true })
      assert.isTrue(renderSubject(subject, LEAST_KNOWN).ok)
      assert.isTrue(renderTemplate(body, LEAST_KNOWN).ok)
    })

  test('{plan}, {tone} at {offsetDays} days: a consumer reads nothing of penalties or 40 €')
    .with(STEPS)
    .run(({ assert }, { subject, body }) => {
      assert.notMatch(`${subject} ${body}`, /pénalité|indemnité|40\s?€|frais de re/i)
    })

  test('{plan}, {tone} at {offsetDays} days: it is set as French is printed')
    .with(STEPS)
    .run(({ assert }, { subject, body }) => {
      assert.notMatch(`${subject} ${body}`, / [:;!?»]|« |'|!/)
    })

  test('{name}: its tone only rises, with days enough between two reminders')
    .with([...DEFAULT_PLANS])
    .run(({ assert }, { steps }) => {
      for (const [index, step] of steps.entries()) {
        const previous = steps[index - 1]
        assert.isTrue(index === 0 || step.offsetDays - previous.offsetDays >= 3)
        assert.isTrue(index === 0 || compareTones(previous.tone, step.tone) <= 0)
      }
    })

  test('a formal notice always waits for a person, and no other step does', ({ assert }) => {
    for (const { tone, requiresManualValidation } of STEPS) {
      assert.equal(requiresManualValidation, tone === 'mise_en_demeure')
    }
    assert.sameMembers([...new Set(STEPS.map(({ tone }) => tone))], [...TONES])
  })
})
