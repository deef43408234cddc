import type { ColumnInfo, SchemaRules } from '@adonisjs/lucid/types/schema_generator'

/** A text column that only holds the words of a value: typed by it, once, for server and client. */
const union = (tsType: string, source: string): ColumnInfo => ({
  tsType,
  decorators: [{ name: '@column' }],
  imports: [{ source, typeImports: [tsType] }],
})

const literal = (tsType: string): ColumnInfo => ({ tsType, decorators: [{ name: '@column' }] })

const json = (tsType: string, source?: string): ColumnInfo => ({
  tsType,
  ...(source && { imports: [{ source, typeImports: [tsType.replace('[]', '')] }] }),
  decorators: [
    {
      name: '@column',
      args: { prepare: (value: unknown) => JSON.stringify(value) },
    },
  ],
})

/** A column whose digits the naming strategy would split (`iban_last_4`): it keeps its own name. */
const named = (columnName: string): ColumnInfo => ({
  tsType: 'string',
  decorators: [{ name: '@column', args: { columnName } }],
})

/** JSON of a known shape. */
const typedJson = (tsType: string, source: string): ColumnInfo => ({
  ...json(tsType),
  imports: [{ source, typeImports: [tsType.replace(/^Partial<(.+)>$/, '$1')] }],
})

const LOCALE = literal(`'fr' | 'en'`)
const TONE = union('Tone', '#values/tones')
const JSON_OBJECT = json('Record<string, unknown>')

export default {
  types: {
    /** node-postgres sends int8 as text; our sums and counters stay far below 2^53. */
    bigint: {
      tsType: 'number',
      decorators: [
        {
          name: '@column',
          args: {
            consume: (value: string | number | null) => (value === null ? value : Number(value)),
          },
        },
      ],
    },
    date: union('LocalDate', '#values/local_date'),
    jsonb: JSON_OBJECT,
    bytea: literal('Buffer'),
    inet: literal('string'),
  },
  tables: {
    organizations: {
      columns: {
        locale: LOCALE,
        plan: union('PlanName', '#values/quota'),
        iban_last4: named('iban_last4'),
        pending_iban_last4: named('pending_iban_last4'),
        card_last4: named('card_last4'),
        subscription_status: union('SubscriptionStatus', '#values/subscription'),
        billing_cycle: literal(`'monthly' | 'yearly'`),
        planned_plan: union('PaidPlan', '#values/subscription'),
        planned_cycle: literal(`'monthly' | 'yearly'`),
        checkin_mode: literal(`'daily' | 'single' | 'none'`),
        closed_days: json('string[]'),
      },
    },
    checkout_attempts: {
      columns: {
        kind: literal(`'trial' | 'subscription'`),
        state: union('CheckoutState', '#values/checkout_state'),
        price_key: union('PriceKey', '#values/subscription'),
      },
    },
    users: {
      columns: {
        locale: LOCALE,
        preferences: typedJson('Partial<Preferences>', '#values/preferences'),
      },
    },
    data_exports: { columns: { status: union('ExportStatus', '#values/data_export') } },
    memberships: { columns: { role: union('Role', '#values/roles') } },
    invitations: { columns: { role: union('InvitableRole', '#values/roles') } },
    client_answers: {
      columns: {
        kind: union('AnswerKind', '#values/client_answers'),
        status: union('AnswerStatus', '#values/client_answers'),
        topic: literal('string | null'),
      },
    },
    reply_triages: { columns: { kind: union('TriageKind', '#values/client_replies') } },
    plans: { columns: { silence_policy: literal(`'friendly_goes_on' | 'always_hold'`) } },
    plan_versions: {
      columns: {
        silence_policy: literal(`'friendly_goes_on' | 'always_hold'`),
        steps: json('Record<string, unknown>[]'),
      },
    },
    plan_steps: { columns: { tone: TONE } },
    clients: {
      columns: { kind: literal(`'business' | 'consumer' | 'public_body'`), locale: LOCALE },
    },
    client_merges: { columns: { moved: typedJson('MovedByMerge', '#values/client_merge') } },
    client_contacts: { columns: { role: literal(`'to' | 'cc'`) } },
    invoices: {
      columns: {
        status: union('InvoiceStatus', '#values/invoice_status'),
        status_before_close: union('InvoiceStatus', '#values/invoice_status'),
      },
    },
    payments: {
      columns: {
        method: literal(`'transfer' | 'card' | 'cheque' | 'cash' | 'direct_debit' | 'other'`),
        kind: literal(`'payment' | 'before_import'`),
      },
    },
    invoice_holds: { columns: { reason: union('HoldReason', '#values/holds') } },
    attachments: {
      columns: { kind: literal(`'invoice' | 'other'`), sha256: named('sha256') },
    },
    outbound_messages: {
      columns: {
        kind: literal(`'relance' | 'thanks' | 'statement'`),
        transport: literal(`'smtp' | 'resend'`),
        payload_sha256: named('payload_sha256'),
        attachment_sha256: named('attachment_sha256'),
      },
    },
    relance_tasks: {
      columns: {
        status: union('RelanceStatus', '#values/relance_status'),
        cancel_reason: union('CancelReason', '#values/relance_status'),
      },
    },
    checkin_tasks: {
      columns: {
        status: union('CheckinStatus', '#values/checkin_status'),
        answer: union('CheckinAnswer', '#values/checkin_status'),
        silence: literal(`'goes_on' | 'holds'`),
      },
    },
    activity_events: {
      columns: {
        kind: union('ActivityKind', '#values/activity'),
        actor: literal(`'rubis' | 'user' | 'client' | 'provider' | 'operator'`),
      },
    },
    saved_views: {
      columns: {
        resource: union('ViewResource', '#values/saved_view'),
        query: {
          ...json('SavedQuery'),
          imports: [{ source: '#values/saved_view', typeImports: ['SavedQuery'] }],
        },
      },
    },
    csv_mappings: { columns: { mapping: typedJson('CsvMapping', '#values/csv_import/mapping') } },
    import_batches: { columns: { source: literal(`'upload' | 'csv' | 'email'`) } },
    import_files: {
      columns: {
        state: union('ImportFileState', '#values/imports/file_state'),
        reason: union('UnreadableReason', '#values/imports/file_state'),
        sha256: named('sha256'),
      },
    },
    import_drafts: {
      columns: {
        status: union('DraftStatus', '#values/draft_status'),
        extracted: typedJson('DraftValues', '#values/imports/draft_fields'),
        edited: typedJson('DraftValues', '#values/imports/draft_fields'),
        confidence: typedJson('DraftConfidence', '#values/imports/draft_fields'),
        places: typedJson('DraftPlaces', '#values/imports/draft_fields'),
        warnings: json('DraftWarning[]', '#values/imports/draft_fields'),
        pages: json('DraftPage[]', '#values/imports/draft_fields'),
        client_match: typedJson('StoredMatch', '#values/imports/client_match'),
        document_type: union('DocumentType', '#values/reading/result'),
      },
    },
    learnt_templates: { columns: { places: json('LearntPlace[]', '#values/reading/templates') } },
    promises: { columns: { status: literal(`'open' | 'kept' | 'broken' | 'cancelled'`) } },
    webhook_events: { columns: { provider: literal(`'stripe' | 'resend' | 'inbound'`) } },
    notification_preferences: { columns: { channel: literal(`'in_app' | 'email' | 'digest'`) } },
  },
} satisfies SchemaRules
