import { at, type RouteUnderTest } from './route_under_test.js'

/** Clients. */
export const clientsRoutes: Record<string, RouteUnderTest> = {
  'clients.index': { method: 'GET', path: at('/clients'), own: true },
  'clients.export': { method: 'GET', path: at('/clients/export'), own: true },
  'clients.store': {
    method: 'POST',
    path: at('/clients'),
    own: true,
    body: () => ({ name: 'Client', contacts: [{ email: 'a@b.example' }] }),
  },
  'clients.show': { method: 'GET', path: (own) => `/clients/${own.client}` },
  'clients.update': {
    method: 'PATCH',
    path: (own) => `/clients/${own.client}`,
    body: () => ({ name: 'Autre' }),
  },
  'clients.destroy': { method: 'DELETE', path: (own) => `/clients/${own.client}` },
  'clients.activity.index': { method: 'GET', path: (own) => `/clients/${own.client}/activity` },
  'client_answers.index': {
    method: 'GET',
    path: (own) => `/invoices/${own.invoice}/client_answers`,
  },
  'client_answers.acceptance.store': {
    method: 'POST',
    path: (own) => `/client_answers/${own.answer}/acceptance`,
  },
  'client_answers.refusal.store': {
    method: 'POST',
    path: (own) => `/client_answers/${own.answer}/refusal`,
  },
  'client_replies.index': {
    method: 'GET',
    path: (own) => `/invoices/${own.invoice}/client_replies`,
  },
  'client_replies.triage.store': {
    method: 'POST',
    path: (own) => `/reply_triages/${own.replyTriage}/decision`,
    body: () => ({ kind: 'resume' }),
  },
  'client_replies.triage.destroy': {
    method: 'DELETE',
    path: (own) => `/reply_triages/${own.decidedTriage}/decision`,
  },
  'invoices.client_links.destroy': {
    method: 'DELETE',
    path: (own) => `/invoices/${own.invoice}/client_links`,
  },
  'clients.statement.show': {
    method: 'GET',
    path: (own) => `/clients/${own.client}/statement.pdf`,
  },
  'clients.plan.show': {
    method: 'GET',
    path: (own) => `/clients/${own.client}/plan?planId=${own.plan}`,
  },
  'clients.plan.update': {
    method: 'PUT',
    path: (own) => `/clients/${own.client}/plan`,
    body: (own) => ({ planId: own.plan, applyToOpen: true }),
  },
  'clients.merge_preview.show': {
    method: 'GET',
    path: (own) => `/clients/${own.client}/merge_preview?clientId=${own.otherClient}`,
  },
  'clients.merges.store': {
    method: 'POST',
    path: (own) => `/clients/${own.client}/merges`,
    body: (own) => ({ clientId: own.otherClient }),
  },
  'clients.merges.destroy': {
    method: 'DELETE',
    path: (own) => `/client_merges/${own.clientMerge}`,
  },
  'clients.holds.store': {
    method: 'POST',
    path: (own) => `/clients/${own.client}/holds`,
    body: () => ({ reason: 'manual' }),
  },
}
