import { createHash } from 'node:crypto'
import { v7 as uuidv7 } from 'uuid'
import { vault } from '#lib/vault'
import type ImportDraft from '#models/import_draft'
import LearntTemplateRow from '#models/learnt_template'
import { READ_AS, READ_DRAFT_FIELDS } from '#values/imports/draft_fields'
import type { PageText } from '#values/reading/page_text'
import { learn, taught, type LearntTemplate } from '#values/reading/templates'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** What is kept of the document until its draft is closed. It holds account numbers: sealed. */
export interface DraftWords {
  fingerprint: string | null
  pages: PageText[]
}

export const sealWords = (words: DraftWords) => vault.seal('import_drafts.words', words)

/**
 * Remembers where this issuer prints the values that a person had to write, for its next invoices.
 * Nothing is learnt from an XML, or of an issuer that prints nothing of itself.
 */
export async function learnFromDraft(trx: TransactionClientContract, draft: ImportDraft) {
  const words = draft.wordsEncrypted
    ? vault.open<DraftWords>('import_drafts.words', draft.wordsEncrypted)
    : null
  if (!words?.fingerprint) {
    return
  }
  const { fingerprint, pages } = words
  const lessons = READ_DRAFT_FIELDS.flatMap((name) => {
    const value = draft.edited[name]
    const isCorrection = value !== undefined && value !== null && value !== draft.extracted[name]
    return (isCorrection && learn(pages, READ_AS[name], value)) || []
  })
  if (lessons.length === 0) {
    return
  }

  const { organizationId } = draft
  const hash = fingerprintHash(organizationId, fingerprint)
  await trx.rawQuery(
    `INSERT INTO learnt_templates (id, organization_id, fingerprint_hash, fingerprint_encrypted)
      VALUES (?, ?, ?, ?) ON CONFLICT (organization_id, fingerprint_hash) DO NOTHING`,
    [uuidv7(), organizationId, hash, vault.seal('learnt_templates.fingerprint', fingerprint)]
  )
  const row = await LearntTemplateRow.query({ client: trx })
    .where({ organizationId, fingerprintHash: hash })
    .forUpdate()
    .firstOrFail()
  row.places = lessons.reduce((template, place) => taught(template, place), {
    fingerprint,
    places: row.places,
  } as LearntTemplate).places
  await row.save()
}

/** Everything that corrections taught in an organization, for its next readings. */
export async function learntTemplates(organizationId: string): Promise<LearntTemplate[]> {
  const rows = await LearntTemplateRow.query().where({ organizationId })
  return rows.map(({ fingerprintEncrypted, places }) => ({
    fingerprint: vault.open<string>('learnt_templates.fingerprint', fingerprintEncrypted),
    places,
  }))
}

const fingerprintHash = (organizationId: string, fingerprint: string) =>
  createHash('sha256').update(`${organizationId}\n${fingerprint}`).digest('hex')
