import type { VaultPlace } from '#lib/vault'
import { withoutTokens } from '#values/client_urls'
import type { FrozenPayload } from '#values/frozen_payload'

/** What a sealed column says once opened, and under which name. */
interface Opened {
  as: string
  place: VaultPlace
  /** takes out what the person may not have either */
  read?: (value: never) => unknown
}

interface TableRule {
  /** columns that stay here: secrets, their hashes, and what only the machine reads */
  hides?: readonly string[]
  /** sealed columns, in clear in the copy: they are the organization's own */
  opens?: Readonly<Record<string, Opened>>
  /** rows read at a time, when they are large */
  page?: number
}

/** A mail word for word, but for the client's own link: it opens their page. */
const withoutLinks = (mail: FrozenPayload) => ({
  ...mail,
  text: withoutTokens(mail.text),
  html: withoutTokens(mail.html),
})

/**
 * The tables a copy holds (GDPR, articles 15 and 20), one file each. A table that is neither here nor
 * in `NOT_EXPORTED` makes a test fail, and so does a secret column that no rule names.
 */
export const EXPORTED_TABLES = {
  activity_events: {},
  api_keys: { hides: ['secret_hash'] },
  attachments: { hides: ['storage_key'] },
  audit_logs: {},
  calendar_feeds: { hides: ['token_hash'] },
  checkin_tasks: { hides: ['token_hash', 'queue_job_id'] },
  checkout_attempts: {},
  client_answers: {},
  client_contacts: {},
  client_merges: {},
  client_replies: {
    opens: { excerpt_encrypted: { as: 'excerpt', place: 'client_replies.excerpt' } },
  },
  clients: {},
  consents: {},
  credit_notes: {},
  csv_imports: {
    page: 1,
    opens: { content_encrypted: { as: 'contentBase64', place: 'csv_imports.content' } },
  },
  csv_mappings: { hides: ['heads_hash'] },
  csv_published_lines: { hides: ['fingerprint'] },
  data_exports: { hides: ['storage_key'] },
  import_batches: {},
  import_drafts: { page: 50, hides: ['words_encrypted'] },
  import_files: { hides: ['claim_token', 'claims', 'lease_until'] },
  instalments: {},
  invitations: { hides: ['token_hash'] },
  invoice_holds: {},
  invoices: {},
  memberships: {},
  notification_preferences: {},
  notifications: {},
  onboarding_steps: {},
  organization_erasures: {},
  outbound_messages: {
    page: 100,
    hides: ['link_hash', 'reply_hash'],
    opens: {
      payload_encrypted: { as: 'mail', place: 'outbound_messages.payload', read: withoutLinks },
    },
  },
  payments: {},
  plan_steps: {},
  plan_versions: {},
  plans: {},
  promises: {},
  registered_letters: {},
  rehearsals: {
    page: 100,
    opens: { payload_encrypted: { as: 'mail', place: 'rehearsals.payload', read: withoutLinks } },
  },
  relance_tasks: { hides: ['claim_token', 'claims', 'lease_until', 'queue_job_id'] },
  reply_triages: {},
  saved_views: {},
  suppressions: {},
} as const satisfies Record<string, TableRule>

export type ExportedTable = keyof typeof EXPORTED_TABLES

export const EXPORTED_TABLE_NAMES = Object.keys(EXPORTED_TABLES) as ExportedTable[]

/** The organization's own row: its identifier is its key. */
export const ORGANIZATION_RULE: TableRule = {
  hides: ['inbound_token'],
  opens: {
    iban_encrypted: { as: 'iban', place: 'organizations.iban' },
    pending_iban_encrypted: { as: 'pendingIban', place: 'organizations.iban' },
  },
}

const SUMS = 'sums of rows that are exported'

/** Tables with an organization that a copy does not hold, each with the reason. */
export const NOT_EXPORTED: Readonly<Record<string, string>> = {
  client_counters: SUMS,
  client_delay_months: SUMS,
  client_due_totals: SUMS,
  invoice_day_totals: SUMS,
  invoice_status_totals: SUMS,
  organization_counters: SUMS,
  recovered_months: SUMS,
  idempotency_keys: 'answers to repeated requests, for two days',
  learnt_templates: 'sealed marks of how documents are laid out, made by the reader for itself',
  outbox: 'work in hand; what was told is in notifications, activity_events and outbound_messages',
  plan_replans: 'how far a piece of work has come',
  trial_redemptions: 'keyed hashes that tell a second trial, which nobody can read back',
}

/** The rule as the reader of rows takes it. */
export const ruleOf = (table: ExportedTable): TableRule => EXPORTED_TABLES[table]

export type { TableRule }
