import type { BillingValues, BillingWords } from '#mails/billing_values'

const plural = (count: number, one: string, many: string) =>
  `${count}\u00a0${count > 1 ? many : one}`

/** Words of the mails about the subscription, in French. */
export const BILLING_WORDS_FR = {
  trial_started: ({ plan, trialEnd, amount }: BillingValues): BillingWords => ({
    subject: `Votre essai ${plan} a commencé`,
    preview: `Rien n’est prélevé avant le ${trialEnd}.`,
    paragraphs: [
      `Votre essai ${plan} court jusqu’au ${trialEnd}. D’ici là rien n’est prélevé, et vos factures actives ne sont plus limitées.`,
      `Sans action de votre part, l’abonnement commence ce jour-là, à ${amount} TTC. Vous pouvez résilier en ligne à tout moment\u00a0: pendant l’essai, cela ne coûte rien.`,
    ],
    action: 'Gérer ou résilier mon abonnement',
  }),
  trial_day_7: ({ plan, trialEnd, amount, cardLast4 }: BillingValues): BillingWords => ({
    subject: `Votre essai ${plan} se termine le ${trialEnd}`,
    preview: `Sans action de votre part, l’abonnement commence le ${trialEnd}.`,
    paragraphs: [
      `Votre essai ${plan} se termine le ${trialEnd}. L’abonnement commence alors, et ${amount} TTC seront prélevés sur la carte qui finit par ${cardLast4}.`,
      'Si vous ne souhaitez pas continuer, résiliez en ligne avant cette date\u00a0: rien ne sera prélevé et vos données restent là.',
    ],
    action: 'Gérer ou résilier mon abonnement',
  }),
  trial_recap: (values: BillingValues): BillingWords => ({
    subject: `Votre essai\u00a0: ce que Rubis a fait pour vous`,
    preview: values.isCancelled
      ? 'Votre essai se termine, et vous ne serez pas débité.'
      : `Premier prélèvement le ${values.trialEnd}\u00a0: ${values.amount}.`,
    paragraphs: [
      values.sent > 0
        ? `Pendant votre essai, Rubis a écrit ${plural(values.sent, 'relance', 'relances')} à votre place\u00a0: environ ${values.hours} de gagnées.`
        : 'Aucune relance n’est encore partie pendant votre essai. Ajoutez une facture impayée\u00a0: la suite se fait toute seule.',
      values.isCancelled
        ? `Vous avez résilié\u00a0: l’essai se termine le ${values.trialEnd} et vous ne serez pas débité. Vos données restent là.`
        : `L’essai se termine le ${values.trialEnd}. Ce jour-là, ${values.amount} TTC seront prélevés sur la carte qui finit par ${values.cardLast4}. Pour ne rien payer, résiliez en ligne avant cette date.`,
    ],
    facts: [
      { label: 'Factures ajoutées', value: String(values.imported) },
      { label: 'Relances envoyées', value: String(values.sent) },
      { label: 'Encaissé après relance', value: values.recovered },
      { label: 'Rubis gagnés', value: `${values.rubis} (${values.hours})` },
    ],
    action: values.isCancelled ? 'Reprendre mon abonnement' : 'Gérer ou résilier mon abonnement',
  }),
  trial_refused: (): BillingWords => ({
    subject: 'Votre essai n’a pas pu commencer',
    preview: 'Cette carte a déjà servi à un essai. Rien n’a été prélevé.',
    paragraphs: [
      'La carte donnée a déjà servi à un essai de Rubis. L’essai a donc été arrêté aussitôt, et rien n’a été prélevé.',
      'Vous pouvez vous abonner sans essai, quand vous le voulez.',
    ],
    action: 'M’abonner',
  }),
  subscribed: ({ plan }: BillingValues): BillingWords => ({
    subject: `Votre abonnement ${plan} est en place`,
    preview: 'Vos factures actives ne sont plus limitées.',
    paragraphs: [
      `Votre abonnement ${plan} est en place, et vos factures actives ne sont plus limitées. Le reçu suit dans un autre message.`,
      'Vous pouvez changer d’offre ou résilier en ligne à tout moment.',
    ],
    action: 'Voir mon abonnement',
  }),
  receipt: ({ plan, amount, end }: BillingValues): BillingWords => ({
    subject: `Votre reçu Rubis\u00a0: ${amount}`,
    preview: `Paiement reçu pour l’offre ${plan}.`,
    paragraphs: [
      `Nous avons bien reçu votre paiement de ${amount} TTC pour l’offre ${plan}. Merci.`,
      `Prochaine échéance\u00a0: ${end}. La facture est à votre disposition.`,
    ],
    action: 'Voir la facture',
  }),
  payment_trouble: ({ amount, cardLast4 }: BillingValues): BillingWords => ({
    subject: 'Le paiement de votre abonnement n’a pas abouti',
    preview: `${amount} restent à régler.`,
    paragraphs: [
      `Le paiement de ${amount} TTC sur la carte qui finit par ${cardLast4} n’a pas abouti\u00a0: elle a été refusée, ou votre banque demande une authentification.`,
      'Vos relances continuent de partir. Au bout de sept jours sans paiement, vous ne pourrez plus ajouter de facture.',
    ],
    action: 'Payer ou m’authentifier',
  }),
  card_expiring: ({ cardLast4, end }: BillingValues): BillingWords => ({
    subject: 'Votre carte expire avant la prochaine échéance',
    preview: `La carte qui finit par ${cardLast4} ne pourra plus payer.`,
    paragraphs: [
      `La carte qui finit par ${cardLast4} expire avant l’échéance du ${end}. Mettez-la à jour pour que rien ne s’interrompe.`,
    ],
    action: 'Mettre ma carte à jour',
  }),
  cancellation_scheduled: ({ plan, end }: BillingValues): BillingWords => ({
    subject: `Votre abonnement ${plan} est résilié`,
    preview: `Vous y avez accès jusqu’au ${end}.`,
    paragraphs: [
      `Votre résiliation est enregistrée. Vous gardez l’accès à l’offre ${plan} jusqu’au ${end}\u00a0; plus rien ne sera prélevé.`,
      'Ensuite, deux factures actives continuent d’être suivies\u00a0: d’abord celles que vous avez dégelées vous-même, puis les plus anciennes. Les autres sont mises en pause, et rien n’est effacé. Jusque-là, vous pouvez changer d’avis.',
    ],
    action: 'Annuler la résiliation',
  }),
  reactivated: ({ plan }: BillingValues): BillingWords => ({
    subject: `Votre abonnement ${plan} continue`,
    preview: 'La résiliation est annulée.',
    paragraphs: [
      `La résiliation est annulée\u00a0: votre abonnement ${plan} continue comme avant.`,
    ],
    action: 'Voir mon abonnement',
  }),
  subscription_ended: ({ plan }: BillingValues): BillingWords => ({
    subject: `Votre abonnement ${plan} est terminé`,
    preview: 'Rien n’a été effacé.',
    paragraphs: [
      `Votre abonnement ${plan} est terminé, et vous êtes passé à l’offre gratuite. Deux factures actives continuent d’être suivies\u00a0; les autres sont en pause, et rien n’a été effacé.`,
      'En vous réabonnant, tout reprend là où vous en étiez.',
    ],
    action: 'Me réabonner',
  }),
  plan_change_unpaid: ({ plan }: BillingValues): BillingWords => ({
    subject: 'Votre changement d’offre n’a pas été payé',
    preview: `Vous restez à l’offre ${plan}.`,
    paragraphs: [
      `Le paiement du changement d’offre n’a pas abouti à temps\u00a0: vous restez à l’offre ${plan}, aux mêmes conditions.`,
    ],
    action: 'Voir mon abonnement',
  }),
}
