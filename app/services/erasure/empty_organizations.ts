import ConflictException from '#exceptions/conflict_exception'
import { v7 as uuidv7 } from 'uuid'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

interface OwnedOrganization {
  id: string
  name: string
  /** somebody else works in it, or it holds something, or it pays */
  matters: boolean
}

/**
 * Organizations that a person owns alone and that never held anything go at once; one that matters to
 * anybody stands in the way. They stay locked: nobody joins meanwhile.
 *
 * @throws ConflictException `owner_of_organizations`, whose `meta` names them
 */
export async function eraseEmptyOrganizations(trx: TransactionClientContract, userId: string) {
  const owned = await ownedBy(trx, userId)
  const mattering = owned.filter(({ matters }) => matters)
  if (mattering.length > 0) {
    const names = mattering.map(({ name }) => `«\u00a0${name}\u00a0»`).join(', ')
    throw new ConflictException(
      'owner_of_organizations',
      `Vous êtes propriétaire de ${names}\u00a0: transmettez ou supprimez d’abord.`,
      { organizations: mattering.map(({ id, name }) => ({ id, name })) }
    )
  }
  for (const organization of owned) {
    await erase(trx, organization)
  }
}

async function ownedBy(trx: TransactionClientContract, userId: string) {
  await trx.rawQuery(
    `SELECT 1 FROM organizations WHERE id IN
        (SELECT organization_id FROM memberships WHERE user_id = ? AND role = 'owner')
      ORDER BY id FOR UPDATE`,
    [userId]
  )
  const { rows } = await trx.rawQuery<{ rows: OwnedOrganization[] }>(
    `SELECT o.id, o.name,
        o.subscription_status IN ('trialing', 'active', 'past_due', 'paused', 'unpaid') IS TRUE
        OR EXISTS (SELECT 1 FROM memberships WHERE organization_id = o.id AND user_id <> :userId)
        OR EXISTS (SELECT 1 FROM clients WHERE organization_id = o.id)
        OR EXISTS (SELECT 1 FROM invoices WHERE organization_id = o.id)
        OR EXISTS (SELECT 1 FROM import_batches WHERE organization_id = o.id)
        OR EXISTS (SELECT 1 FROM csv_imports WHERE organization_id = o.id) AS matters
      FROM organizations AS o JOIN memberships AS m ON m.organization_id = o.id
      WHERE m.user_id = :userId AND m.role = 'owner' ORDER BY o.name, o.id`,
    { userId }
  )
  return rows
}

/** Its row says so, and lets housekeeping look once more for a file. */
async function erase(trx: TransactionClientContract, { id }: OwnedOrganization) {
  await trx.rawQuery(
    `INSERT INTO organization_erasures
        (id, organization_id, asked_at, due_at, erased_at, stripe_customer_id)
      SELECT ?, id, rubis_now(), rubis_now(), rubis_now(), stripe_customer_id
      FROM organizations WHERE id = ?
      ON CONFLICT (organization_id) WHERE undone_at IS NULL DO UPDATE
        SET erased_at = rubis_now(), asked_by = NULL, stripe_customer_id = excluded.stripe_customer_id`,
    [uuidv7(), id]
  )
  await trx.rawQuery('DELETE FROM organizations WHERE id = ?', [id])
}
