import { v7 as uuidv7 } from 'uuid'
import Membership from '#models/membership'
import Organization from '#models/organization'
import Plan from '#models/plan'
import PlanStep from '#models/plan_step'
import User from '#models/user'
import UnprocessableException from '#exceptions/unprocessable_exception'
import { linkTo, readerOf, writeAccountMails } from '#services/identity/account_mails'
import { isGuessable } from '#services/identity/password_strength'
import { recordConsents } from '#services/identity/consents'
import { askForVerification, isOwnedByAnother } from '#services/identity/verify_email'
import { beginOnboarding } from '#services/onboarding/progress'
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

/**
 * Opens an account: the person, what they agreed to, their organization, their ownership of it, the
 * three plans to begin with and the way in. A known address gets the same answer after the same work (ASVS 6.3.8): another account that
 * claims it and that nobody can ever verify, while its owner is told by mail. Nobody can take an address
 * by being the first to type it either.
 *
 * @throws UnprocessableException `common_password`
 */
export async function signUp(account: NewAccount): Promise<User> {
  assertHardToGuess(account.password, [account.fullName, account.organizationName, account.email])
  return db.transaction(async (trx) => {
    const user = await openAccount(trx, account)
    if (await isOwnedByAnother(trx, user)) {
      await writeAccountMails(trx, [
        { kind: 'address_known', to: readerOf(user), url: linkTo('/connexion') },
      ])
    } else {
      await askForVerification(trx, user)
    }
    return user
  })
}

/**
 * @param ownWords what is known of the person
 * @throws UnprocessableException `common_password`
 */
export function assertHardToGuess(password: string, ownWords: string[]) {
  if (isGuessable(password, ownWords)) {
    throw new UnprocessableException(
      'common_password',
      'Ce mot de passe est trop courant : il serait vite deviné.',
      'password'
    )
  }
}

async function openAccount(trx: TransactionClientContract, account: NewAccount) {
  const { fullName, organizationName, email, password, locale } = account
  const user = await User.create(
    { fullName, email, password, locale, preferences: {}, emailVerifiedAt: null },
    { client: trx }
  )
  const organizationId = await openOrganization(trx, user, organizationName)
  await recordConsents(trx, { organizationId, userId: user.id })
  return user
}

/**
 * An organization of somebody's own, with the three plans to begin with and the way in. Returns its id.
 *
 * @param name what its clients know it under
 */
export async function openOrganization(
  trx: TransactionClientContract,
  user: User,
  name: string
): Promise<string> {
  const { email, fullName, locale } = user
  const organization = await Organization.create(
    {
      name,
      senderName: name,
      replyTo: email,
      email,
      locale,
      signature: fullName,
      groupsReminders: true,
      verifiedAt: user.emailVerifiedAt,
    },
    { client: trx }
  )
  await Membership.create(
    { organizationId: organization.id, userId: user.id, role: 'owner' },
    { client: trx }
  )
  await beginOnboarding(trx, organization.id)

  const plans = await createDefaultPlans(trx, organization.id)
  organization.defaultPlanId = plans.find((plan) => plan.key === 'equilibre')?.id ?? null
  await organization.save()
  return organization.id
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
