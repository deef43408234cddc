import { fold, foldedSql } from '#services/lists/search'
import {
  matchClients,
  type KnownClient,
  type ReadClient,
  type StoredMatch,
} from '#values/imports/client_match'
import db from '@adonisjs/lucid/services/db'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** More namesakes than a person would look through. */
const MOST_CANDIDATES = 50

/** A client that a draft may be for, with why. */
export interface ClientCandidate extends StoredMatch {
  name: string
  email: string | null
}

/**
 * The organization's clients that an invoice may be for, the likeliest first. Found by the indexes of
 * the search: as fast for five thousand clients as for five.
 */
export async function clientCandidates(
  organizationId: string,
  read: ReadClient,
  client: QueryClientContract = db.connection()
): Promise<ClientCandidate[]> {
  const known = await alike(organizationId, read, client)
  return matchClients(read, known).flatMap((match) => {
    const found = known.find(({ id }) => id === match.clientId)
    return found ? [{ ...match, name: found.name, email: found.emails[0] ?? null }] : []
  })
}

/** Clients by their id, as drafts show them; merged ones under the sheet that remains. */
export async function clientsById(
  organizationId: string,
  ids: readonly string[],
  client: QueryClientContract = db.connection()
): Promise<Map<string, KnownClient>> {
  if (ids.length === 0) {
    return new Map()
  }
  const { rows } = await client.rawQuery<{ rows: (KnownClient & { asked: string })[] }>(
    `SELECT asked.id AS asked, c.id, c.name, c.siren, ${EMAILS} AS emails
      FROM clients AS asked
      JOIN clients AS c ON c.organization_id = asked.organization_id
        AND c.id = coalesce(asked.merged_into_id, asked.id)
      WHERE asked.organization_id = ? AND asked.id = ANY(?)`,
    [organizationId, [...ids]]
  )
  return new Map(rows.map(({ asked, ...found }) => [asked, found]))
}

const EMAILS = `ARRAY(
  SELECT k.email FROM client_contacts AS k
  WHERE k.organization_id = c.organization_id AND k.client_id = c.id AND k.role = 'to'
  ORDER BY k.position, k.id
)`

async function alike(
  organizationId: string,
  { name, email, siren }: ReadClient,
  client: QueryClientContract
): Promise<KnownClient[]> {
  const { rows } = await client.rawQuery<{ rows: KnownClient[] }>(
    `SELECT c.id, c.name, c.siren, ${EMAILS} AS emails
      FROM clients AS c
      WHERE c.organization_id = :organizationId AND c.archived_at IS NULL AND c.merged_into_id IS NULL
        AND c.id IN (
          SELECT id FROM clients WHERE organization_id = :organizationId AND siren = :siren
          UNION
          SELECT client_id FROM client_contacts
          WHERE organization_id = :organizationId AND email = :email
          UNION (
            SELECT id FROM clients
            WHERE organization_id = :organizationId AND ${foldedSql('name')} % :name
            ORDER BY similarity(${foldedSql('name')}, :name) DESC, id LIMIT ${MOST_CANDIDATES}
          )
        )
      ORDER BY c.id`,
    {
      organizationId,
      siren: siren ?? '',
      email: email?.toLowerCase() ?? '',
      name: fold(name ?? ''),
    }
  )
  return rows
}
