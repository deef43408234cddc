import type { Tone } from '#values/tones'

/** One reminder of a plan as it is handed to a new organization; the user may rewrite all of it. */
export interface DefaultPlanStep {
  /** Days from the due date; negative is before it. */
  offsetDays: number
  tone: Tone
  subject: string
  /** Plain text. The line `---` marks where the amounts and the way to pay are shown. */
  body: string
  requiresManualValidation: boolean
}

export interface DefaultPlan {
  key: 'doux' | 'equilibre' | 'ferme'
  name: string
  description: string
  steps: DefaultPlanStep[]
}

/**
 * French typography, applied once so that the texts below stay readable in an editor: a no-break
 * space before a colon and inside quotation marks, a narrow one before ; ! and ?
 */
const typeset = (text: string) =>
  text
    .trim()
    .replace(/ :/g, '\u00a0:')
    .replace(/ ([;!?])/g, '\u202f$1')
    .replace(/« /g, '«\u00a0')
    .replace(/ »/g, '\u00a0»')

const step = (offsetDays: number, tone: Tone, subject: string, body: string): DefaultPlanStep => ({
  offsetDays,
  tone,
  subject: typeset(subject),
  body: typeset(body),
  requiresManualValidation: tone === 'mise_en_demeure',
})

/** A formal notice with what makes it one (law_fr.md 6.3), fit for a firm and for a consumer alike. */
const formalNotice = (offsetDays: number, delay: string) =>
  step(
    offsetDays,
    'mise_en_demeure',
    'Facture {{numero}} : mise en demeure de payer',
    `
Le {{today}}

Madame, Monsieur,

Malgré mes rappels, la facture {{numero}}, émise le {{issueDate}} pour un montant de {{amount}} toutes taxes comprises et échue le {{dueDate}}, n’est pas réglée. Déduction faite des sommes reçues à ce jour, vous restez me devoir {{remainder}} en principal.

Cette somme étant exigible, je vous mets en demeure de me la payer dans un délai de ${delay} à compter de la réception de ce message, par le moyen indiqué ci-dessous.

La présente vaut mise en demeure au sens de l’article 1344 du code civil et fait courir les intérêts au taux légal (articles 1231-6 et 1344-1 du même code). Sans paiement dans ce délai, je saisirai la juridiction compétente, notamment par la voie de l’injonction de payer, sans autre avis.

---

Si vous avez payé entre-temps, ou si vous contestez tout ou partie de cette somme, faites-le-moi savoir par retour en joignant les pièces utiles.

Veuillez agréer, Madame, Monsieur, l’expression de mes salutations distinguées.

{{signature}}
`
  )

const DOUX: DefaultPlan = {
  key: 'doux',
  name: 'Doux',
  description:
    'Des relances espacées et légères, pour les clients fidèles qui oublient plus qu’ils ne refusent.',
  steps: [
    step(
      3,
      'amical',
      'Facture {{numero}} : {{remainder}} à régler',
      `
Bonjour,

J’espère que tout va bien pour vous. La facture {{numero}} du {{issueDate}} est arrivée à échéance le {{dueDate}} et je n’ai pas encore vu passer son règlement. Il reste {{remainder}}.

Rien de grave : cela arrive à tout le monde. Voici de quoi la régler en deux minutes, quand vous aurez un moment.

---

Si votre virement est déjà parti, oubliez ce message. Merci.

Bien cordialement,
{{signature}}
`
    ),
    step(
      12,
      'amical',
      'Facture {{numero}} : {{remainder}} à régler',
      `
Bonjour,

Je me permets de vous reparler de la facture {{numero}}, arrivée à échéance le {{dueDate}} : il reste {{remainder}} à régler, et mon premier message a pu vous échapper.

S’il vous manque quelque chose pour la traiter (une copie, un numéro de commande, des coordonnées bancaires), répondez simplement à cet e-mail et je m’en occupe.

---

Si votre virement est déjà parti, oubliez ce message. Merci.

Bien cordialement,
{{signature}}
`
    ),
    step(
      25,
      'courtois',
      'Facture {{numero}} : {{remainder}} à régler',
      `
Bonjour,

Sauf erreur de ma part, la facture {{numero}} du {{issueDate}} n’est toujours pas réglée. Son échéance était fixée au {{dueDate}} et {{remainder}} restent dus.

Pouvez-vous me dire à quelle date je peux compter sur votre règlement ? Si un point de la facture vous pose question, parlons-en : je préfère le savoir.

---

Si votre règlement est en route, je vous remercie de ne pas tenir compte de ce rappel.

Cordialement,
{{signature}}
`
    ),
    step(
      45,
      'ferme',
      'Facture {{numero}} : {{remainder}} à régler sous huit jours',
      `
Bonjour,

Mes messages au sujet de la facture {{numero}} du {{issueDate}} sont restés sans suite. À ce jour, {{remainder}} restent dus, avec {{daysLate}} jours de retard.

Je vous demande de régler cette somme sous huit jours. Si vous traversez une période difficile, proposez-moi un échéancier : j’y répondrai. Sans nouvelles de vous, il me faudra vous adresser une mise en demeure, ce que je souhaite éviter.

---

Si votre règlement est parti entre-temps, ce message est sans objet.

Cordialement,
{{signature}}
`
    ),
    formalNotice(60, 'quinze jours'),
  ],
}

