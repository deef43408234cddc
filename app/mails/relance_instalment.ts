import type { MailLocale } from '#mails/relance_words'
import type { InstalmentAsk } from '#values/instalments'
import { Money } from '#values/money'
import { longDate } from '#values/relance_values'
import type { Tone } from '#values/tones'

/** What a reminder of an instalment says where one of the whole would speak of the remainder. */
export interface InstalmentWords {
  /** templates, with the variables of the others (template.ts) */
  subject: string
  body: string
  /** above the amount, « Échéance 2 sur 3 » */
  amountLabel: string
  amount: string
  lines: { label: string; amount: string }[]
}

/**
 * The reminder of an instalment that was agreed: it asks for that part and names the rest. The words of
 * the plan's steps ask for the whole, which is not owed today, so these stand in their place.
 */
export function instalmentWords(
  ask: InstalmentAsk,
  invoice: { numero: string; remainderCents: number },
  { locale, tone }: { locale: MailLocale; tone: Tone }
): InstalmentWords {
  const money = (cents: number) => new Money(cents).format(locale)
  const words = WORDS[locale]
  const numbers = words.list(ask.asked.map(({ position }) => String(position)))
  const days = words.list(ask.asked.map(({ dueDate }) => longDate(dueDate, locale)))
  const facts: Facts = {
    several: ask.asked.length > 1,
    numbers,
    count: ask.count,
    days,
    asked: money(ask.askedCents),
  }
  return {
    subject: words.subject(facts),
    body: words.bodies[tone](facts),
    amountLabel: words.label(facts),
    amount: facts.asked,
    lines: [
      ...ask.asked.map(({ position, dueDate, amountCents }) => ({
        label: words.line(position, ask.count, longDate(dueDate, locale)),
        amount: money(amountCents),
      })),
      ...(ask.receivedCents > 0
        ? [{ label: words.received, amount: `− ${money(ask.receivedCents)}` }]
        : []),
      { label: words.rest(invoice.numero), amount: money(invoice.remainderCents) },
    ],
  }
}

interface Facts {
  several: boolean
  /** « 1 et 2 » */
  numbers: string
  count: number
  days: string
  /** formatted */
  asked: string
}

interface Words {
  list(parts: string[]): string
  subject(facts: Facts): string
  label(facts: Facts): string
  line(position: number, count: number, day: string): string
  received: string
  rest(numero: string): string
  bodies: Record<Tone, (facts: Facts) => string>
}

const joined = (parts: string[], and: string) =>
  parts.length > 1 ? `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}` : parts.join('')

const frName = ({ several, numbers, count }: Facts) =>
  several ? `les échéances ${numbers} sur ${count}` : `l’échéance ${numbers} sur ${count}`

const frDays = ({ several, days }: Facts) =>
  several ? `attendues les ${days}` : `attendue le ${days}`

const enName = ({ several, numbers, count }: Facts) =>
  several ? `instalments ${numbers} of ${count}` : `instalment ${numbers} of ${count}`

