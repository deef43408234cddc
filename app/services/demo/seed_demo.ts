import { CLIENTS } from '#database/demo/clients'
import { FREELANCER } from '#database/demo/freelancer'
import Membership from '#models/membership'
import Organization from '#models/organization'
import Plan from '#models/plan'
import { createClient } from '#services/clients/client_writer'
import { DEMO_LOGIN } from '#services/demo/login'
import { updateOrganization } from '#services/organizations/organization_settings'
import { signUp } from '#services/identity/sign_up'
import { createInvoices } from '#services/invoices/invoice_creator'
import { sendNow } from '#services/relances/decisions'
import RelanceTask from '#models/relance_task'
import { addDays, localDateOf } from '#values/local_date'
import { databaseNow } from '#lib/clock'

export async function seedDemo(say: (line: string) => void): Promise<Organization> {
  const user = await signUp({ ...FREELANCER, ...DEMO_LOGIN, locale: 'fr' })
  const membership = await Membership.findByOrFail('userId', user.id)
  const organization = await Organization.findOrFail(membership.organizationId)
  await updateOrganization(organization.id, FREELANCER.settings, {
    userId: user.id,
    requestId: null,
    ip: null,
  })
  await organization.refresh()
  await organization.merge({ plan: 'pro', windowAlwaysOpen: true }).save()
  const plans = await Plan.query().where('organizationId', organization.id)
  const actor = { kind: 'user' as const, userId: user.id }
  const today = localDateOf(await databaseNow(), 'Europe/Paris')
  let number = 96
  for (const [key, client] of Object.entries(CLIENTS)) {
    const { plan, contacts, ...input } = client
    const id = await createClient(organization.id, { ...input, contacts: [...contacts] })
    if (!['fournil', 'lenoir', 'kerbrat', 'halles'].includes(key)) {
      continue
    }
    const [invoice] = await createInvoices(
      organization.id,
      [
        {
          clientId: id,
          planId: plans[1].id,
          numero: `F-2026-00${number++}`,
          amountTtcCents: 120_000,
          issueDate: addDays(today, -40),
          dueDate: addDays(today, -10),
        },
      ],
      { actor }
    )
    const task = await RelanceTask.query()
      .where('invoiceId', invoice.id)
      .orderBy('sendAt')
      .firstOrFail()
    await sendNow(organization.id, task.id, actor)
  }
  say('12 clients, 4 invoices')
  return organization
}
