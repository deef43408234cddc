import Client from '#models/client'
import Invoice from '#models/invoice'
import Membership from '#models/membership'
import type Organization from '#models/organization'
import Plan from '#models/plan'
import RelanceTask from '#models/relance_task'
import User from '#models/user'
import { createClient } from '#services/clients/client_writer'
import { signUp } from '#services/identity/sign_up'
import { markVerified } from '#services/identity/verify_email'
import { createInvoices, type InvoiceInput } from '#services/invoices/invoice_creator'
import type { Role } from '#values/roles'
import { addDays } from '#values/local_date'
import db from '@adonisjs/lucid/services/db'
import { ApiClient } from './api_client.js'

let serial = 0

/** Different at every call, the same from one run to the next. */
export const next = () => ++serial

export const PASSWORD = 'une phrase que personne ne devine'

/** An organization with its owner, signed in, on the plan without limits unless told otherwise. */
export interface Tenant {
  user: User
  organization: Organization
  api: ApiClient
  actor: { kind: 'user'; userId: string }
}

/** As if the link of their mail had been followed; the mail itself is not sent to anybody. */
export async function verifyAddressOf(user: User) {
  await db.transaction((trx) => markVerified(trx, user.id))
  await db.from('account_links').where('user_id', user.id).delete()
  await db
    .from('outbox')
    .where('kind', 'account')
    .whereRaw(`payload ->> 'userId' = ?`, [user.id])
    .delete()
  await user.refresh()
}

export async function aTenant(
  overrides: Partial<Organization> = {},
  options: { unverified?: boolean } = {}
): Promise<Tenant> {
  const number = next()
  const user = await signUp({
    fullName: `Camille Morel ${number}`,
    organizationName: `Atelier ${number}`,
    email: `camille.${number}.${process.pid}@atelier.example`,
    password: PASSWORD,
    locale: 'fr',
  })
  if (!options.unverified) {
    await verifyAddressOf(user)
  }
  const membership = await Membership.query()
    .where('user_id', user.id)
    .preload('organization')
    .firstOrFail()
  const { organization } = membership
  organization.merge({ plan: 'pro', windowAlwaysOpen: true, checkinMode: 'none', ...overrides })
  organization.iban = 'FR7630006000011234567890189'
  await organization.save()
  await organization.refresh()

  return {
    user,
    organization,
    api: await ApiClient.signedIn(user.email, PASSWORD),
    actor: { kind: 'user', userId: user.id },
  }
}

export async function aClient(
  { organization }: Tenant,
  overrides: Partial<Client> = {}
): Promise<Client> {
  const number = next()
  const id = await createClient(organization.id, {
    name: `Client ${number}`,
    contacts: [{ name: 'Claire Martin', email: `compta.${number}@client.example`, role: 'to' }],
  })
  const client = await Client.findOrFail(id)
  await client.merge(overrides).save()
  return client
}

/** An invoice due in ten days, with its reminders on the organization's plan. */
export async function anInvoice(
  tenant: Tenant,
  overrides: Partial<InvoiceInput> = {}
): Promise<Invoice> {
  const today = new Date().toISOString().slice(0, 10)
  const number = next()
  const [invoice] = await createInvoices(
    tenant.organization.id,
    [
      {
        clientId: overrides.clientId ?? (await aClient(tenant)).id,
        numero: `F-2026-${String(number).padStart(4, '0')}`,
        amountTtcCents: 120_000,
        issueDate: addDays(overrides.dueDate ?? today, -40),
        dueDate: addDays(today, 10),
        ...overrides,
      },
    ],
    { actor: tenant.actor }
  )
  return Invoice.findOrFail(invoice.id)
}

export function relancesOf(invoice: Invoice): Promise<RelanceTask[]> {
  return RelanceTask.query().where('invoice_id', invoice.id).orderBy('send_at').orderBy('id')
}

/** A reminder that waits for its date. */
export async function aRelance(
  tenant: Tenant,
  overrides: Partial<InvoiceInput> = {}
): Promise<RelanceTask> {
  const [task] = await relancesOf(await anInvoice(tenant, overrides))
  return task
}

/** A mise en demeure that waits for a person. */
export async function aDraftedWarning(tenant: Tenant): Promise<RelanceTask> {
  const invoice = await anInvoice(tenant)
  const task = await RelanceTask.query()
    .where('invoice_id', invoice.id)
    .whereHas('planStep', (step) => step.where('tone', 'mise_en_demeure'))
    .firstOrFail()
  task.status = 'drafted'
  task.draftedAt = task.createdAt
  await task.save()
  return task
}

export function defaultPlan({ organization }: Tenant): Promise<Plan> {
  return Plan.query()
    .where('organization_id', organization.id)
    .where('id', organization.defaultPlanId ?? '')
    .preload('steps')
    .firstOrFail()
}

/** From now on the person has this role; somebody else owns the organization. */
export async function playRole({ organization, user }: Tenant, role: Role) {
  await db.transaction(async (trx) => {
    const owner = await User.create(
      {
        fullName: 'Dominique Roche',
        email: `dominique.${next()}.${process.pid}@atelier.example`,
        password: PASSWORD,
        locale: 'fr',
        preferences: {},
      },
      { client: trx }
    )
    await trx.from('memberships').where('user_id', user.id).update({ role })
    await Membership.create(
      { organizationId: organization.id, userId: owner.id, role: 'owner' },
      { client: trx }
    )
  })
}
