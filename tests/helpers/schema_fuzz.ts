import * as account from '#validators/account'
import * as client from '#validators/client'
import * as invoice from '#validators/invoice'
import * as invoiceList from '#validators/invoice_list'
import * as invoiceOperations from '#validators/invoice_operations'
import * as organization from '#validators/organization'
import * as passkeys from '#validators/passkeys'
import * as plan from '#validators/plan'
import * as preferences from '#validators/preferences'
import * as relance from '#validators/relance'
import * as savedView from '#validators/saved_view'
import * as security from '#validators/security'
import * as search from '#validators/search'

export type Random = () => number

/** The part of JSON Schema that Vine writes. */
export interface Schema {
  type?: string | string[]
  enum?: unknown[]
  format?: string
  pattern?: string
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
  items?: Schema
  properties?: Record<string, Schema>
  required?: string[]
  anyOf?: Schema[]
}

const VALIDATORS: Record<string, { toJSONSchema(): unknown }> = {
  'account.store': account.createAccountValidator,
  'session.store': account.createSessionValidator,
  'organization.update': organization.updateOrganizationValidator,
  'organization.hold.store': organization.holdOrganizationValidator,
  'clients.index': client.listClientsValidator,
  'clients.export': client.exportClientsValidator,
  'clients.store': client.createClientValidator,
  'clients.update': client.updateClientValidator,
  'clients.holds.store': client.holdValidator,
  'plans.index': plan.listPlansValidator,
  'plans.destroy': plan.archivePlanValidator,
  'plans.versions.index': plan.planVersionsValidator,
  'plans.change_previews.store': plan.previewPlanChangeValidator,
  'template_tests.store': plan.previewTemplateValidator,
  'plans.store': plan.createPlanValidator,
  'plans.update': plan.updatePlanValidator,
  'template_previews.store': plan.previewTemplateValidator,
  'invoices.index': invoiceList.listInvoicesValidator,
  'invoices.totals': invoiceList.totalInvoicesValidator,
  'invoices.count': invoiceList.totalInvoicesValidator,
  'invoices.export': invoiceList.exportInvoicesValidator,
  'invoices.operations.store': invoiceOperations.operateOnInvoicesValidator,
  'invoices.store': invoice.createInvoiceValidator,
  'invoices.update': invoice.updateInvoiceValidator,
  'invoices.payments.store': invoice.recordPaymentValidator,
  'invoices.credit_notes.store': invoice.recordCreditNoteValidator,
  'invoices.holds.store': client.holdValidator,
  'invoices.litigation.store': invoice.openLitigationValidator,
  'invoices.plan.update': invoice.changePlanValidator,
  'relances.index': relance.listRelancesValidator,
  'relances.update': relance.editRelanceValidator,
  'relances.postponement.store': relance.postponeRelanceValidator,
  'relances.approval.store': relance.approveRelanceValidator,
  'relances.resolution.store': relance.resolveRelanceValidator,
  'account.verification.store': security.linkValidator,
  'account.email_agreement.store': security.linkValidator,
  'password_resets.store': security.askResetValidator,
  'password_resets.completion.store': security.resetPasswordValidator,
  'session.second_factor.store': security.giveSecondFactorValidator,
  'session.passkey.store': passkeys.enterWithPasskeyValidator,
  'session.proof.store': security.proveValidator,
  'session.proof.passkey.store': passkeys.usePasskeyValidator,
  'me.update': security.updateProfileValidator,
  'me.email_change.store': security.changeEmailValidator,
  'me.totp.confirmation.store': security.confirmCodeValidator,
  'me.passkeys.store': passkeys.addPasskeyValidator,
  'search.index': search.searchValidator,
  'me.preferences.update': preferences.updatePreferencesValidator,
  'saved_views.index': savedView.listSavedViewsValidator,
  'saved_views.store': savedView.createSavedViewValidator,
  'saved_views.update': savedView.updateSavedViewValidator,
  'activity.index': relance.pageValidator,
  'notifications.index': relance.pageValidator,
}

const ANYTHING: Schema = { type: 'object', properties: { name: { type: 'string' } } }

