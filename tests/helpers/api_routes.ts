import { storeAttachment } from '#services/attachments/attachment_store'
import { mergeClients } from '#services/clients/merge_clients'
import { recordCreditNote } from '#services/invoices/credit_notes'
import { placeHold } from '#services/invoices/holds'
import { recordPayment } from '#services/invoices/payments'
import { createPlan } from '#services/plans/plan_writer'
import { createSavedView } from '#services/views/saved_views'
import router from '@adonisjs/core/services/router'
import db from '@adonisjs/lucid/services/db'
import { v7 as uuidv7 } from 'uuid'
import { aClient, aDraftedWarning, anInvoice, relancesOf, type Tenant } from './factories.js'

/** One of each thing an organization may own, by id. */
export interface Belongings {
  client: string
  /** a second sheet, to merge */
  otherClient: string
  clientMerge: string
  plan: string
  step: string
  invoice: string
  payment: string
  creditNote: string
  hold: string
  attachment: string
  relance: string
  warning: string
  notification: string
  savedView: string
  checkin: string
  promise: string
}

export async function belongingsOf(tenant: Tenant): Promise<Belongings> {
  const { organization, actor, user } = tenant
  const client = await aClient(tenant)
  const invoice = await anInvoice(tenant, { clientId: client.id })
  const { payment } = await recordPayment(
    organization.id,
    invoice.id,
    { amountCents: 1000, paidOn: '2026-01-02', method: 'transfer' },
    actor
  )
  const { creditNote } = await recordCreditNote(
    organization.id,
    invoice.id,
    { numero: 'AV-1', amountCents: 1000, issuedOn: '2026-01-02' },
    actor
  )
  const hold = await placeHold(
    organization.id,
    { clientId: client.id },
    { reason: 'manual', endsAt: null },
    actor
  )
  const attachment = await storeAttachment(
    organization.id,
    invoice.id,
    { name: 'facture.pdf', bytes: Buffer.from('%PDF-1.7\n%%EOF') },
    actor
  )
  const plan = await createPlan(organization.id, {
    name: 'Plan à moi',
    steps: [{ offsetDays: 7, tone: 'amical', subject: 'Facture', body: 'Bonjour' }],
  })
  const step = await db.from('plan_steps').where('plan_id', plan).firstOrFail()
  const [relance] = await relancesOf(invoice)
  const notification = uuidv7()
  await db.table('notifications').insert({
    id: notification,
    organization_id: organization.id,
    user_id: user.id,
    kind: 'plan_ended',
    invoice_id: invoice.id,
  })
  const savedView = await createSavedView(
    { organizationId: organization.id, userId: user.id },
    {
      resource: 'invoices',
      name: `Vue ${uuidv7()}`,
      query: { view: 'all', search: 'montant:>500', sort: 'dueDate' },
    }
  )
  const checkin = uuidv7()
  await db.table('checkin_tasks').insert({
    id: checkin,
    organization_id: organization.id,
    invoice_id: invoice.id,
    send_at: new Date(),
    status: 'sent',
  })
  const promise = uuidv7()
  await db.table('promises').insert({
    id: promise,
    organization_id: organization.id,
    invoice_id: invoice.id,
    promised_on: '2026-01-02',
  })
  return {
    client: client.id,
    otherClient: (await aClient(tenant)).id,
    clientMerge: await aMerge(tenant),
    plan,
    step: step.id,
    invoice: invoice.id,
    payment: payment.id,
    creditNote: creditNote.id,
    hold: hold.id,
    attachment: attachment.id,
    relance: relance.id,
    warning: (await aDraftedWarning(tenant)).id,
    notification,
    savedView: savedView.id,
    checkin,
    promise,
  }
}

async function aMerge(tenant: Tenant): Promise<string> {
  const [kept, merged] = [await aClient(tenant), await aClient(tenant)]
  const { id } = await mergeClients(tenant.organization.id, kept.id, merged.id, tenant.actor)
  return id
}

export interface RouteUnderTest {
  method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  path: (own: Belongings) => string
  /** a body that the owner could send */
  body?: (own: Belongings) => Record<string, unknown>
  /** reads multipart instead of JSON */
  upload?: true
  /** answers without a session */
  public?: true
  /** names nothing in its path: it is about the caller's own organization */
  own?: true
}

const at = (path: string) => () => path

