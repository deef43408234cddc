import { test } from '@japa/runner'
import type { BillingFacts, BillingMail } from '#services/billing/billing_outbox'
import { composeBilling } from '#services/notifications/billing_mail'
import type { Reader } from '#services/notifications/outbox_rows'

const reader = (locale: Reader['locale'] = 'fr'): Reader => ({
  userId: '0190a4a2-0000-7000-8000-000000000001',
  email: 'camille@example.com',
  fullName: 'Camille',
  locale,
  timeZone: 'Europe/Paris',
})

const TRIAL: BillingFacts = {
  plan: 'pro',
  cycle: 'monthly',
  trialEndsAt: '2026-12-12T09:00:00.000Z',
  amountCents: 2_280,
  cardLast4: '4242',
}

const said = (mail: BillingMail, facts: BillingFacts, locale?: Reader['locale']) =>
  composeBilling(mail, facts, reader(locale))

/** Spaces that do not break are only good manners. */
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ')

test.group('Billing: what the mails say', () => {
  test('93 start mail with end date and cancel link', ({ assert }) => {
    const { subject, text, html } = said('trial_started', TRIAL)
    assert.equal(subject, 'Votre essai Pro a commencé')
    for (const part of [
      'court jusqu’au 12 décembre 2026',
      'rien n’est prélevé',
      '22,80 € TTC',
      'résilier en ligne à tout moment',
    ]) {
      assert.include(plain(text), part)
    }
    for (const body of [text, html]) {
      assert.include(body, '/parametres/abonnement')
    }
    const english = plain(said('trial_started', TRIAL, 'en').text)
    assert.include(english, 'until 12 December 2026')
    assert.include(english, 'You can cancel online at any time')
  })

  test('50 recap when cancel scheduled -> "vous ne serez pas débité"', ({ assert }) => {
    const goesOn = plain(said('trial_recap', TRIAL).text)
    assert.include(goesOn, 'Ce jour-là, 22,80 € TTC seront prélevés')
    assert.include(goesOn, 'finit par 4242')
    assert.include(goesOn, 'Pour ne rien payer, résiliez en ligne avant cette date')

    const ends = plain(
      said('trial_recap', { ...TRIAL, endsAt: TRIAL.trialEndsAt, amountCents: 0 }).text
    )
    assert.include(ends, 'vous ne serez pas débité')
    assert.notInclude(ends, 'seront prélevés')
  })

  test('53 the recap gives its figures, its hours, and the day it is in Paris: {label}')
    .with([
      { label: 'in winter', instant: '2026-12-11T23:30:00.000Z', day: '12 décembre 2026' },
      { label: 'in summer', instant: '2026-07-11T22:30:00.000Z', day: '12 juillet 2026' },
      {
        label: 'before the night of the change',
        instant: '2026-10-24T21:59:00.000Z',
        day: '24 octobre 2026',
      },
      {
        label: 'in the hour that comes twice',
        instant: '2026-10-25T00:30:00.000Z',
        day: '25 octobre 2026',
      },
      {
        label: 'at the end of the day of 25 hours',
        instant: '2026-10-25T22:59:00.000Z',
        day: '25 octobre 2026',
      },
      { label: 'after it', instant: '2026-10-25T23:00:00.000Z', day: '26 octobre 2026' },
      {
        label: 'at the end of the day of 23 hours',
        instant: '2027-03-28T21:59:00.000Z',
        day: '28 mars 2027',
      },
    ])
    .run(({ assert }, { instant, day }) => {
      const facts = { imported: 12, sent: 7, recoveredCents: 486_000, rubis: 7 }
      const text = plain(said('trial_recap', { ...TRIAL, ...facts, trialEndsAt: instant }).text)
      assert.include(text, `L’essai se termine le ${day}.`)
      assert.include(text, '7 relances à votre place : environ 1 h 10 de gagnées')
      assert.include(text, '4 860,00 €')
    })

  test('a cancellation says until when, and which invoices go on: first those one chose, then the oldest', ({
    assert,
  }) => {
    const facts = { plan: 'pro', endsAt: '2026-12-12T09:00:00.000Z' }
    const french = plain(said('cancellation_scheduled', facts).text)
    assert.include(french, 'jusqu’au 12 décembre 2026')
    assert.include(
      french,
      'd’abord celles que vous avez dégelées vous-même, puis les plus anciennes'
    )
    const english = plain(said('cancellation_scheduled', facts, 'en').text)
    assert.include(english, 'until 12 December 2026')
    assert.include(english, 'first those you thawed yourself, then the oldest')
  })
})
