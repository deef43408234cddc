import { randomUUID } from 'node:crypto'
import ImportDraft from '#models/import_draft'
import { addFile } from '#services/import_batches/add_file'
import { createBatch } from '#services/import_batches/batches'
import { pageKey } from '#services/import_drafts/page_picture'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import { next, type Tenant } from './factories.js'

/** Whose import it is, and who is at it. */
type Owner = Pick<Tenant, 'organization' | 'actor'>

/** A PDF like no other: its bytes are kept once in an organization. */
export const aPdf = (words = `document ${next()} ${process.pid}`) =>
  Buffer.from(`%PDF-1.7\n% ${words}\n%%EOF`)

export async function aBatch({ organization, actor }: Owner): Promise<string> {
  const { id } = await createBatch(organization.id, 'upload', actor)
  return id
}

export async function aFile(
  tenant: Owner,
  batchId: string,
  bytes: Buffer = aPdf()
): Promise<string> {
  const { organization, actor } = tenant
  const { id } = await addFile(organization.id, batchId, { name: 'facture.pdf', bytes }, actor)
  return id
}

/** What a clear French invoice reads as: everything sure, for a client that nobody knows yet. */
export const SURE_READING = {
  clientName: 'Menuiserie Rivoire',
  clientEmail: 'compta@rivoire.example',
  numero: 'F-2026-0117',
  amountTtcCents: 120_000,
  amountHtCents: 100_000,
  vatCents: 20_000,
  currency: 'EUR',
  issueDate: '2026-10-01',
  dueDate: '2026-10-31',
} satisfies ImportDraft['extracted']

/** A draft as if its document had been read so. */
export async function aDraft(
  tenant: Owner,
  overrides: Partial<ImportDraft> & { batchId?: string } = {}
): Promise<ImportDraft> {
  const { batchId = await aBatch(tenant), ...columns } = overrides
  const fileId = await aFile(tenant, batchId)
  const file = await db.from('import_files').where('id', fileId).firstOrFail()
  const ofFile = () => db.from('import_files').where('id', fileId)
  await ofFile().update({ state: 'reading', claim_token: randomUUID(), lease_until: new Date() })
  await ofFile().update({ state: 'ready', claim_token: null, lease_until: null })
  await drive.use().put(pageKey(tenant.organization.id, fileId, 1), Buffer.from('a page'))
  const extracted = columns.extracted ?? { ...SURE_READING, numero: `F-2026-${next()}` }
  const draft = await ImportDraft.create({
    organizationId: tenant.organization.id,
    importBatchId: batchId,
    importFileId: fileId,
    attachmentId: file.attachment_id,
    status: 'pending',
    documentType: 'invoice',
    documentTypeConfidence: 1,
    edited: {},
    confidence: Object.fromEntries(Object.keys(extracted).map((name) => [name, 0.98])),
    places: {},
    warnings: [],
    pages: [{ number: 1, width: 620, height: 877 }],
    revision: 1,
    skipReason: '',
    ...columns,
    extracted,
  })
  return ImportDraft.findOrFail(draft.id)
}
