import { defineConfig } from '@adonisjs/core/bodyparser'

/**
 * Strings arrive as they were typed: trimming is the validators' business, field by field, since a
 * parser that trims alters passwords (ASVS 6.2.8).
 */
export default defineConfig({
  allowedMethods: ['POST', 'PUT', 'PATCH', 'DELETE'],
  form: {
    convertEmptyStringsToNull: true,
    trimWhitespaces: false,
    types: ['application/x-www-form-urlencoded'],
  },
  json: {
    convertEmptyStringsToNull: true,
    trimWhitespaces: false,
    limit: '1mb',
    types: ['application/json'],
  },
  multipart: {
    autoProcess: [
      '/api/v1/invoices/:invoice_id/attachments',
      '/api/v1/imports/:import_id/files',
      '/api/v1/imports/csv',
      '/p/:token/disputes',
    ],
    convertEmptyStringsToNull: true,
    trimWhitespaces: false,
    limit: '11mb',
    types: ['multipart/form-data'],
  },
})
