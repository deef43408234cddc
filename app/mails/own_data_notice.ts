import { buildNotice, type Notice } from '#mails/notice'
import { NOTICE_WORDS } from '#mails/notice_words'
import type { MailLocale } from '#mails/relance_words'
import { EXPORT_KEPT_DAYS, type OwnDataEvent } from '#values/data_export'

export interface OwnDataInput {
  locale: MailLocale
  userName: string | null
  event: OwnDataEvent
  /** The page about the organization's data. */
  url: string
}

interface Words {
  subject: string
  paragraph: string
  label: string
}

const WORDS: Record<MailLocale, Record<OwnDataEvent, Words>> = {
  fr: {
    export_ready: {
      subject: 'La copie de vos données est prête',
      paragraph: `Tout ce que Rubis garde de votre organisation tient dans un fichier, à télécharger depuis vos paramètres pendant ${EXPORT_KEPT_DAYS} jours. Il contient votre IBAN et les coordonnées de vos clients\u00a0: gardez-le en lieu sûr.`,
      label: 'Télécharger la copie',
    },
    export_failed: {
      subject: 'La copie de vos données n’a pas pu être préparée',
      paragraph:
        'Rubis a essayé cinq fois sans y arriver. Rien n’est perdu\u00a0: demandez une nouvelle copie, et écrivez-nous si cela recommence.',
      label: 'Demander une nouvelle copie',
    },
  },
  en: {
    export_ready: {
      subject: 'The copy of your data is ready',
      paragraph: `Everything Rubis keeps of your organization is in one file, to be downloaded from your settings for ${EXPORT_KEPT_DAYS} days. It holds your IBAN and the particulars of your clients: keep it in a safe place.`,
      label: 'Download the copy',
    },
    export_failed: {
      subject: 'The copy of your data could not be prepared',
      paragraph:
        'Rubis tried five times and did not succeed. Nothing is lost: ask for a new copy, and write to us if it happens again.',
      label: 'Ask for a new copy',
    },
  },
}

/** What happened to the organization's own data, for its owners. No data travels in the mail itself. */
export function ownDataNotice({ locale, userName, event, url }: OwnDataInput): Notice {
  const { subject, paragraph, label } = WORDS[locale][event]
  return buildNotice({
    locale,
    subject,
    preview: subject,
    title: subject,
    paragraphs: [NOTICE_WORDS[locale].hello(userName), paragraph],
    facts: [],
    action: { label, url },
    footer: NOTICE_WORDS[locale].footer,
  })
}
