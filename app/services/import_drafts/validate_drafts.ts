import ConflictException from '#exceptions/conflict_exception'
import NotFoundException from '#exceptions/not_found_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import ImportDraft from '#models/import_draft'
import type Organization from '#models/organization'
import type { Actor } from '#services/activity/record'
import { assertQuota } from '#services/billing/quota'
import { knownDrafts, type KnownDraft } from '#services/import_drafts/draft_facts'
import { assertEdition, assertOpen } from '#services/import_drafts/edit_draft'
import { publishDraft } from '#services/import_drafts/publish_draft'
import { lockOrganization } from '#services/organizations/lock_organization'
import type { WaitingRelance } from '#services/relances/relance_scheduler'
import { wakeRelances } from '#services/relances/wake'
import { isCertain, notChasedBecause, problemsOf } from '#values/imports/draft_decisions'
import db from '@adonisjs/lucid/services/db'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'

/** A draft that a person approves, as they saw it. */
export interface Approval {
  id: string
  revision: number
  /** a person has looked at the address of the new client */
  emailConfirmed: boolean
  /** a person has seen the invoice that it probably is again */
  allowDuplicate: boolean
}

export interface ValidatedDraft {
  draftId: string
  invoiceId: string
}

/**
 * Makes an invoice of a draft that a person approves: its client, its document, what was paid before
 * and its reminders, in one transaction within the quota. Sent again, it answers with the same invoice.
 *
 * @throws NotFoundException, QuotaExceededException
 * @throws ConflictException `draft_changed`, `draft_closed`, `probable_duplicate` with the invoices
 * @throws UnprocessableException `draft_incomplete` with the fields, `currency_unsupported`,
 *   `not_an_invoice` with the reason, `email_unconfirmed`
 */
export async function validateDraft(
  organization: Organization,
  batchId: string,
  approval: Approval,
  actor: Actor
): Promise<ValidatedDraft> {
  const [validated] = await validate(organization, batchId, [approval], actor, assertApproved)
  return validated
}

/**
 * Makes invoices of drafts that need no look: all of them or none.
 *
 * @throws NotFoundException, QuotaExceededException with the exact figures
 * @throws ConflictException `draft_changed`, `draft_closed`, `drafts_not_certain` with those that are not
 */
export function validateDrafts(
  organization: Organization,
  batchId: string,
  drafts: readonly Pick<Approval, 'id' | 'revision'>[],
  actor: Actor
): Promise<ValidatedDraft[]> {
  const approvals = drafts.map((draft) => ({
    ...draft,
    emailConfirmed: false,
    allowDuplicate: false,
  }))
  return validate(organization, batchId, approvals, actor, assertCertain)
}

async function validate(
  { id: organizationId }: Organization,
  batchId: string,
  approvals: readonly Approval[],
  actor: Actor,
  judge: (known: KnownDraft, approval: Approval) => void
): Promise<ValidatedDraft[]> {
  const waiting: WaitingRelance[] = []
  const validated = await db.transaction(async (trx) => {
    const organization = await lockOrganization(trx, organizationId)
    const drafts = await lockDrafts(trx, organizationId, batchId, approvals)
    const open = drafts.filter(({ draft }) => draft.invoiceId === null)
    for (const { draft, approval } of open) {
      assertOpen(draft)
      assertEdition(draft, approval.revision)
      const [known] = await knownDrafts(organization, [draft], trx)
      judge(known, approval)
    }
    if (open.length > 0) {
      await assertQuota(organization, open.length, trx)
    }

    for (const { draft, approval } of open) {
      // Asked again: the one before it may have been the same invoice, or have brought the client.
      const [known] = await knownDrafts(organization, [draft], trx)
      judge(known, approval)
      waiting.push(...(await publishDraft(trx, organization, known, { approval, actor })))
    }
    return drafts.map(({ draft }) => ({ draftId: draft.id, invoiceId: draft.invoiceId ?? '' }))
  })
  await wakeRelances(waiting)
  return validated
}

/** By id, so that two requests never wait for each other; given back in the order that was asked. */
async function lockDrafts(
  trx: TransactionClientContract,
  organizationId: string,
  batchId: string,
  approvals: readonly Approval[]
): Promise<{ draft: ImportDraft; approval: Approval }[]> {
  const ids = approvals.map(({ id }) => id)
  await trx.rawQuery(
    `SELECT 1 FROM import_drafts WHERE organization_id = ? AND id = ANY(?)
      ORDER BY id FOR NO KEY UPDATE`,
    [organizationId, ids]
  )
  const drafts = await ImportDraft.query({ client: trx })
    .where({ organizationId, importBatchId: batchId })
    .whereIn('id', ids)
  return approvals.map((approval) => {
    const draft = drafts.find(({ id }) => id === approval.id)
    if (!draft) {
      throw new NotFoundException()
    }
    return { draft, approval }
  })
}

function assertCertain({ draft, facts }: KnownDraft) {
  if (!isCertain(facts)) {
    throw new ConflictException(
      'drafts_not_certain',
      'Un de ces brouillons est à relire : rien n’a été importé.',
      { draftId: draft.id }
    )
  }
}

function assertApproved({ facts, duplicates }: KnownDraft, approval: Approval) {
  const reason = notChasedBecause(facts)
  if (reason === 'currency_unsupported') {
    throw new UnprocessableException(
      'currency_unsupported',
      'Devise non gérée : Rubis ne relance que des factures en euros.',
      'currency'
    )
  }
  if (reason !== null) {
    throw new UnprocessableException(
      'not_an_invoice',
      'Ce document n’est pas une facture à relancer.',
      'documentType',
      { reason }
    )
  }
  const problems = problemsOf(facts)
  if (problems.length > 0) {
    throw new UnprocessableException(
      'draft_incomplete',
      'Il manque des valeurs à ce brouillon.',
      problems[0].field,
      { problems }
    )
  }
  if (!facts.emailConfirmed && !approval.emailConfirmed) {
    throw new UnprocessableException(
      'email_unconfirmed',
      'Confirmez l’adresse de ce nouveau client : c’est là que partiront les relances.',
      'clientEmail'
    )
  }
  if (duplicates.length > 0 && !approval.allowDuplicate) {
    throw new ConflictException('probable_duplicate', 'Cette facture semble déjà suivie.', {
      invoices: duplicates,
    })
  }
}
