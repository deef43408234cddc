import type { formalNotice as french } from '../fr/formal_notice.ts'

export const formalNotice: Record<keyof typeof french, string> = {
  'notice.title': 'Formal notice to {client}',
  'notice.lead':
    'Check the facts and the letter. It leaves in your name, and only if you approve it.',
  'notice.back': 'Invoice',
  'notice.backToInvoice': 'Back to the invoice',
  'notice.stepCheck': 'check',
  'notice.stepRead': 'read',
  'notice.stepDecide': 'decide',
  'notice.checklist': 'The facts',
  'notice.letter': 'The letter',
  'notice.decision': 'Your decision',
  'notice.effect':
    'The letter will leave for {recipient} when sending next opens and will claim {amount}. Your name and the time of your approval are kept.',
  'notice.word': 'send',
  'notice.typeWord': 'To confirm, type “{word}”',
  'notice.approve': 'Approve and send',
  'notice.later': 'Not now',
  'notice.approved': 'The formal notice to {client} is approved.',
  'notice.noneTitle': 'No formal notice to review',
  'notice.none': 'It was approved, withdrawn, or the invoice was settled meanwhile.',
  'check.ok': 'In order',
  'check.toFix': 'To correct',
  'check.amount': 'Sum claimed',
  'check.amountOf': 'of {total} incl. VAT',
  'check.fees': 'Late fees',
  'check.feesDetail': '{indemnity} fixed indemnity and {penalty} interest',
  'check.feesWarning':
    '{indemnity} indemnity and {penalty} interest, at the last published rate: this half-year’s rate is to be confirmed',
  'check.recipient': 'Recipient',
  'check.noRecipient': 'This client has no e-mail address.',
  'check.earlier': 'Reminders already sent',
  'check.noEarlier': 'No reminder left before this one.',
  'check.missing': 'Missing values',
}
