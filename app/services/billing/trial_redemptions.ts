import { v7 as uuidv7 } from 'uuid'
import { blindIndexes } from '#lib/blind_index'
import type Organization from '#models/organization'
import { plainEmail } from '#values/plain_email'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Whose trial it would be. */
export interface Traces {
  organizationId: string
  siren: string | null
  /** of those who may manage the subscription */
  emails: readonly string[]
}

const emailHashes = (email: string) => blindIndexes('trial_redemptions.email', plainEmail(email))
const sirenHashes = (siren: string) => blindIndexes('trial_redemptions.siren', siren)
const cardHashes = (fingerprint: string) => blindIndexes('trial_redemptions.card', fingerprint)

/** Of an organization: itself, its SIREN, the mailboxes of its owners. */
export async function tracesOf(
  client: QueryClientContract,
  organization: Organization
): Promise<Traces> {
  const owners = await client
    .from('memberships as m')
    .join('users as u', 'u.id', 'm.user_id')
    .where('m.organization_id', organization.id)
    .whereIn('m.role', ['owner', 'admin'])
    .orderBy('m.created_at')
    .orderBy('m.id')
    .select('u.email')
  const siren = organization.siren ?? organization.siret?.slice(0, 9) ?? null
  return { organizationId: organization.id, siren, emails: owners.map(({ email }) => email) }
}

/** True when this company has begun a trial before, under this name or another. */
export async function hasConsumedTrial(
  client: QueryClientContract,
  { organizationId, siren, emails }: Traces
): Promise<boolean> {
  const query = client.from('trial_redemptions').where((one) => {
    one
      .where('organization_id', organizationId)
      .orWhereIn('email_hash', emails.flatMap(emailHashes))
    if (siren) {
      one.orWhereIn('siren_hash', sirenHashes(siren))
    }
  })
  return (await query.first()) !== null
}

/** True when this card has paid for the trial of somebody else. */
export async function isCardSpent(
  client: QueryClientContract,
  organizationId: string,
  fingerprint: string
): Promise<boolean> {
  const found = await client
    .from('trial_redemptions')
    .whereIn('card_hash', cardHashes(fingerprint))
    .whereNot('organization_id', organizationId)
    .first()
  return found !== null
}

/**
 * Writes down, once, that the trial was begun. What another organization has redeemed already (its card,
 * its SIREN) stays theirs; this one has consumed its own all the same.
 */
export async function redeemTrial(
  client: QueryClientContract,
  { organizationId, siren, emails }: Traces,
  { subscriptionId, fingerprint }: { subscriptionId: string; fingerprint: string | null }
) {
  const sirenHash = siren ? sirenHashes(siren)[0] : null
  const cardHash = fingerprint ? cardHashes(fingerprint)[0] : null
  await client.rawQuery(
    `INSERT INTO trial_redemptions
        (id, organization_id, stripe_subscription_id, email_hash, siren_hash, card_hash)
      SELECT :id::uuid, :organizationId::uuid, :subscriptionId, :emailHash,
        (SELECT nullif(:sirenHash, '') WHERE NOT EXISTS
          (SELECT 1 FROM trial_redemptions WHERE siren_hash = :sirenHash)),
        (SELECT nullif(:cardHash, '') WHERE NOT EXISTS
          (SELECT 1 FROM trial_redemptions WHERE card_hash = :cardHash))
      WHERE NOT EXISTS (SELECT 1 FROM trial_redemptions WHERE organization_id = :organizationId::uuid)
      ON CONFLICT DO NOTHING`,
    {
      id: uuidv7(),
      organizationId,
      subscriptionId,
      emailHash: emailHashes(emails[0] ?? organizationId)[0],
      sirenHash: sirenHash ?? '',
      cardHash: cardHash ?? '',
    }
  )
}
