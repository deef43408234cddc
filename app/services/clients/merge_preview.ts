import UnprocessableException from '#exceptions/unprocessable_exception'
import NotFoundException from '#exceptions/not_found_exception'
import Client from '#models/client'
import { fieldsToFill, type FilledField } from '#values/client_merge'
import db from '@adonisjs/lucid/services/db'

/** What merging one sheet into another would move. */
export interface MergePreview {
  kept: { id: string; name: string }
  merged: { id: string; name: string }
  invoiceCount: number
  openCount: number
  openCents: number
  /** addresses the kept sheet does not have yet */
  contacts: { name: string | null; email: string; role: 'to' | 'cc' }[]
  /** pauses that last: they will cover the invoices of both */
  holdCount: number
  /** what the kept sheet does not say and takes from the other one */
  filled: FilledField[]
  /** true when a consumer's sheet would be merged with a professional's: late fees differ */
  differentKinds: boolean
}

/**
 * @throws NotFoundException when one of the two is not the organization's
 * @throws UnprocessableException `same_client`, `client_already_merged`
 */
export async function previewMerge(
  organizationId: string,
  keptId: string,
  mergedId: string
): Promise<MergePreview> {
  const kept = await findClient(organizationId, keptId)
  const merged = await findClient(organizationId, mergedId)
  assertMergeable(kept, merged)

  const ofMerged = (table: string) =>
    db.from(table).where('organization_id', organizationId).where('client_id', mergedId)
  const [counters, contacts, holds] = await Promise.all([
    ofMerged('client_counters').firstOrFail(),
    ofMerged('client_contacts')
      .whereNotIn(
        'email',
        db
          .from('client_contacts')
          .where({ organization_id: organizationId, client_id: keptId })
          .select('email')
      )
      .orderByRaw(`role = 'cc', position, id`)
      .select('name', 'email', 'role'),
    ofMerged('invoice_holds')
      .whereNull('lifted_at')
      .whereRaw('(ends_at IS NULL OR ends_at > rubis_now())')
      .select('id'),
  ])
  return {
    kept: { id: kept.id, name: kept.name },
    merged: { id: merged.id, name: merged.name },
    invoiceCount: counters.invoice_count,
    openCount: counters.open_count,
    openCents: Number(counters.open_cents),
    contacts,
    holdCount: holds.length,
    filled: Object.keys(fieldsToFill(kept, merged)) as FilledField[],
    differentKinds: (kept.kind === 'consumer') !== (merged.kind === 'consumer'),
  }
}

/** @throws UnprocessableException `same_client`, `client_already_merged` */
export function assertMergeable(kept: Client, merged: Client) {
  if (kept.id === merged.id) {
    throw new UnprocessableException(
      'same_client',
      'Choisissez une autre fiche que celle-ci.',
      'clientId'
    )
  }
  if (kept.mergedIntoId || merged.mergedIntoId) {
    throw new UnprocessableException(
      'client_already_merged',
      'Cette fiche a déjà été fusionnée avec une autre.',
      'clientId'
    )
  }
}

async function findClient(organizationId: string, id: string): Promise<Client> {
  const client = await Client.query().where({ organizationId, id }).first()
  if (!client) {
    throw new NotFoundException()
  }
  return client
}
