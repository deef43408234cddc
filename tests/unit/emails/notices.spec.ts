import { test } from '@japa/runner'
import { digestNotice } from '#mails/digest_notice'
import type { Notice } from '#mails/notice'
import { erasureNotice } from '#mails/erasure_notice'
import { ownDataNotice } from '#mails/own_data_notice'
import { planEndedNotice } from '#mails/plan_ended_notice'
import { relanceBlockedNotice } from '#mails/relance_blocked_notice'
import { relanceTroubleNotice } from '#mails/relance_trouble_notice'
import { silenceAlertNotice } from '#mails/silence_alert_notice'
import { warningToReviewNotice } from '#mails/warning_to_review_notice'
import { welcomeNotice } from '#mails/welcome_notice'
import { DateTime } from 'luxon'

const EVIL = '<script>"x"</script>\r\nBcc: evil@x.example'
const ERASURE = { dueAt: DateTime.utc(2026, 12, 12), timeZone: 'Europe/Paris', isOnlyOne: true }
const URL = 'https://rubis.example/factures/1'

function allNotices(locale: 'fr' | 'en', word: string): Notice[] {
  const invoice = {
    numero: word,
    clientName: word,
    remainder: '1 111,10 €',
    dueDate: '17 novembre 2026',
  }
  const shared = { locale, userName: word }
  return [
    warningToReviewNotice({ ...shared, invoice, daysLate: 35, reviewUrl: URL }),
    relanceTroubleNotice({
      ...shared,
      invoice,
      recipient: word,
      trouble: 'failed',
      serverAnswer: word,
      checkUrl: URL,
    }),
    relanceTroubleNotice({
      ...shared,
      invoice,
      recipient: word,
      trouble: 'unknown',
      serverAnswer: null,
      checkUrl: URL,
    }),
    silenceAlertNotice({ ...shared, dueCount: 4, lastSentAt: null, cause: word, agendaUrl: URL }),
    welcomeNotice({ ...shared, organizationName: word, startUrl: URL }),
    relanceBlockedNotice({
      ...shared,
      invoice,
      reason: 'missing_values',
      missing: ['client.contactName', word],
      fixUrl: URL,
    }),
    ownDataNotice({ ...shared, event: 'export_ready', url: URL }),
    ownDataNotice({ ...shared, event: 'export_failed', url: URL }),
    ...(['asked', 'near'] as const).map((event) =>
      erasureNotice({ ...shared, ...ERASURE, organizationName: word, event, url: URL })
    ),
    planEndedNotice({ ...shared, invoice, wasFormal: true, invoiceUrl: URL }),
    digestNotice({
      ...shared,
      items: [
        { what: word, about: word, url: URL },
        { what: 'Rien', about: null, url: null },
      ],
      todayUrl: URL,
    }),
  ]
}

test.group('Notices to the user', () => {
  for (const locale of ['fr', 'en'] as const) {
    test(`every ${locale} notice has a subject on one line, one button, and the same link in its text`, ({
      assert,
    }) => {
      for (const { subject, text, html } of allNotices(locale, 'F-2026-0118')) {
        assert.match(subject, /^[^\r\n]{10,90}$/)
        assert.lengthOf(html.match(/class="button"/g) ?? [], 1)
        assert.include(html, `href="${URL}"`)
        assert.include(text, URL)
        assert.include(html, `lang="${locale}"`)
        assert.notMatch(text + html, /\{\{|undefined|NaN/)
      }
    })

    test(`nothing typed becomes markup or a second header in ${locale}`, ({ assert }) => {
      for (const { subject, html } of allNotices(locale, EVIL)) {
        assert.notInclude(html, '<script>')
        assert.notMatch(subject, /[\r\n]/)
      }
    })
  }

  test('French typography: no-break spaces before high punctuation, no exclamation mark', ({
    assert,
  }) => {
    for (const { subject, text } of allNotices('fr', 'F-1')) {
      assert.notMatch(subject + text.replace(/https:\S+/g, ''), / [:;!?»]|« |!|'/)
    }
  })

  test('a blocked reminder names what is missing in the words of the editor', ({ assert }) => {
    const blocked = allNotices('fr', 'F-1')[5]!
    assert.include(blocked.text, 'Il manque\u00a0: nom du contact, F-1')
  })

  test('a doubtful reminder says that Rubis will not send it again by itself', ({ assert }) => {
    const [, , unknown] = allNotices('fr', 'F-1')
    assert.include(unknown!.text, 'Rubis ne la renverra pas de lui-même')
  })
})
