import type { vocabulary as french } from '../fr/vocabulary.ts'

export const vocabulary: Record<keyof typeof french, string> = {
  'status.pending': 'Not yet due',
  'status.overdue': 'Overdue',
  'status.awaiting': 'Answer awaited',
  'status.awaitsApproval': 'Awaits your approval',
  'status.inRelance': 'Being chased',
  'status.paid': 'Paid',
  'status.litigation': 'Disputed',
  'status.cancelled': 'Cancelled',
  'tone.amical': 'Friendly',
  'tone.courtois': 'Polite',
  'tone.ferme': 'Firm',
  'tone.miseEnDemeure': 'Formal notice',
  'tag.failed': 'Failed',
  'tag.held': 'On hold',
  'tag.look': 'To check',
  'tag.mail': 'E-mail',
  'tag.paid': 'Paid',
  'tag.payment': 'Payment',
  'tag.question': 'Question',
  'tag.answer': 'Answer',
}
