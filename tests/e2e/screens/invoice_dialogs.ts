import { choose, press } from './gestures.js'
import type { Screen } from './screen.js'
import type { Say } from './words.js'

const INVOICE = {
  route: '/factures/$invoiceId',
  address: ({ late }: { late: string }) => `/factures/${late}`,
}

/** An act that stands on the page of an invoice, or under its « … ». */
const onInvoice = (name: string, file: string, ...steps: Parameters<Say>[0][]): Screen => ({
  ...INVOICE,
  name: `facture_${name}`,
  source: `features/invoices/components/${file}.tsx`,
  open: async (page, say) => {
    const [first, second] = steps
    await press(page, say(first))
    if (second) await choose(page, say(second))
  },
})

/** What lies open over an invoice is in its address. */
const overInvoice = (name: string, file: string, panel: Screen['address']): Screen => ({
  name: `facture_${name}`,
  route: INVOICE.route,
  source: `features/invoices/components/${file}.tsx`,
  address: (demo) => `${INVOICE.address(demo)}?panneau=${panel(demo)}`,
  open: async () => {},
})

/** Everything that opens over the page of an invoice, and how. */
export const INVOICE_DIALOGS: readonly Screen[] = [
  onInvoice('paiement', 'record_payment_dialog', 'payment.record'),
  {
    ...INVOICE,
    name: 'facture_paiement_calendrier',
    open: async (page, say) => {
      await press(page, say('payment.record'))
      await page.getByRole('textbox', { name: say('payment.date') }).click()
      await page.getByRole('button', { name: say('calendar.previousMonth') }).waitFor()
    },
  },
  onInvoice('pause', 'pause_dialog', 'pause.begin'),
  { ...onInvoice('litige', 'litigation_dialog', 'litigation.open'), only: 'desk' },
  {
    ...onInvoice('litige', 'litigation_dialog', 'invoice.moreActions', 'litigation.open'),
    only: 'phone',
  },
  onInvoice('avoir', 'credit_note_dialog', 'invoice.moreActions', 'credit.record'),
  onInvoice('plan', 'change_plan_dialog', 'invoice.moreActions', 'plan.change'),
  onInvoice('annuler', 'cancel_dialog', 'invoice.moreActions', 'cancel.open'),
  onInvoice('revoquer_liens', 'close_links_dialog', 'invoice.moreActions', 'links.open'),
  {
    ...INVOICE,
    name: 'facture_decaler',
    open: async (page, say) => {
      await press(page, say('coming.postponeNamed'))
      await choose(page, say('sending.otherDay'))
    },
  },
  overInvoice('message', 'message_panel', ({ lateRelance }) => `message&id=${lateRelance}`),
  overInvoice('modifier', 'message_panel', ({ lateRelance }) => `modifier&id=${lateRelance}`),
  overInvoice('parti', 'sent_panel', ({ lateSent }) => `parti&id=${lateSent}`),
  overInvoice('frais', 'late_fees', () => 'frais'),
  overInvoice('document', 'document_panel', ({ lateDocument }) => `document&id=${lateDocument}`),
  {
    name: 'facture_renvoyer',
    route: INVOICE.route,
    address: ({ unknown }) => `/factures/${unknown}`,
    open: (page, say) => press(page, say('resolve.again')),
  },
]