/** Every route of the API. A route without a row here fails the isolation tests. */
export const ROUTES: Record<string, RouteUnderTest> = {
  'account.store': {
    method: 'POST',
    path: at('/account'),
    public: true,
    body: () => ({
      fullName: 'A',
      organizationName: 'B',
      email: `${uuidv7()}@a.example`,
      password: 'une phrase très longue',
    }),
  },
  'session.store': {
    method: 'POST',
    path: at('/session'),
    public: true,
    body: () => ({ email: 'a@b.example', password: 'x' }),
  },
  'session.destroy': { method: 'DELETE', path: at('/session'), own: true },
  'me.show': { method: 'GET', path: at('/me'), own: true },
  'me.preferences.update': {
    method: 'PATCH',
    path: at('/me/preferences'),
    own: true,
    body: () => ({ density: 'compact' }),
  },
  'search.index': { method: 'GET', path: at('/search?q=a'), own: true },
  'today.show': { method: 'GET', path: at('/today'), own: true },
  'activity.export': { method: 'GET', path: at('/activity/export'), own: true },
  'activity.index': { method: 'GET', path: at('/activity'), own: true },
  'notifications.readings.store': {
    method: 'POST',
    path: at('/notifications/readings'),
    own: true,
  },
  'notification_preferences.index': {
    method: 'GET',
    path: at('/notification_preferences'),
    own: true,
  },
  'notification_preferences.update': {
    method: 'PATCH',
    path: at('/notification_preferences'),
    own: true,
    body: () => ({ kind: 'plan_ended', channel: 'email', enabled: false }),
  },
  'notifications.index': { method: 'GET', path: at('/notifications'), own: true },
  'notifications.reading.store': {
    method: 'POST',
    path: (own) => `/notifications/${own.notification}/reading`,
  },
  'checkins.answer.store': {
    method: 'POST',
    path: (own) => `/checkins/${own.checkin}/answer`,
    body: () => ({ answer: 'still_pending' }),
  },
  'promises.acknowledgement.store': {
    method: 'POST',
    path: (own) => `/promises/${own.promise}/acknowledgement`,
  },
  'organization.show': { method: 'GET', path: at('/organization'), own: true },
  'organization.update': {
    method: 'PATCH',
    path: at('/organization'),
    own: true,
    body: () => ({ name: 'Autre nom' }),
  },
  'organization.hold.store': {
    method: 'POST',
    path: at('/organization/hold'),
    own: true,
    body: () => ({ note: 'Vacances' }),
  },
  'organization.hold.destroy': { method: 'DELETE', path: at('/organization/hold'), own: true },
  'organization.dry_run.store': { method: 'POST', path: at('/organization/dry_run'), own: true },
  'organization.dry_run.destroy': {
    method: 'DELETE',
    path: at('/organization/dry_run'),
    own: true,
  },
  'clients.index': { method: 'GET', path: at('/clients'), own: true },
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
  'plans.index': { method: 'GET', path: at('/plans'), own: true },
  'plans.store': {
    method: 'POST',
    path: at('/plans'),
    own: true,
    body: () => ({
      name: 'Plan',
      steps: [{ offsetDays: 3, tone: 'amical', subject: 'Facture', body: 'Bonjour' }],
    }),
  },
  'plans.show': { method: 'GET', path: (own) => `/plans/${own.plan}` },
  'plans.update': {
    method: 'PATCH',
    path: (own) => `/plans/${own.plan}`,
    body: () => ({ name: 'Autre' }),
  },
  'plans.destroy': { method: 'DELETE', path: (own) => `/plans/${own.plan}` },
  'plans.copies.store': { method: 'POST', path: (own) => `/plans/${own.plan}/copies` },
  'plans.restoration.store': { method: 'POST', path: (own) => `/plans/${own.plan}/restoration` },
  'plans.versions.index': { method: 'GET', path: (own) => `/plans/${own.plan}/versions` },
  'plans.change_previews.store': {
    method: 'POST',
    path: (own) => `/plans/${own.plan}/change_previews`,
    body: (own) => ({
      steps: [{ id: own.step, offsetDays: 9, tone: 'amical', subject: 'Facture', body: 'Bonjour' }],
    }),
  },
  'plan_templates.index': { method: 'GET', path: at('/plan_templates'), own: true },
  'template_tests.store': {
    method: 'POST',
    path: at('/template_tests'),
    body: (own) => ({ subject: 'Facture', body: 'Bonjour', invoiceId: own.invoice }),
  },
  'template_previews.store': {
    method: 'POST',
    path: at('/template_previews'),
    body: (own) => ({ subject: 'Facture', body: 'Bonjour', invoiceId: own.invoice }),
  },
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
  'saved_views.index': { method: 'GET', path: at('/saved_views'), own: true },
  'saved_views.store': {
    method: 'POST',
    path: at('/saved_views'),
    own: true,
    body: () => ({ name: uuidv7(), state: { view: 'late', search: '', sort: '-amount' } }),
  },
  'saved_views.update': {
    method: 'PATCH',
    path: (own) => `/saved_views/${own.savedView}`,
    body: () => ({ name: 'Autre vue' }),
  },
  'saved_views.destroy': { method: 'DELETE', path: (own) => `/saved_views/${own.savedView}` },
  'agenda.index': { method: 'GET', path: at('/agenda?view=upcoming'), own: true },
  'agenda.counts': { method: 'GET', path: at('/agenda/counts'), own: true },
  'relance_previews.store': {
    method: 'POST',
    path: at('/relance_previews'),
    body: (own) => ({ clientId: own.client, numero: 'F-1', dueDate: '2026-02-01' }),
  },
  'attachments.removal.store': {
    method: 'POST',
    path: (own) => `/attachments/${own.attachment}/removal`,
  },
  'attachments.removal.destroy': {
    method: 'DELETE',
    path: (own) => `/attachments/${own.attachment}/removal`,
  },
  'relances.index': { method: 'GET', path: at('/relances'), own: true },
  'relances.show': { method: 'GET', path: (own) => `/relances/${own.relance}` },
  'relances.update': {
    method: 'PATCH',
    path: (own) => `/relances/${own.relance}`,
    body: () => ({ subject: 'Facture {{numero}}', body: 'Bonjour' }),
  },
  'relances.preview': { method: 'GET', path: (own) => `/relances/${own.relance}/preview` },
  'relances.rehearsal': { method: 'GET', path: (own) => `/relances/${own.relance}/rehearsal` },
  'relances.postponement.store': {
    method: 'POST',
    path: (own) => `/relances/${own.relance}/postponement`,
    body: () => ({ days: 3 }),
  },
  'relances.skip.store': { method: 'POST', path: (own) => `/relances/${own.relance}/skip` },
  'relances.skip.destroy': { method: 'DELETE', path: (own) => `/relances/${own.relance}/skip` },
  'relances.letter': { method: 'GET', path: (own) => `/relances/${own.warning}/letter.pdf` },
  'relances.posting.store': {
    method: 'POST',
    path: (own) => `/relances/${own.warning}/posting`,
    body: () => ({ postedOn: '2026-01-02', trackingNumber: '1A 123 456 7890 1' }),
  },
  'relances.posting.destroy': {
    method: 'DELETE',
    path: (own) => `/relances/${own.warning}/posting`,
  },
  'relances.immediate_send.store': {
    method: 'POST',
    path: (own) => `/relances/${own.relance}/immediate_send`,
  },
  'relances.immediate_send.destroy': {
    method: 'DELETE',
    path: (own) => `/relances/${own.relance}/immediate_send`,
  },
  'relances.approval.store': {
    method: 'POST',
    path: (own) => `/relances/${own.warning}/approval`,
    body: () => ({ remainderCents: 120_000 }),
  },
  'relances.resolution.store': {
    method: 'POST',
    path: (own) => `/relances/${own.relance}/resolution`,
    body: () => ({ outcome: 'left' }),
  },
}

