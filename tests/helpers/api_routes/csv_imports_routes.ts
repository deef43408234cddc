import { at, type RouteUnderTest } from './route_under_test.js'

const mapping = {
  columns: { numero: 0, clientName: 1, issueDate: 2, dueDate: 3, amountTtcCents: 4 },
  decimalMark: ',',
  dateOrder: 'day',
}

/** Lists of invoices made by other tools. */
export const csvImportsRoutes: Record<string, RouteUnderTest> = {
  'organization.inbound_address.show': {
    method: 'GET',
    path: at('/organization/inbound_address'),
    own: true,
  },
  'organization.inbound_address.store': {
    method: 'POST',
    path: at('/organization/inbound_address'),
    own: true,
  },
  'csv_imports.store': { method: 'POST', path: at('/imports/csv'), own: true, upload: true },
  'csv_imports.show': { method: 'GET', path: (own) => `/imports/csv/${own.csvImport}` },
  'csv_imports.rehearsal.store': {
    method: 'POST',
    path: (own) => `/imports/csv/${own.csvImport}/rehearsal`,
    body: () => ({ mapping }),
  },
  'csv_imports.publication.store': {
    method: 'POST',
    path: (own) => `/imports/csv/${own.csvImport}/publication`,
    body: () => ({ mapping, readyCount: 1, emailsConfirmed: true }),
  },
  'csv_imports.rejects.show': {
    method: 'GET',
    path: (own) => `/imports/csv/${own.csvImport}/rejects`,
  },
}
