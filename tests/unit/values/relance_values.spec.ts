import { test } from '@japa/runner'
import { groupIban, longDate, relanceValues, type RelanceSubject } from '#values/relance_values'
import { sendingManners } from '#values/sending_manners'
import { renderTemplate } from '#values/template'

const SUBJECT: RelanceSubject = {
  locale: 'fr',
  clientName: 'Menuiserie Dupont',
  contactName: 'Paul Dupont',
  numero: 'F-2026-014',
  invoiceSubject: 'Site internet',
  amountTtcCents: 120_000,
  paidCents: 40_000,
  remainderCents: 80_000,
  issueDate: '2026-01-01',
  dueDate: '2026-02-01',
  today: '2026-03-02',
  iban: 'FR7630006000011234567890189',
  paymentLink: null,
  senderName: 'Jeanne Martin',
  senderCompany: 'Atelier Martin',
  signature: 'Jeanne Martin',
}

test.group('What the words of a template become', () => {
  test('a partly paid invoice asks for the remainder, in the words of its creditor', ({
    assert,
  }) => {
    const rendered = renderTemplate(
      '{{client.contactName}}, {{numero}} du {{issueDate}}, échue le {{dueDate}} ({{daysLate}} jours) : ' +
        '{{remainder}} sur {{amount}}, {{paid}} reçus. {{sender.name}}',
      relanceValues(SUBJECT)
    )
    assert.deepEqual(rendered, {
      ok: true,
      text:
        'Paul Dupont, F-2026-014 du 1er janvier 2026, échue le 1er février 2026 (29 jours) : ' +
        '800,00\u00a0€ sur 1\u202f200,00\u00a0€, 400,00\u00a0€ reçus. Jeanne Martin',
    })
  })

  test('days late and days left are never negative', ({ assert }) => {
    const before = relanceValues({ ...SUBJECT, today: '2026-01-25' })
    assert.deepEqual([before.daysLate, before.daysUntilDue], ['0', '7'])

    const after = relanceValues(SUBJECT)
    assert.deepEqual([after.daysLate, after.daysUntilDue], ['29', '0'])
  })

  test('what is not known is missing, so that the mail does not leave with a hole', ({
    assert,
  }) => {
    const values = relanceValues({
      ...SUBJECT,
      contactName: null,
      invoiceSubject: '',
      iban: null,
      paymentLink: null,
    })
    const source = '{{client.contactName}}{{invoiceSubject}}{{iban}}{{paymentLink}}'
    assert.deepEqual(renderTemplate(source, values), {
      ok: false,
      missing: ['client.contactName', 'invoiceSubject', 'iban', 'paymentLink'],
    })
  })

  test('an English client reads English dates and amounts', ({ assert }) => {
    const values = relanceValues({ ...SUBJECT, locale: 'en' })
    assert.equal(values.dueDate, '1 February 2026')
    assert.equal(values.remainder, '€800.00')
  })

  test('dates and account numbers read as people write them', ({ assert }) => {
    assert.equal(longDate('2026-03-11', 'fr'), '11 mars 2026')
    assert.equal(longDate('2026-03-21', 'fr'), '21 mars 2026')
    assert.equal(
      groupIban('FR7630006000011234567890189').replaceAll('\u00a0', ' '),
      'FR76 3000 6000 0112 3456 7890 189'
    )
  })
})

test.group('How an organization sends', () => {
  const columns = {
    timeZone: 'Europe/Paris',
    calendarRegion: 'FR',
    closedDays: ['2026-05-15'],
    windowOpenMinute: 540,
    windowCloseMinute: 1080,
    windowAlwaysOpen: false,
    slotMinute: 540,
    spreadMinutes: 30,
    minGapHours: 72,
  }

  test('the client’s zone decides the hour, else the organization’s', ({ assert }) => {
    assert.equal(sendingManners(columns).calendar.zone, 'Europe/Paris')
    assert.equal(sendingManners(columns, 'Indian/Reunion').calendar.zone, 'Indian/Reunion')
  })

  test('its window, region, closed days, slot, spread and gap are its own', ({ assert }) => {
    assert.deepEqual(sendingManners(columns), {
      calendar: {
        zone: 'Europe/Paris',
        region: 'FR',
        closedDays: ['2026-05-15'],
        openMinute: 540,
        closeMinute: 1080,
        alwaysOpen: false,
      },
      slotMinute: 540,
      spreadMinutes: 30,
      minGapHours: 72,
    })
  })
})
