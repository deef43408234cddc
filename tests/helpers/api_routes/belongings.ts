import { createHash } from 'node:crypto'
import Membership from '#models/membership'
import { storeAttachment } from '#services/attachments/attachment_store'
import { mergeClients } from '#services/clients/merge_clients'
import { recordCreditNote } from '#services/invoices/credit_notes'
import { placeHold } from '#services/invoices/holds'
import { recordPayment } from '#services/invoices/payments'
import { storeCsv } from '#services/csv_imports/csv_store'
import { createApiKey } from '#services/identity/api_keys'
import { beginSignIn } from '#services/identity/sign_ins'
import { createPlan } from '#services/plans/plan_writer'
import { createSavedView } from '#services/views/saved_views'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import { v7 as uuidv7 } from 'uuid'
import { aBatch, aDraft, aFile } from '../imports.js'
import { aClient, aDraftedWarning, anInvoice, relancesOf, type Tenant } from '../factories.js'

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
  answer: string
  /** a reply that waits for a decision, and one that was decided on */
  replyTriage: string
  decidedTriage: string
  csvImport: string
  importBatch: string
  importFile: string
  importDraft: string
  /** where its owner is signed in besides */
  signIn: string
  passkey: string
  apiKey: string
  dataExport: string
  member: string
  invitation: string
  organization: string
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
  await db.from('saved_views').where('user_id', user.id).delete() // only so many fit above a list
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
  const answer = uuidv7()
  await db.table('client_answers').insert({
    id: answer,
    organization_id: organization.id,
    invoice_id: invoice.id,
    kind: 'paid',
    said_on: '2026-01-02',
  })
  const importBatch = await aBatch(tenant)
  const importDraft = await aDraft(tenant, { batchId: importBatch })
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
    answer,
    replyTriage: await aReplyTriage(organization.id, invoice, hold.id),
    decidedTriage: await aReplyTriage(organization.id, invoice, hold.id, 'resume'),
    csvImport: (await aCsvImport(tenant)).id,
    importBatch,
    importFile: await aFile(tenant, importBatch),
    importDraft: importDraft.id,
    signIn: await aSignIn(user.id),
    passkey: await aPasskey(user.id),
    apiKey: (
      await createApiKey(
        { organizationId: organization.id, userId: user.id },
        { name: 'Compta', scope: 'work', days: 30 }
      )
    ).id,
    dataExport: await anExport(tenant),
    member: await theirMembership(tenant),
    invitation: await anInvitation(tenant),
    organization: organization.id,
  }
}

async function aReplyTriage(
  organizationId: string,
  { id: invoiceId, clientId }: { id: string; clientId: string },
  holdId: string,
  kind: 'resume' | null = null
) {
  const [message, reply, triage] = [uuidv7(), uuidv7(), uuidv7()]
  await db.table('outbound_messages').insert({
    id: message,
    organization_id: organizationId,
    client_id: clientId,
    invoice_id: invoiceId,
    idempotency_key: `mail/${message}`,
    message_id_header: `<mail.${message}@rubis.example>`,
    transport: 'smtp',
    payload_encrypted: 'none',
    payload_sha256: 'none',
    remainder_cents: 1,
  })
  await db.table('client_replies').insert({
    id: reply,
    organization_id: organizationId,
    outbound_message_id: message,
    message_id: reply,
    sender: 'anne@client.example',
    is_automatic: false,
    is_known: true,
  })
  await db.table('reply_triages').insert({
    id: triage,
    organization_id: organizationId,
    client_reply_id: reply,
    invoice_id: invoiceId,
    hold_id: holdId,
    kind,
    triaged_at: kind && new Date(),
  })
  return triage
}

const aSignIn = (userId: string) =>
  beginSignIn(db.connection(), {
    userId,
    browser: 'Firefox',
    system: 'Linux',
    ip: '127.0.0.1',
    remembered: true,
    secondFactor: false,
  })

async function aPasskey(userId: string) {
  const id = uuidv7()
  await db.table('passkeys').insert({
    id,
    user_id: userId,
    credential_id: id,
    public_key: Buffer.from('none'),
    name: 'Téléphone',
  })
  return id
}

const aCsvImport = ({ organization, actor }: Tenant) =>
  storeCsv(
    organization.id,
    {
      name: 'factures.csv',
      bytes: Buffer.from(
        'Numéro;Client;Date;Échéance;Montant TTC\nF-1;Anne;02/01/2026;02/02/2026;10,00\n'
      ),
    },
    actor
  )

async function aMerge(tenant: Tenant): Promise<string> {
  const [kept, merged] = [await aClient(tenant), await aClient(tenant)]
  const { id } = await mergeClients(tenant.organization.id, kept.id, merged.id, tenant.actor)
  return id
}

/** One that can be fetched, so that only the caller decides. */
async function anExport({ organization, user }: Tenant): Promise<string> {
  const id = uuidv7()
  const key = `${organization.id}/exports/${id}/${id}.zip`
  await drive.use().put(key, 'PK')
  await db.table('data_exports').insert({
    id,
    organization_id: organization.id,
    asked_by: user.id,
    status: 'ready',
    storage_key: key,
    byte_size: 2,
    file_count: 1,
    ready_at: new Date(),
    expires_at: '2099-01-01',
  })
  return id
}

async function theirMembership({ organization, user }: Tenant): Promise<string> {
  const { id } = await Membership.query()
    .where({ organizationId: organization.id, userId: user.id })
    .firstOrFail()
  return id
}

async function anInvitation({ organization, user }: Tenant): Promise<string> {
  const id = uuidv7()
  await db.table('invitations').insert({
    id,
    organization_id: organization.id,
    email: `${id}@invitee.example`,
    role: 'member',
    invited_by: user.id,
    token_hash: createHash('sha256').update(id).digest(),
    expires_at: '2099-01-01',
  })
  return id
}