/** What a route expects, by its own validator. */
export function schemaOf(route: string): Schema {
  return (VALIDATORS[route]?.toJSONSchema() as Schema | undefined) ?? ANYTHING
}

/** Values that have broken software before. */
const HOSTILE: unknown[] = [
  null,
  true,
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202etxt.exe',
  "'; DROP TABLE invoices; --",
  '{{constructor}}',
  '{{numero}}',
  '<script>alert(1)</script>',
  '%00%0d%0a',
  '../../etc/passwd',
  'é'.repeat(5000),
  '9'.repeat(400),
  '-1',
  'NaN',
  '1e309',
  '2026-02-30',
  '0000-00-00',
  '9999-12-31',
  '+275760-09-13T00:00:00Z',
  '-271821-04-20T00:00:00Z',
  -1,
  0,
  0.1,
  1e21,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  [],
  [[[[]]]],
  [null],
  {},
  { $gt: '' },
  { length: 1_000_000 },
  JSON.parse('{"__proto__":{"isAdmin":true}}'),
  { constructor: { prototype: {} } },
  { toString: 'x', valueOf: 1 },
]

/**
 * A value of that shape.
 *
 * @param bent from 0 to 1, how often a part of it is replaced by something hostile
 */
export function valueFor(schema: Schema, random: Random, bent: number): unknown {
  if (random() < bent / 4) {
    return pick(HOSTILE, random)
  }
  if (schema.anyOf) {
    return valueFor(pick(schema.anyOf, random), random, bent)
  }
  if (schema.enum) {
    return random() < bent / 2 ? pick(HOSTILE, random) : pick(schema.enum, random)
  }

  const type = Array.isArray(schema.type) ? pick(schema.type, random) : schema.type
  switch (type) {
    case 'object':
      return objectFor(schema, random, bent)
    case 'array':
      return Array.from({ length: Math.floor(random() * 4) }, () =>
        valueFor(schema.items ?? {}, random, bent)
      )
    case 'number':
    case 'integer':
      return numberFor(schema, random)
    case 'boolean':
      return random() < 0.5
    case 'null':
      return null
    default:
      return textFor(schema, random)
  }
}

function objectFor({ properties = {}, required = [] }: Schema, random: Random, bent: number) {
  const object: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(properties)) {
    const isKept = required.includes(name) ? random() > bent / 8 : random() < 0.4
    if (isKept) {
      object[name] = random() < bent ? pick(HOSTILE, random) : valueFor(schema, random, bent)
    }
  }
  if (random() < bent / 4) {
    object[
      pick(['id', 'organization_id', 'organizationId', 'params', 'headers', '_csrf'], random)
    ] = pick(HOSTILE, random)
  }
  return object
}

function numberFor({ minimum = 0, maximum = 1000 }: Schema, random: Random) {
  const edges = [minimum, maximum, minimum - 1, maximum + 1]
  return random() < 0.3
    ? pick(edges, random)
    : Math.floor(minimum + random() * (Math.min(maximum, minimum + 1_000_000) - minimum))
}

const ALPHABET = [...'abc XYZ 0123456789 éàçœ €–’ \n\t<>&"{}%_\\/:;.@-']

function textFor({ format, maxLength = 40 }: Schema, random: Random): string {
  switch (format) {
    case 'date':
      return `20${two(random, 10, 60)}-${two(random, 0, 13)}-${two(random, 0, 32)}`
    case 'date-time':
      return `20${two(random, 10, 60)}-${two(random, 1, 12)}-${two(random, 1, 28)}T${two(random, 0, 24)}:00:00Z`
    case 'email':
      return `a${Math.floor(random() * 1000)}@b.example`
    case 'uuid':
      return `00000000-0000-7000-8000-${String(Math.floor(random() * 1e12)).padStart(12, '0')}`
    default: {
      const length = Math.floor(random() * Math.min(maxLength + 2, 80))
      return Array.from({ length }, () => pick(ALPHABET, random)).join('')
    }
  }
}

const two = (random: Random, from: number, to: number) =>
  String(Math.floor(from + random() * (to - from + 1))).padStart(2, '0')

function pick<Item>(items: readonly Item[], random: Random): Item {
  return items[Math.floor(random() * items.length)]
}
