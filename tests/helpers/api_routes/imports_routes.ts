import { at, type RouteUnderTest } from './route_under_test.js'

/** Batches of documents and their drafts. */
export const importsRoutes: Record<string, RouteUnderTest> = {
  'imports.index': { method: 'GET', path: at('/imports'), own: true },
  'imports.store': { method: 'POST', path: at('/imports'), own: true, body: () => ({}) },
  'imports.show': { method: 'GET', path: (own) => `/imports/${own.importBatch}` },
  'imports.files.store': {
    method: 'POST',
    path: (own) => `/imports/${own.importBatch}/files`,
    upload: true,
  },
  'imports.files.cancellation.store': {
    method: 'POST',
    path: (own) => `/imports/${own.importBatch}/files/${own.importFile}/cancellation`,
  },
  'imports.files.retry.store': {
    method: 'POST',
    path: (own) => `/imports/${own.importBatch}/files/${own.importFile}/retry`,
  },
  'imports.validations.store': {
    method: 'POST',
    path: (own) => `/imports/${own.importBatch}/validations`,
    body: (own) => ({ drafts: [{ id: own.importDraft, revision: 1 }] }),
  },
  'imports.drafts.show': {
    method: 'GET',
    path: (own) => `/imports/${own.importBatch}/drafts/${own.importDraft}`,
  },
  'imports.drafts.update': {
    method: 'PATCH',
    path: (own) => `/imports/${own.importBatch}/drafts/${own.importDraft}`,
    body: () => ({ revision: 1, edited: { numero: 'F-2' } }),
  },
  'imports.drafts.pages.show': {
    method: 'GET',
    path: (own) => `/imports/${own.importBatch}/drafts/${own.importDraft}/pages/1`,
  },
  'imports.drafts.plan_preview': {
    method: 'GET',
    path: (own) => `/imports/${own.importBatch}/drafts/${own.importDraft}/plan_preview`,
  },
  'imports.drafts.validation.store': {
    method: 'POST',
    path: (own) => `/imports/${own.importBatch}/drafts/${own.importDraft}/validation`,
    body: () => ({ revision: 1, emailConfirmed: true }),
  },
  'imports.drafts.skip.store': {
    method: 'POST',
    path: (own) => `/imports/${own.importBatch}/drafts/${own.importDraft}/skip`,
    body: () => ({ reason: 'Un devis' }),
  },
  'imports.drafts.skip.destroy': {
    method: 'DELETE',
    path: (own) => `/imports/${own.importBatch}/drafts/${own.importDraft}/skip`,
  },
}