const WORDS: Record<MailLocale, Words> = {
  fr: {
    list: (parts) => joined(parts, 'et'),
    subject: (facts) => `Facture {{numero}}\u00a0: ${frName(facts)}, ${facts.asked}`,
    label: ({ several, numbers, count }) =>
      several ? `Échéances ${numbers} sur ${count}` : `Échéance ${numbers} sur ${count}`,
    line: (position, count, day) => `Échéance ${position} sur ${count}, attendue le ${day}`,
    received: 'Déjà reçu sur cette échéance',
    rest: (numero) => `Reste dû sur la facture ${numero}, toutes échéances comprises`,
    bodies: {
      amical: (facts) => `Bonjour,

Vous réglez la facture {{numero}} en ${facts.count} fois, comme convenu entre nous. Je n’ai pas encore vu passer ${frName(facts)}, ${frDays(facts)}\u00a0: il s’agit de ${facts.asked}. Sur l’ensemble de la facture, il reste {{remainder}}.

Voici de quoi régler cette part en deux minutes, quand vous aurez un moment.

---

Si votre virement est déjà parti, oubliez ce message. Merci.

Bien cordialement,
{{signature}}`,
      courtois: (facts) => `Bonjour,

Sauf erreur de ma part, ${frName(facts)} de la facture {{numero}}, ${frDays(facts)}, ${facts.several ? 'ne sont pas réglées' : 'n’est pas réglée'}\u00a0: il s’agit de ${facts.asked}. Sur l’ensemble de la facture, il reste {{remainder}}.

Pouvez-vous me dire à quelle date je peux compter sur ce règlement\u202f? Si notre échéancier ne vous convient plus, parlons-en\u00a0: je préfère le savoir.

---

Si votre règlement est en route, je vous remercie de ne pas tenir compte de cette relance.

Cordialement,
{{signature}}`,
      ferme: (facts) => `Bonjour,

L’échéancier convenu pour la facture {{numero}} n’est pas tenu\u00a0: ${frName(facts)}, ${frDays(facts)}, ${facts.several ? 'restent impayées' : 'reste impayée'}. Sur l’ensemble de la facture, il reste {{remainder}}.

Je vous demande de régler ${facts.asked} sous huit jours. Sans nouvelles de vous, il me faudra vous adresser une mise en demeure, ce que je souhaite éviter.

---

Si votre règlement est en route, je vous remercie de ne pas tenir compte de cette relance.

Cordialement,
{{signature}}`,
      mise_en_demeure: (facts) => `Le {{today}}

Madame, Monsieur,

La facture {{numero}}, émise le {{issueDate}} pour un montant de {{amount}} toutes taxes comprises, devait être réglée selon un échéancier convenu entre nous, en ${facts.count} fois. Malgré mes relances, ${frName(facts)}, ${frDays(facts)}, ${facts.several ? 'ne sont pas réglées' : 'n’est pas réglée'}. Vous restez me devoir à ce titre ${facts.asked} en principal, sur un reste de {{remainder}} toutes échéances comprises.

Cette somme de ${facts.asked} étant exigible, je vous mets en demeure de me la payer dans un délai de huit jours à compter de la réception de ce message, par le moyen indiqué ci-dessous.

La présente vaut mise en demeure au sens de l’article 1344 du code civil et fait courir les intérêts au taux légal (articles 1231-6 et 1344-1 du même code). Sans paiement dans ce délai, je saisirai la juridiction compétente, notamment par la voie de l’injonction de payer, sans autre avis.

---

Si vous avez payé entre-temps, ou si vous contestez tout ou partie de cette somme, faites-le-moi savoir par retour en joignant les pièces utiles.

Veuillez agréer, Madame, Monsieur, l’expression de mes salutations distinguées.

{{signature}}`,
    },
  },
  en: {
    list: (parts) => joined(parts, 'and'),
    subject: (facts) => `Invoice {{numero}}: ${enName(facts)}, ${facts.asked}`,
    label: ({ several, numbers, count }) =>
      several ? `Instalments ${numbers} of ${count}` : `Instalment ${numbers} of ${count}`,
    line: (position, count, day) => `Instalment ${position} of ${count}, due on ${day}`,
    received: 'Already received for this instalment',
    rest: (numero) => `Left on invoice ${numero}, all instalments included`,
    bodies: {
      amical: (facts) => `Hello,

You are paying invoice {{numero}} in ${facts.count} instalments, as we agreed. I have not seen ${enName(facts)} yet, due on ${facts.days}: that is ${facts.asked}. On the whole invoice, {{remainder}} is left.

Here is what you need to pay this part, whenever you have a moment.

---

If your transfer is already on its way, please ignore this message. Thank you.

Best regards,
{{signature}}`,
      courtois: (facts) => `Hello,

Unless I am mistaken, ${enName(facts)} of invoice {{numero}}, due on ${facts.days}, ${facts.several ? 'have' : 'has'} not been paid: that is ${facts.asked}. On the whole invoice, {{remainder}} is left.

Could you tell me when I can expect this payment? If our schedule no longer suits you, let us talk about it: I would rather know.

---

If your payment is on its way, please ignore this reminder.

Kind regards,
{{signature}}`,
      ferme: (facts) => `Hello,

The payment schedule agreed for invoice {{numero}} is not being kept: ${enName(facts)}, due on ${facts.days}, ${facts.several ? 'remain' : 'remains'} unpaid. On the whole invoice, {{remainder}} is left.

Please pay ${facts.asked} within eight days. Without news from you, I will have to send a formal notice, which I would rather avoid.

---

If your payment is on its way, please ignore this reminder.

Regards,
{{signature}}`,
      mise_en_demeure: (facts) => `{{today}}

Dear Sir or Madam,

Invoice {{numero}}, issued on {{issueDate}} for {{amount}} including VAT, was to be paid in ${facts.count} instalments, as we agreed. Despite my reminders, ${enName(facts)}, due on ${facts.days}, ${facts.several ? 'have' : 'has'} not been paid. You owe me ${facts.asked} for ${facts.several ? 'them' : 'it'}, out of {{remainder}} all instalments included.

As this sum of ${facts.asked} is due, I hereby give you formal notice to pay it within eight days of receiving this message, by the means given below.

This is a formal notice within the meaning of article 1344 of the French civil code and makes interest run at the legal rate (articles 1231-6 and 1344-1 of the same code). Without payment within this time, I will take the matter to the competent court without further notice.

---

If you have paid in the meantime, or if you dispute all or part of this sum, please let me know by return with the supporting documents.

Yours faithfully,

{{signature}}`,
    },
  },
}
