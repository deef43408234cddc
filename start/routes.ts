import app from '@adonisjs/core/services/app'
import router from '@adonisjs/core/services/router'
import { controllers } from '#generated/controllers'

/**
 * Anything else in an address is not an id, hence a 404 and not a question for PostgreSQL. (The
 * framework's own matcher lets the letters g to z through.)
 */
const uuid = {
  match: /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  cast: (value: string) => value.toLowerCase(),
}
for (const name of [
  'id',
  'client_id',
  'invoice_id',
  'relance_id',
  'attachment_id',
  'checkin_id',
  'promise_id',
  'answer_id',
  'plan_id',
  'import_id',
  'file_id',
  'draft_id',
  'sign_in_id',
  'passkey_id',
  'member_id',
  'api_key_id',
  'invitation_id',
  'data_export_id',
]) {
  router.where(name, uuid)
}

await import('#start/routes/identity')
await import('#start/routes/home')
await import('#start/routes/organizations')
await import('#start/routes/clients')
await import('#start/routes/plans')
await import('#start/routes/invoices')
await import('#start/routes/relances')
await import('#start/routes/views')
await import('#start/routes/csv_imports')
await import('#start/routes/inbound_mail')
await import('#start/routes/imports')
await import('#start/routes/public')
await import('#start/routes/billing')
await import('#start/routes/onboarding')
await import('#start/routes/team')

if (!app.inProduction) {
  await import('#start/routes/development')
}

router.get('*', [controllers.Spa, 'show']).as('spa')
