import { buildNotice, type Notice } from '#mails/notice'
import { NOTICE_WORDS } from '#mails/notice_words'
import type { MailLocale } from '#mails/relance_words'

export interface WelcomeInput {
  locale: MailLocale
  userName: string | null
  organizationName: string
  startUrl: string
}

/** After sign-up: what to do first, and what Rubis will never do. */
export function welcomeNotice({
  locale,
  userName,
  organizationName,
  startUrl,
}: WelcomeInput): Notice {
  const hello = NOTICE_WORDS[locale].hello(userName)
  if (locale === 'en') {
    return buildNotice({
      locale,
      subject: 'Your Rubis account is ready',
      preview: 'Add an unpaid invoice, choose a plan: the reminders follow.',
      title: 'Your account is ready',
      paragraphs: [
        hello,
        `The account of ${organizationName} is open. Add an unpaid invoice and choose a plan: you will see at once which reminders will leave, and on what day.`,
        'Reminders are sent in your name, replies come to you, and everything stops the moment you mark an invoice as paid. A formal notice never leaves without your approval.',
      ],
      facts: [],
      action: { label: 'Add a first invoice', url: startUrl },
      footer: 'You receive this message because an account was opened with this address.',
    })
  }
  return buildNotice({
    locale,
    subject: 'Votre compte Rubis est prêt',
    preview: 'Ajoutez une facture impayée, choisissez un plan\u00a0: les relances suivent.',
    title: 'Votre compte est prêt',
    paragraphs: [
      hello,
      `Le compte «\u00a0${organizationName}\u00a0» est ouvert. Ajoutez une facture impayée et choisissez un plan\u00a0: vous verrez aussitôt quelles relances partiront, et quel jour.`,
      'Les relances partent en votre nom, les réponses vous reviennent, et tout s’arrête dès que vous marquez une facture comme payée. Une mise en demeure ne part jamais sans votre accord.',
    ],
    facts: [],
    action: { label: 'Ajouter une première facture', url: startUrl },
    footer: 'Vous recevez ce message parce qu’un compte a été ouvert avec cette adresse.',
  })
}