/** Names of the routes that the application really has under /api/. */
export function registeredRoutes(): string[] {
  return Object.values(router.toJSON())
    .flat()
    .filter(({ pattern }) => pattern.startsWith('/api/'))
    .map(({ name, pattern, methods }) => name ?? `${methods.join('|')} ${pattern}`)
}

/** Tables that hold rows of an organization, from the database itself. */
export async function tenantTables(): Promise<string[]> {
  const { rows } = await db.rawQuery<{ rows: { table_name: string }[] }>(
    `SELECT table_name FROM information_schema.columns
      WHERE column_name = 'organization_id' AND table_schema = 'public' ORDER BY table_name`
  )
  return rows.map(({ table_name: name }) => name)
}

/** A fingerprint of everything an organization owns: equal before and after means untouched. */
export async function fingerprint({ organization }: Tenant): Promise<Record<string, string>> {
  const prints: Record<string, string> = {}
  for (const table of await tenantTables()) {
    const { rows } = await db.rawQuery<{ rows: { print: string | null }[] }>(
      `SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS print FROM ${table} AS t WHERE organization_id = ?`,
      [organization.id]
    )
    prints[table] = rows[0].print ?? 'empty'
  }
  const { rows } = await db.rawQuery<{ rows: { print: string }[] }>(
    'SELECT md5(o::text) AS print FROM organizations AS o WHERE id = ?',
    [organization.id]
  )
  return { ...prints, organizations: rows[0].print }
}

export const send = (tenant: Pick<Tenant, 'api'>, route: RouteUnderTest, own: Belongings) =>
  route.upload
    ? tenant.api.upload(`/api/v1${route.path(own)}`, Buffer.from('%PDF-1.7\n%%EOF'), 'facture.pdf')
    : tenant.api.request(route.method, `/api/v1${route.path(own)}`, { body: route.body?.(own) })
