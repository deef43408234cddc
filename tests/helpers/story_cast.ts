import Client from '#models/client'
import ClientContact from '#models/client_contact'
import Membership from '#models/membership'
import Organization from '#models/organization'
import Plan from '#models/plan'
import PlanStep from '#models/plan_step'
import User from '#models/user'
import type { Tone } from '#values/tones'
import { DateTime } from 'luxon'
import db from '@adonisjs/lucid/services/db'
import { v7 as uuidv7 } from 'uuid'

export interface StoryStep {
  day: number
  tone: Tone
  subject?: string
  body?: string
}

export interface StoryContact {
  name?: string
  email: string
  role: 'to' | 'cc'
}

/** A freelancer in Nantes with their organization, on the plan without limits. */
export async function aFreelancer(overrides: Partial<Organization> = {}, name = 'camille') {
  const { iban = 'FR7630006000011234567890189', ...columns } = overrides
  const organization = new Organization()
  organization.merge({
    name: 'Camille Morel',
    trade: 'Graphiste',
    address: '12, rue des Tanneurs',
    postalCode: '44000',
    city: 'Nantes',
    country: 'FR',
    siret: '85341207000015',
    senderName: 'Camille Morel',
    replyTo: `${name}@atelier-morel.example`,
    signature: 'Camille Morel',
    accountHolder: 'Camille Morel',
    plan: 'pro',
    checkinMode: 'none',
    verifiedAt: DateTime.utc(),
    ...columns,
  })
  organization.iban = iban
  await organization.save()
  const user = await aUser(`${name}@atelier-morel.example`)
  await Membership.create({ organizationId: organization.id, userId: user.id, role: 'owner' })
  await organization.refresh()
  return { organization, user }
}

/** Inserted as a row: nobody signs in here, and hashing a password takes longer than a story. */
async function aUser(email: string): Promise<User> {
  const id = uuidv7()
  await db.table('users').insert({
    id,
    email,
    password: 'none',
    full_name: 'Camille Morel',
    email_verified_at: new Date(),
  })
  return User.findOrFail(id)
}

export async function aPlan(organization: Organization, steps: readonly StoryStep[]) {
  const plan = await Plan.create({ organizationId: organization.id, name: 'Plan', description: '' })
  for (const [position, step] of steps.entries()) {
    await PlanStep.create({
      organizationId: organization.id,
      planId: plan.id,
      position,
      offsetDays: step.day,
      tone: step.tone,
      subject: step.subject ?? 'Facture {{numero}}',
      body:
        step.body ?? 'Bonjour, il reste {{remainder}} sur la facture {{numero}}.\n\n{{signature}}',
      requiresManualValidation: step.tone === 'mise_en_demeure',
    })
  }
  return plan
}

export async function aClient(
  organization: Organization,
  overrides: Partial<Client> = {},
  contacts: readonly StoryContact[] = [{ email: 'compta@lefevre.example', role: 'to' }]
) {
  const client = await Client.create({
    organizationId: organization.id,
    name: 'Boulangerie Lefèvre',
    kind: 'business',
    locale: 'fr',
    ...overrides,
  })
  for (const [position, contact] of contacts.entries()) {
    await ClientContact.create({
      organizationId: organization.id,
      clientId: client.id,
      name: contact.name ?? null,
      email: contact.email,
      role: contact.role,
      position,
    })
  }
  return client
}
