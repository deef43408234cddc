import type { BILLING_WORDS_FR } from '#mails/billing_words_fr'

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`

/** Words of the mails about the subscription, in English. */
export const BILLING_WORDS_EN: typeof BILLING_WORDS_FR = {
  trial_started: ({ plan, trialEnd, amount }) => ({
    subject: `Your ${plan} trial has begun`,
    preview: `Nothing is charged before ${trialEnd}.`,
    paragraphs: [
      `Your ${plan} trial runs until ${trialEnd}. Nothing is charged until then, and your active invoices are no longer limited.`,
      `Unless you do something, the subscription begins that day, at ${amount} including VAT. You can cancel online at any time: during the trial it costs nothing.`,
    ],
    action: 'Manage or cancel my subscription',
  }),
  trial_day_7: ({ plan, trialEnd, amount, cardLast4 }) => ({
    subject: `Your ${plan} trial ends on ${trialEnd}`,
    preview: `Unless you do something, the subscription begins on ${trialEnd}.`,
    paragraphs: [
      `Your ${plan} trial ends on ${trialEnd}. The subscription then begins, and ${amount} including VAT will be charged to the card ending in ${cardLast4}.`,
      'If you do not want to go on, cancel online before that day: nothing will be charged, and your data stay.',
    ],
    action: 'Manage or cancel my subscription',
  }),
  trial_recap: (values) => ({
    subject: 'Your trial: what Rubis did for you',
    preview: values.isCancelled
      ? 'Your trial is ending, and you will not be charged.'
      : `First charge on ${values.trialEnd}: ${values.amount}.`,
    paragraphs: [
      values.sent > 0
        ? `During your trial Rubis wrote ${plural(values.sent, 'reminder', 'reminders')} in your place: about ${values.hours} saved.`
        : 'No reminder has left yet during your trial. Add an unpaid invoice: the rest happens by itself.',
      values.isCancelled
        ? `You cancelled: the trial ends on ${values.trialEnd} and you will not be charged. Your data stay.`
        : `The trial ends on ${values.trialEnd}. That day, ${values.amount} including VAT will be charged to the card ending in ${values.cardLast4}. To pay nothing, cancel online before then.`,
    ],
    facts: [
      { label: 'Invoices added', value: String(values.imported) },
      { label: 'Reminders sent', value: String(values.sent) },
      { label: 'Received after a reminder', value: values.recovered },
      { label: 'Rubis earned', value: `${values.rubis} (${values.hours})` },
    ],
    action: values.isCancelled ? 'Resume my subscription' : 'Manage or cancel my subscription',
  }),
  trial_refused: () => ({
    subject: 'Your trial could not begin',
    preview: 'This card has been used for a trial before. Nothing was charged.',
    paragraphs: [
      'The card you gave has been used for a trial of Rubis before. The trial was stopped at once, and nothing was charged.',
      'You can subscribe without a trial whenever you like.',
    ],
    action: 'Subscribe',
  }),
  subscribed: ({ plan }) => ({
    subject: `Your ${plan} subscription is in place`,
    preview: 'Your active invoices are no longer limited.',
    paragraphs: [
      `Your ${plan} subscription is in place, and your active invoices are no longer limited. The receipt follows in another message.`,
      'You can change plans or cancel online at any time.',
    ],
    action: 'See my subscription',
  }),
  receipt: ({ plan, amount, end }) => ({
    subject: `Your receipt from Rubis: ${amount}`,
    preview: `Payment received for the ${plan} plan.`,
    paragraphs: [
      `We have received your payment of ${amount} including VAT for the ${plan} plan. Thank you.`,
      `Next due date: ${end}. The invoice is there for you.`,
    ],
    action: 'See the invoice',
  }),
  payment_trouble: ({ amount, cardLast4 }) => ({
    subject: 'The payment of your subscription did not go through',
    preview: `${amount} is still due.`,
    paragraphs: [
      `The payment of ${amount} including VAT on the card ending in ${cardLast4} did not go through: it was declined, or your bank asks you to authenticate.`,
      'Your reminders keep leaving. After seven days without payment you will not be able to add invoices.',
    ],
    action: 'Pay or authenticate',
  }),
  card_expiring: ({ cardLast4, end }) => ({
    subject: 'Your card expires before the next due date',
    preview: `The card ending in ${cardLast4} will no longer pay.`,
    paragraphs: [
      `The card ending in ${cardLast4} expires before the due date of ${end}. Update it so that nothing is interrupted.`,
    ],
    action: 'Update my card',
  }),
  cancellation_scheduled: ({ plan, end }) => ({
    subject: `Your ${plan} subscription is cancelled`,
    preview: `You have access until ${end}.`,
    paragraphs: [
      `Your cancellation is recorded. You keep the ${plan} plan until ${end}; nothing more will be charged.`,
      'After that two active invoices are still chased: first those you thawed yourself, then the oldest. The others are paused, and nothing is deleted. Until then you may change your mind.',
    ],
    action: 'Undo the cancellation',
  }),
  reactivated: ({ plan }) => ({
    subject: `Your ${plan} subscription goes on`,
    preview: 'The cancellation is undone.',
    paragraphs: [`The cancellation is undone: your ${plan} subscription goes on as before.`],
    action: 'See my subscription',
  }),
  subscription_ended: ({ plan }) => ({
    subject: `Your ${plan} subscription has ended`,
    preview: 'Nothing was deleted.',
    paragraphs: [
      `Your ${plan} subscription has ended, and you are now on the free plan. Two active invoices are still chased; the others are paused, and nothing was deleted.`,
      'If you subscribe again, everything resumes where it was.',
    ],
    action: 'Subscribe again',
  }),
  plan_change_unpaid: ({ plan }) => ({
    subject: 'Your change of plan was not paid',
    preview: `You stay on the ${plan} plan.`,
    paragraphs: [
      `The payment of your change of plan did not go through in time: you stay on the ${plan} plan, on the same terms.`,
    ],
    action: 'See my subscription',
  }),
}
