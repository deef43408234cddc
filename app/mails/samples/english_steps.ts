import type { DefaultPlanStep } from '#values/default_plans'
import type { Tone } from '#values/tones'

const WORDS: Record<Tone, { offsetDays: number; subject: string; body: string }> = {
  amical: {
    offsetDays: 3,
    subject: 'Invoice {{numero}}: {{remainder}} to pay',
    body: `Dear {{client.name}},

I have not yet received the payment of invoice {{numero}} of {{issueDate}}, due on {{dueDate}}. {{remainder}} remains to be paid.

If it slipped your mind, here is how to settle it in two minutes.`,
  },
  courtois: {
    offsetDays: 7,
    subject: 'Invoice {{numero}}: {{remainder}} outstanding',
    body: `Dear {{client.name}},

Invoice {{numero}} of {{issueDate}} fell due on {{dueDate}} and I have not received your payment yet. {{remainder}} remains to be paid.`,
  },
  ferme: {
    offsetDays: 20,
    subject: 'Invoice {{numero}}: {{remainder}} to pay within eight days',
    body: `Dear {{client.name}},

Despite my earlier messages, invoice {{numero}} of {{issueDate}} is still unpaid: {{remainder}} has been outstanding since {{dueDate}}.

Please settle it within eight days. If you cannot, tell me now: instalments can be agreed, provided that you answer.`,
  },
  mise_en_demeure: {
    offsetDays: 35,
    subject: 'Invoice {{numero}}: formal notice to pay {{remainder}}',
    body: `To the accounts department of {{client.name}},

Despite my reminders, invoice {{numero}} of {{issueDate}}, due on {{dueDate}}, has not been paid. You owe me {{remainder}}.

I hereby give you formal notice to pay this sum within fifteen days of receiving this message, by the means stated below.`,
  },
}

/** A step of each tone as a user who writes to clients abroad would word it. */
export const ENGLISH_STEPS: DefaultPlanStep[] = (Object.keys(WORDS) as Tone[]).map((tone) => ({
  ...WORDS[tone],
  tone,
  body: `${WORDS[tone].body}

---

If you have just paid, please ignore this message.

{{signature}}`,
  requiresManualValidation: tone === 'mise_en_demeure',
}))
