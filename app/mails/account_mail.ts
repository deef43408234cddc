import { ACCOUNT_WORDS_EN } from '#mails/account_words_en'
import { ACCOUNT_WORDS_FR } from '#mails/account_words_fr'
import { buildNotice, type Notice } from '#mails/notice'
import { NOTICE_WORDS } from '#mails/notice_words'
import type { MailLocale } from '#mails/relance_words'

export type AccountMailKind =
  | 'verify_email'
  | 'address_known'
  | 'reset_password'
  | 'password_changed'
  | 'email_change_old'
  | 'email_change_new'
  | 'email_changed'
  | 'second_factor_on'
  | 'second_factor_off'
  | 'recovery_code_used'
  | 'passkey_added'
  | 'passkey_removed'
  | 'iban_changed'
  | 'invitation'

/** What the sentences name. */
export interface AccountMailFacts {
  /** where the button goes; null for a mail that asks for nothing */
  url: string | null
  /** the address that is asked for or was taken */
  newEmail?: string
  organizationName?: string
  /** who invites */
  personName?: string
  /** `•••• 0189` */
  ibanEnd?: string
  /** the moment until which the former IBAN is shown, in words after « jusqu’ »; null when it no longer is */
  from?: string | null
}

export interface AccountWords {
  subject: string
  title: string
  paragraphs: string[]
  action: string | null
}

export type AccountDictionary = Record<AccountMailKind, (facts: AccountMailFacts) => AccountWords>

const FOOTER: Record<MailLocale, string> = {
  fr: 'Rubis vous écrit au sujet de la sécurité de votre compte. Rubis ne vous demandera jamais votre mot de passe par e-mail.',
  en: 'Rubis writes to you about the security of your account. Rubis will never ask for your password by e-mail.',
}

/** Who is invited has no account yet, nor asked for anything. */
const INVITED_FOOTER: Record<MailLocale, string> = {
  fr: 'Rubis vous écrit à la demande de la personne qui vous invite.',
  en: 'Rubis writes to you because the person who invites you asked for it.',
}

/** Every mail about the security of an account: what happened, and what to do if it was not you. */
export function accountMail(
  kind: AccountMailKind,
  { locale, userName, ...facts }: AccountMailFacts & { locale: MailLocale; userName: string | null }
): Notice {
  const dictionary = locale === 'en' ? ACCOUNT_WORDS_EN : ACCOUNT_WORDS_FR
  const { subject, title, paragraphs, action } = dictionary[kind](facts)
  return buildNotice({
    locale,
    subject,
    preview: paragraphs[0],
    title,
    paragraphs: [NOTICE_WORDS[locale].hello(userName), ...paragraphs],
    facts: [],
    action: action && facts.url ? { label: action, url: facts.url } : null,
    footer: (kind === 'invitation' ? INVITED_FOOTER : FOOTER)[locale],
  })
}
