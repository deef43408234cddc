import { checkinMail, type CheckinLine } from '#mails/checkin_mail'
import { checkinReceipt } from '#mails/checkin_receipt'
import type { Notice } from '#mails/notice'
import type { MailLocale } from '#mails/relance_words'
import type { SampleMail } from '#mails/samples/sample_mail'
import { CHECKIN_CHOICES, type CheckinChoice } from '#values/checkin_status'
import { Money } from '#values/money'
import { longDate } from '#values/relance_values'

const APP = 'https://rubis.example'
const LOCALES: readonly MailLocale[] = ['fr', 'en']

/** The morning question about several invoices and about one, and what confirms an answer. */
export function sampleCheckins(): SampleMail[] {
  return LOCALES.flatMap((locale) =>
    Object.entries(checkinsIn(locale)).map(([kind, notice]) => ({
      name: `${kind}_${locale}`,
      locale,
      ...notice,
    }))
  )
}

function checkinsIn(locale: MailLocale): Record<string, Notice> {
  const isFrench = locale === 'fr'
  const money = (cents: number) => new Money(cents).format(locale)
  const shared = { locale, userName: 'Camille' }
  const asked = {
    ...shared,
    until: isFrench ? 'au mercredi 25\u00a0novembre à 8\u00a0h' : 'Wednesday 25 November at 08:00',
    todayUrl: `${APP}/aujourdhui`,
  }
  const leaving: CheckinLine[] = [
    {
      clientName: 'Menuiserie Kerbrat',
      numero: 'F-2026-0104',
      remainder: money(180_000),
      dueDate: longDate('2026-11-09', locale),
      tone: 'courtois',
      departure: isFrench
        ? 'le mercredi 25\u00a0novembre à 9\u00a0h\u00a012'
        : 'on Wednesday 25 November at 09:12',
      goesOnBySilence: true,
      links: linksOf('0104'),
    },
    {
      clientName: 'SARL Toiture & Zinc',
      numero: 'F-2026-0097',
      remainder: money(864_000),
      dueDate: longDate('2026-09-21', locale),
      tone: 'ferme',
      departure: null,
      goesOnBySilence: false,
      links: linksOf('0097'),
    },
  ]
  const receipt = {
    ...shared,
    clientName: 'Menuiserie Kerbrat',
    numero: 'F-2026-0104',
    paidOn: longDate('2026-11-23', locale),
    undoUrl: `${APP}/c/exemple`,
  }
  return {
    checkin_list: checkinMail({ ...asked, lines: leaving }),
    checkin_single: checkinMail({ ...asked, lines: leaving.slice(0, 1) }),
    checkin_paid: checkinReceipt({
      ...receipt,
      amount: money(180_000),
      remainder: money(0),
      isWhole: true,
    }),
    checkin_partly_paid: checkinReceipt({
      ...receipt,
      amount: money(60_000),
      remainder: money(120_000),
      isWhole: false,
    }),
  }
}

const linksOf = (question: string) =>
  Object.fromEntries(
    CHECKIN_CHOICES.map((choice) => [choice, `${APP}/c/exemple-${question}?answer=${choice}`])
  ) as Record<CheckinChoice, string>
