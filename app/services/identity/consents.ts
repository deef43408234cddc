import { LEGAL_DOCUMENTS } from '#values/legal_documents'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** Writes down that the person agreed to the documents as they stand on the site today. */
export const recordConsents = (
  trx: TransactionClientContract,
  { organizationId, userId }: { organizationId: string; userId: string }
) =>
  trx.table('consents').multiInsert(
    Object.entries(LEGAL_DOCUMENTS).map(([document, version]) => ({
      organization_id: organizationId,
      user_id: userId,
      document,
      version,
    }))
  )
