import { at, type RouteUnderTest } from './route_under_test.js'

/** Invoices and what hangs on them. */
export const invoicesRoutes: Record<string, RouteUnderTest> = {
  'invoices.index': { method: 'GET', path: at('/invoices'), own: true },
  'invoices.store': {
    method: 'POST',
    path: at('/invoices'),
    body: (own) => ({
      clientId: own.client,
      numero: 'F-1',
      amountTtcCents: 1000,
      issueDate: '2026-01-01',
      dueDate: '2026-02-01',
    }),
  },
  'invoices.totals': { method: 'GET', path: at('/invoices/totals?q=F'), own: true },
  'invoices.count': { method: 'GET', path: at('/invoices/count?q=F'), own: true },
  'invoices.export': { method: 'GET', path: at('/invoices/export?view=all'), own: true },
  'invoices.operations.store': {
    method: 'POST',
    path: at('/invoices/operations'),
    own: true,
    body: (own) => ({ operations: [{ kind: 'hold', invoiceId: own.invoice }] }),
  },
  'invoices.show': { method: 'GET', path: (own) => `/invoices/${own.invoice}` },
  'invoices.update': {
    method: 'PATCH',
    path: (own) => `/invoices/${own.invoice}`,
    body: () => ({ numero: 'F-2' }),
  },
  'invoices.payments.store': {
    method: 'POST',
    path: (own) => `/invoices/${own.invoice}/payments`,
    body: () => ({ amountCents: 500 }),
  },
  'invoices.payments.destroy': {
    method: 'DELETE',
    path: (own) => `/invoices/${own.invoice}/payments/${own.payment}`,
  },
  'invoices.credit_notes.store': {
    method: 'POST',
    path: (own) => `/invoices/${own.invoice}/credit_notes`,
    body: () => ({ numero: 'AV-2', amountCents: 500 }),
  },
  'invoices.credit_notes.destroy': {
    method: 'DELETE',
    path: (own) => `/invoices/${own.invoice}/credit_notes/${own.creditNote}`,
  },
  'invoices.holds.store': {
    method: 'POST',
    path: (own) => `/invoices/${own.invoice}/holds`,
    body: () => ({ reason: 'promise' }),
  },
  'invoices.freeze.destroy': {
    method: 'DELETE',
    path: (own) => `/invoices/${own.invoice}/freeze`,
  },
  'invoices.litigation.store': {
    method: 'POST',
    path: (own) => `/invoices/${own.invoice}/litigation`,
    body: () => ({ reason: 'Conteste' }),
  },
  'invoices.litigation.destroy': {
    method: 'DELETE',
    path: (own) => `/invoices/${own.invoice}/litigation`,
  },
  'invoices.cancellation.store': {
    method: 'POST',
    path: (own) => `/invoices/${own.invoice}/cancellation`,
  },
  'invoices.cancellation.destroy': {
    method: 'DELETE',
    path: (own) => `/invoices/${own.invoice}/cancellation`,
  },
  'invoices.plan.update': {
    method: 'PUT',
    path: (own) => `/invoices/${own.invoice}/plan`,
    body: (own) => ({ planId: own.plan }),
  },
  'invoices.plan_preview': {
    method: 'GET',
    path: (own) => `/invoices/${own.invoice}/plan_preview?dueDate=2027-01-15`,
  },
  'invoices.timeline': { method: 'GET', path: (own) => `/invoices/${own.invoice}/timeline` },
  'invoices.relances': { method: 'GET', path: (own) => `/invoices/${own.invoice}/relances` },
  'invoices.attachments.store': {
    method: 'POST',
    path: (own) => `/invoices/${own.invoice}/attachments`,
    upload: true,
  },
  'holds.destroy': { method: 'DELETE', path: (own) => `/holds/${own.hold}` },
  'attachments.show': { method: 'GET', path: (own) => `/attachments/${own.attachment}` },
  'attachments.removal.store': {
    method: 'POST',
    path: (own) => `/attachments/${own.attachment}/removal`,
  },
  'attachments.removal.destroy': {
    method: 'DELETE',
    path: (own) => `/attachments/${own.attachment}/removal`,
  },
}
