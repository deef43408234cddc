import { digestNotice } from '#mails/digest_notice'
import type { Notice } from '#mails/notice'
import type { NoticeInvoice } from '#mails/notice_words'
import { clientAnswerNotice } from '#mails/client_answer_notice'
import { ownDataNotice } from '#mails/own_data_notice'
import { erasureSamples } from '#mails/samples/sample_erasures'
import { planEndedNotice } from '#mails/plan_ended_notice'
import { relanceBlockedNotice } from '#mails/relance_blocked_notice'
import { relanceTroubleNotice } from '#mails/relance_trouble_notice'
import type { MailLocale } from '#mails/relance_words'
import type { SampleMail } from '#mails/samples/sample_mail'
import { silenceAlertNotice } from '#mails/silence_alert_notice'
import { warningToReviewNotice } from '#mails/warning_to_review_notice'
import { welcomeNotice } from '#mails/welcome_notice'
import { Money } from '#values/money'
import { longDate } from '#values/relance_values'

const APP = 'https://rubis.example'
const LOCALES: readonly MailLocale[] = ['fr', 'en']

/** Every mail that Rubis writes to its own users, in both languages. */
export function sampleNotices(): SampleMail[] {
  return LOCALES.flatMap((locale) =>
    Object.entries(noticesIn(locale)).map(([kind, notice]) => ({
      name: `${kind}_${locale}`,
      locale,
      ...notice,
    }))
  )
}

function noticesIn(locale: MailLocale): Record<string, Notice> {
  const invoice: NoticeInvoice = {
    numero: 'F-2026-0097',
    clientName: 'SARL Toiture & Zinc',
    remainder: new Money(864_000).format(locale),
    dueDate: longDate('2026-09-21', locale),
  }
  const shared = { locale, userName: 'Camille', invoice }
  const trouble = {
    ...shared,
    recipient: 'compta@toiture-zinc.example',
    checkUrl: `${APP}/relances`,
  }
  return {
    welcome: welcomeNotice({
      locale,
      userName: 'Camille',
      organizationName: 'Camille Arnoux, design graphique',
      startUrl: `${APP}/factures/nouvelle`,
    }),
    warning_to_review: warningToReviewNotice({
      ...shared,
      daysLate: 62,
      reviewUrl: `${APP}/factures/1/mise-en-demeure`,
    }),
    relance_failed: relanceTroubleNotice({
      ...trouble,
      trouble: 'failed',
      serverAnswer: '550 5.1.1 mailbox unavailable',
    }),
    relance_unknown: relanceTroubleNotice({ ...trouble, trouble: 'unknown', serverAnswer: null }),
    mail_refused: relanceTroubleNotice({ ...trouble, trouble: 'dead', serverAnswer: null }),
    mail_reported: relanceTroubleNotice({ ...trouble, trouble: 'complaint', serverAnswer: null }),
    relance_blocked: relanceBlockedNotice({
      ...shared,
      reason: 'no_way_to_pay',
      missing: [],
      fixUrl: `${APP}/factures/1`,
    }),
    plan_ended: planEndedNotice({ ...shared, wasFormal: true, invoiceUrl: `${APP}/factures/1` }),
    client_answered: clientAnswerNotice({
      ...shared,
      answer: 'promise',
      day: longDate('2026-11-30', locale),
      amount: null,
      invoiceUrl: `${APP}/factures/1`,
    }),
    silence_alert: silenceAlertNotice({
      locale,
      userName: 'Camille',
      dueCount: 7,
      lastSentAt: longDate('2026-11-22', locale),
      cause: null,
      agendaUrl: `${APP}/relances`,
    }),
    export_ready: ownDataNotice({
      locale,
      userName: 'Camille',
      event: 'export_ready',
      url: `${APP}/parametres/donnees`,
    }),
    export_failed: ownDataNotice({
      locale,
      userName: 'Camille',
      event: 'export_failed',
      url: `${APP}/parametres/donnees`,
    }),
    ...erasureSamples(locale),
    digest: digestNotice({
      locale,
      userName: 'Camille',
      todayUrl: `${APP}/aujourdhui`,
      items: [
        {
          what: locale === 'fr' ? 'Plan terminé' : 'Plan ended',
          about: `${invoice.numero}, ${invoice.clientName}, ${invoice.remainder}`,
          url: `${APP}/factures/1`,
        },
        {
          what: locale === 'fr' ? 'Relance non partie' : 'Reminder not sent',
          about: 'F-2026-0118, Boulangerie Lefèvre',
          url: `${APP}/factures/2`,
        },
      ],
    }),
  }
}
