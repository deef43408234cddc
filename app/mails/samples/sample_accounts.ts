import { accountMail, type AccountMailFacts, type AccountMailKind } from '#mails/account_mail'
import type { MailLocale } from '#mails/relance_words'
import type { SampleMail } from '#mails/samples/sample_mail'

const APP = 'https://rubis.example'
const LOCALES: readonly MailLocale[] = ['fr', 'en']
const FROM: Record<MailLocale, string> = {
  fr: 'au mercredi 25 novembre à 9\u00a0h\u00a012',
  en: 'Wednesday 25 November at 09:12',
}

/** Where each leads, and what it names. */
const FACTS: Record<AccountMailKind, (locale: MailLocale) => AccountMailFacts> = {
  verify_email: () => ({ url: `${APP}/verifier#exemple` }),
  address_known: () => ({ url: `${APP}/connexion` }),
  reset_password: () => ({ url: `${APP}/reinitialiser#exemple` }),
  password_changed: () => ({ url: `${APP}/mot-de-passe-oublie` }),
  email_change_old: () => ({
    url: `${APP}/verifier/changement#exemple`,
    newEmail: 'camille@arnoux-studio.example',
  }),
  email_change_new: () => ({ url: `${APP}/verifier/changement#exemple` }),
  email_changed: () => ({ url: null, newEmail: 'camille@arnoux-studio.example' }),
  second_factor_on: () => ({ url: `${APP}/mot-de-passe-oublie` }),
  second_factor_off: () => ({ url: `${APP}/mot-de-passe-oublie` }),
  recovery_code_used: () => ({ url: `${APP}/mot-de-passe-oublie` }),
  passkey_added: () => ({ url: `${APP}/mot-de-passe-oublie` }),
  passkey_removed: () => ({ url: `${APP}/mot-de-passe-oublie` }),
  iban_changed: (locale) => ({
    url: `${APP}/parametres/organisation`,
    organizationName: 'Atelier Arnoux',
    ibanEnd: '•••• 0189',
    from: FROM[locale],
  }),
  invitation: () => ({
    url: `${APP}/invitation#exemple`,
    organizationName: 'Atelier Arnoux',
    personName: 'Camille Arnoux',
  }),
}

/** Every mail about an account, in both languages. */
export function sampleAccounts(): SampleMail[] {
  return LOCALES.flatMap((locale) =>
    (Object.keys(FACTS) as AccountMailKind[]).map((kind) => ({
      name: `account_${kind}_${locale}`,
      locale,
      ...accountMail(kind, { locale, userName: 'Camille', ...FACTS[kind](locale) }),
    }))
  )
}
