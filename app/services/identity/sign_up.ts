import { v7 as uuidv7 } from 'uuid'
import Membership from '#models/membership'
import Organization from '#models/organization'
import Plan from '#models/plan'
import PlanStep from '#models/plan_step'
import User from '#models/user'
import UnprocessableException from '#exceptions/unprocessable_exception'
import { isGuessable } from '#services/identity/password_strength'
import { DEFAULT_PLANS } from '#values/default_plans'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

export interface NewAccount {
  fullName: string
  organizationName: string
  email: string
  /** as typed: never trimmed, never shown, never logged */
  password: string
  locale: 'fr' | 'en'
}

const UNIQUE_VIOLATION = '23505'

/**
 * Opens an account: the person, their organization, their ownership of it and the three plans to
 * begin with. The row is hashed, then inserted: a known address costs the same time as a new one.
 *
 * @throws UnprocessableException `common_password`, `email_taken`
 */
export async function signUp(account: NewAccount): Promise<User> {
  if (isGuessable(account.password, [account.fullName, account.organizationName, account.email])) {
    throw new UnprocessableException(
      'common_password',
      'Ce mot de passe est trop courant : il serait vite deviné.',
      'password'
    )
  }

  try {
    return await db.transaction((trx) => openAccount(trx, account))
  } catch (error) {
    if (isTakenAddress(error)) {
      throw new UnprocessableException(
        'email_taken',
        'Un compte utilise déjà cette adresse. Connectez-vous.',
        'email'
      )
    }
    throw error
  }
}

async function openAccount(trx: TransactionClientContract, account: NewAccount) {
  const { fullName, organizationName, email, password, locale } = account
  const user = await User.create(
    { fullName, email, password, locale, preferences: {} },
    { client: trx }
  )
  const organization = await Organization.create(
    {
      name: organizationName,
      senderName: organizationName,
      replyTo: email,
      email,
      locale,
      signature: fullName,
      groupsReminders: true,
    },
    { client: trx }
  )
  await Membership.create(
    { organizationId: organization.id, userId: user.id, role: 'owner' },
    { client: trx }
  )

  const plans = await createDefaultPlans(trx, organization.id)
  organization.defaultPlanId = plans.find((plan) => plan.key === 'equilibre')?.id ?? null
  await organization.save()
  return user
}

/** The three plans every organization begins with. */
export async function createDefaultPlans(trx: TransactionClientContract, organizationId: string) {
  const plans = DEFAULT_PLANS.map((plan) => ({ ...plan, id: uuidv7() }))
  await Plan.createMany(
    plans.map(({ id, name, description }) => ({ id, organizationId, name, description })),
    { client: trx }
  )
  await PlanStep.createMany(
    plans.flatMap((plan) =>
      plan.steps.map((step, position) => ({ ...step, organizationId, planId: plan.id, position }))
    ),
    { client: trx }
  )
  return plans
}

function isTakenAddress(error: unknown) {
  const { code, constraint } = error as { code?: string; constraint?: string }
  return code === UNIQUE_VIOLATION && constraint === 'users_email_unique'
}
