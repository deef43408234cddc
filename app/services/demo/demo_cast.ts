import { CLIENTS, type ClientKey } from '#database/demo/clients'
import { FREELANCER } from '#database/demo/freelancer'
import Membership from '#models/membership'
import type Organization from '#models/organization'
import Plan from '#models/plan'
import PlanStep from '#models/plan_step'
import type User from '#models/user'
import { createClient } from '#services/clients/client_writer'
import { DEMO_LOGIN } from '#services/demo/login'
import { signUp } from '#services/identity/sign_up'
import { markVerified } from '#services/identity/verify_email'
import { updateOrganization } from '#services/organizations/organization_settings'
import type { Actor } from '#services/activity/record'
import type { WantedStep } from '#values/relance_plan'
import { DEFAULT_PLANS, type DefaultPlan } from '#values/default_plans'
import db from '@adonisjs/lucid/services/db'
import type { DateTime } from 'luxon'

export interface DemoCast {
  user: User
  /** the freelancer, as whoever does something */
  actor: Actor & { kind: 'user'; userId: string }
  organization: Organization
  plans: Record<DefaultPlan['key'], { id: string; steps: WantedStep[] }>
  clients: Record<ClientKey, string>
}

/** The freelancer, their organization with its three plans, and their clients. */
export async function createCast(): Promise<DemoCast> {
  const { fullName, organizationName, settings } = FREELANCER
  const user = await signUp({ fullName, organizationName, ...DEMO_LOGIN, locale: 'fr' })
  await db.transaction((trx) => markVerified(trx, user.id))
  const membership = await Membership.findByOrFail('userId', user.id)
  const change = { userId: user.id, requestId: null, ip: null }
  const organization = await updateOrganization(membership.organizationId, settings, change)
  // The account is a year old: what one is told on the first day was read long ago.
  await db.from('outbox').where('kind', 'account').delete()
  await db.from('account_links').where('user_id', user.id).delete()
  organization.plan = 'pro'
  await organization.save()

  const plans = await readPlans(organization.id)
  const clients: Partial<Record<ClientKey, string>> = {}
  for (const key of Object.keys(CLIENTS) as ClientKey[]) {
    const { plan, contacts, ...client } = CLIENTS[key]
    clients[key] = await createClient(organization.id, {
      ...client,
      planId: plan && plans[plan].id,
      contacts: [...contacts],
    })
  }
  return {
    user,
    actor: { kind: 'user', userId: user.id },
    organization,
    plans,
    clients: clients as DemoCast['clients'],
  }
}

/** The two rows that do not belong to an organization are as old as the rest of the account. */
export async function dateCast({ user, organization }: DemoCast, joined: DateTime) {
  for (const row of [user, organization]) {
    row.createdAt = joined
    await row.save()
  }
}

async function readPlans(organizationId: string): Promise<DemoCast['plans']> {
  const rows = await Plan.query().where('organizationId', organizationId)
  const steps = await PlanStep.query().where('organizationId', organizationId)
  const planOf = (key: DefaultPlan['key']) => {
    const name = DEFAULT_PLANS.find((plan) => plan.key === key)?.name
    const { id } = rows.find((plan) => plan.name === name) ?? { id: '' }
    return { id, steps: steps.filter(({ planId }) => planId === id) }
  }
  return { doux: planOf('doux'), equilibre: planOf('equilibre'), ferme: planOf('ferme') }
}