const EQUILIBRE: DefaultPlan = {
  key: 'equilibre',
  name: 'Équilibré',
  description:
    'Un mot avant l’échéance, puis un ton qui monte par étapes. Convient à la plupart des clients.',
  steps: [
    step(
      -3,
      'amical',
      'Facture {{numero}} : échéance le {{dueDate}}',
      `
Bonjour,

Un simple mot pour vous signaler que la facture {{numero}} arrive à échéance le {{dueDate}}. Il reste {{remainder}} à régler.

Tout est peut-être déjà prévu de votre côté : dans ce cas, il n’y a rien à faire. S’il vous manque une information pour la traiter, répondez à cet e-mail.

---

Merci pour votre confiance.

Bien cordialement,
{{signature}}
`
    ),
    step(
      3,
      'amical',
      'Facture {{numero}} : {{remainder}} à régler',
      `
Bonjour,

Sauf erreur de ma part, je n’ai pas encore reçu le règlement de la facture {{numero}} du {{issueDate}}, dont l’échéance était fixée au {{dueDate}}. Il reste {{remainder}} à régler.

S’il s’agit d’un simple oubli, voici de quoi y remédier en deux minutes. Si quelque chose vous retient, dites-le-moi : je préfère le savoir.

---

Si votre virement est déjà parti, oubliez ce message. Merci.

Bien cordialement,
{{signature}}
`
    ),
    step(
      10,
      'courtois',
      'Facture {{numero}} : {{remainder}} à régler',
      `
Bonjour,

Je reviens vers vous au sujet de la facture {{numero}} du {{issueDate}}. Son échéance était fixée au {{dueDate}} et, à ce jour, {{remainder}} restent à régler.

Pourriez-vous m’indiquer la date à laquelle je peux compter sur votre règlement ? Si un point de la facture appelle une correction, je suis à votre disposition pour en parler.

---

Si votre règlement est en route, je vous remercie de ne pas tenir compte de ce rappel.

Cordialement,
{{signature}}
`
    ),
    step(
      20,
      'ferme',
      'Facture {{numero}} : {{remainder}} à régler sous huit jours',
      `
Bonjour,

Malgré mes précédents messages, la facture {{numero}} du {{issueDate}} n’est toujours pas soldée : {{remainder}} restent dus depuis le {{dueDate}}, soit {{daysLate}} jours de retard.

Je vous demande de procéder à ce règlement sous huit jours. Si une difficulté vous en empêche, dites-le-moi sans attendre : un échéancier peut être convenu, encore faut-il que vous me répondiez.

Sans règlement ni nouvelles de votre part, je vous adresserai une mise en demeure.

---

Si votre règlement est parti entre-temps, ce message est sans objet.

Cordialement,
{{signature}}
`
    ),
    formalNotice(35, 'quinze jours'),
  ],
}

const FERME: DefaultPlan = {
  key: 'ferme',
  name: 'Ferme',
  description:
    'Des relances rapprochées et directes, pour les retards répétés et les montants qui ne peuvent pas attendre.',
  steps: [
    step(
      -5,
      'courtois',
      'Facture {{numero}} : échéance le {{dueDate}}',
      `
Bonjour,

La facture {{numero}} du {{issueDate}} arrive à échéance le {{dueDate}}. Il reste {{remainder}} à régler.

Je vous remercie de programmer votre règlement pour cette date. S’il manque un document ou une référence à votre service comptable, dites-le-moi dès maintenant.

---

Si votre virement est déjà programmé, il n’y a rien à faire.

Cordialement,
{{signature}}
`
    ),
    step(
      1,
      'courtois',
      'Facture {{numero}} : {{remainder}} à régler',
      `
Bonjour,

L’échéance de la facture {{numero}} est passée : elle était fixée au {{dueDate}}. À ce jour, {{remainder}} restent à régler.

Merci de procéder au virement dès aujourd’hui, ou de m’indiquer la date à laquelle il partira.

---

Si votre règlement est en route, je vous remercie de ne pas tenir compte de ce rappel.

Cordialement,
{{signature}}
`
    ),
    step(
      7,
      'ferme',
      'Facture {{numero}} : {{remainder}} à régler',
      `
Bonjour,

Je n’ai reçu ni règlement ni réponse pour la facture {{numero}} du {{issueDate}}, échue le {{dueDate}}. {{remainder}} restent dus.

Je vous demande de régler cette somme sous cinq jours. Si vous contestez la facture, précisez-moi par écrit ce qui ne va pas : j’y répondrai.

---

Si votre règlement est parti entre-temps, ce message est sans objet.

Cordialement,
{{signature}}
`
    ),
    step(
      14,
      'ferme',
      'Facture {{numero}} : dernier rappel avant mise en demeure',
      `
Bonjour,

C’est mon dernier rappel pour la facture {{numero}} du {{issueDate}}. {{remainder}} restent dus depuis le {{dueDate}}, soit {{daysLate}} jours de retard.

Sans paiement sous cinq jours, ou sans proposition écrite de votre part dans ce délai, je vous adresserai une mise en demeure, puis je saisirai la juridiction compétente.

---

Si votre règlement est parti entre-temps, ce message est sans objet.

Cordialement,
{{signature}}
`
    ),
    formalNotice(21, 'huit jours'),
  ],
}

/**
 * The plans of a new organization, and of the demo: French, usable for firms and consumers alike
 * (no penalty, no 40 €), and only with words that every invoice has a value for.
 */
export const DEFAULT_PLANS: readonly DefaultPlan[] = [DOUX, EQUILIBRE, FERME]
