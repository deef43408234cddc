import { purgeRemovedAttachments } from '#services/attachments/removal'
import { LINK_DAYS } from '#services/client_links/mint_link'
import { KEPT_DAYS } from '#services/csv_imports/csv_store'
import { eraseDueOrganizations, remindErasures } from '#services/erasure/erase_organizations'
import { purgeIdleImports } from '#services/import_batches/purge_idle'
import { purgeExports } from '#services/personal_data/purge_exports'
import { applyDueIbans } from '#services/organizations/pending_iban'
import db from '@adonisjs/lucid/services/db'

/** What is kept, and for how long, of rows that only serve the machine. */
const FORGET = [
  `DELETE FROM sessions WHERE expires_at < now()`,
  `DELETE FROM sign_ins WHERE created_at < now() - interval '31 days'`,
  `DELETE FROM trusted_devices WHERE expires_at < now()`,
  `DELETE FROM account_links WHERE expires_at < rubis_now() - interval '7 days'`,
  `UPDATE email_changes SET closed_at = rubis_now() WHERE closed_at IS NULL AND expires_at < rubis_now()`,
  `DELETE FROM email_changes WHERE closed_at < rubis_now() - interval '90 days'`,
  `DELETE FROM rate_limits WHERE expire IS NOT NULL AND expire < extract(epoch FROM now()) * 1000`,
  `DELETE FROM idempotency_keys WHERE created_at < rubis_now() - interval '48 hours'`,
  // Thanks that were begun are remembered: an invoice that is paid twice is thanked for once.
  `DELETE FROM outbox WHERE coalesce(done_at, gave_up_at) < rubis_now() - interval '90 days'
    AND NOT (kind = 'client_thanks' AND started_at IS NOT NULL)`,
  `UPDATE csv_imports SET content_encrypted = NULL
    WHERE content_encrypted IS NOT NULL AND created_at < rubis_now() - interval '${KEPT_DAYS} days'`,
  `DELETE FROM webhook_events
    WHERE provider IN ('inbound', 'resend') AND processed_at < rubis_now() - interval '90 days'`,
  `UPDATE client_replies SET excerpt_encrypted = NULL
    WHERE excerpt_encrypted IS NOT NULL AND received_at < rubis_now() - interval '${LINK_DAYS} days'`,
  // Their ids stay: what was told twice is told once. What they say of a person does not.
  `UPDATE webhook_events SET payload_encrypted = ''
    WHERE provider = 'stripe' AND payload_encrypted <> ''
      AND processed_at < rubis_now() - interval '30 days'`,
  `DELETE FROM trial_redemptions WHERE redeemed_at < rubis_now() - interval '24 months'`,
  `DELETE FROM audit_logs
    WHERE organization_id IS NULL AND created_at < rubis_now() - interval '1 year'`,
  `DELETE FROM data_exports
    WHERE status IN ('failed', 'expired') AND created_at < rubis_now() - interval '1 year'`,
  `DELETE FROM worker_heartbeats WHERE seen_at < rubis_now() - interval '1 day'`,
]

/** Removes what nothing will ever ask for again. Each statement alone: one that fails stops no other. */
export async function keepHouse() {
  const results = await Promise.allSettled([
    ...FORGET.map((statement) => db.rawQuery(statement)),
    purgeRemovedAttachments(),
    purgeIdleImports(),
    purgeExports(),
    remindErasures(),
    eraseDueOrganizations(),
    applyDueIbans(),
  ])
  const failed = results.find((result) => result.status === 'rejected')
  if (failed) {
    throw failed.reason
  }
}
