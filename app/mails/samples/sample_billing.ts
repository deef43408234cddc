import { billingNotice, type BillingMailName } from '#mails/billing_notice'
import { BILLING_WORDS_FR } from '#mails/billing_words_fr'
import type { MailLocale } from '#mails/relance_words'
import type { SampleMail } from '#mails/samples/sample_mail'
import { Money } from '#values/money'
import { longDate } from '#values/relance_values'

const LOCALES: readonly MailLocale[] = ['fr', 'en']
const NAMES = Object.keys(BILLING_WORDS_FR) as BillingMailName[]

/** Every mail about Rubis' own subscriptions, in both languages; the recap of a cancelled trial too. */
export function sampleBilling(): SampleMail[] {
  return LOCALES.flatMap((locale) => [
    ...NAMES.map((name) => sample(name, name, locale, false)),
    sample('trial_recap_cancelled', 'trial_recap', locale, true),
  ])
}

function sample(
  called: string,
  name: BillingMailName,
  locale: MailLocale,
  isCancelled: boolean
): SampleMail {
  const notice = billingNotice(name, {
    locale,
    userName: 'Camille',
    plan: 'Pro',
    amount: new Money(2_280).format(locale),
    trialEnd: longDate('2026-12-12', locale),
    end: longDate('2026-12-12', locale),
    isCancelled,
    cardLast4: '4242',
    imported: 12,
    sent: 9,
    recovered: new Money(486_000).format(locale),
    rubis: 7,
    hours: locale === 'en' ? '1 h 10 min' : '1 h 10',
    url: 'https://rubis.example/parametres/abonnement',
  })
  return { name: `billing_${called}_${locale}`, locale, ...notice }
}
