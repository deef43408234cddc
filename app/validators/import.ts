import { cents, cursor, day, distinctBy, email, id, limit, line, siren } from '#validators/fields'
import { MAX_BATCH_FILES } from '#services/import_batches/add_file'
import { DOCUMENT_TYPES } from '#values/reading/result'
import { MAX_AMOUNT_CENTS } from '#values/money'
import vine from '@vinejs/vine'

/** Batches that a person opens by dropping files; those of mails and CSV open by themselves. */
export const createImportValidator = vine.create({
  source: vine.enum(['upload'] as const).optional(),
})

export const listImportsValidator = vine.create({
  cursor: cursor(),
  limit: limit(),
})

const revision = () => vine.number({ strict: true }).withoutDecimals().range([1, 1_000_000_000])

/** An amount that may be nothing: what is left of a paid invoice, a VAT of zero. */
const centsOrNothing = () =>
  vine.number({ strict: true }).withoutDecimals().range([0, MAX_AMOUNT_CENTS])

/** What is absent stays as it was; null empties a field. */
export const editDraftValidator = vine.create({
  revision: revision(),
  edited: vine.object({
    clientId: id().nullable().optional(),
    clientName: line(160).nullable().optional(),
    clientEmail: email().nullable().optional(),
    clientSiren: siren().nullable().optional(),
    numero: line(60).nullable().optional(),
    amountTtcCents: cents().nullable().optional(),
    amountDueCents: centsOrNothing().nullable().optional(),
    amountHtCents: centsOrNothing().nullable().optional(),
    vatCents: centsOrNothing().nullable().optional(),
    currency: vine
      .string()
      .trim()
      .toUpperCase()
      .regex(/^[A-Z]{3}$/)
      .nullable()
      .optional(),
    issueDate: day().nullable().optional(),
    dueDate: day().nullable().optional(),
    planId: id().nullable().optional(),
    documentType: vine.enum(DOCUMENT_TYPES).optional(),
  }),
})

/** What a person has looked at is said, once, when it is asked for. */
export const validateDraftValidator = vine.create({
  revision: revision(),
  emailConfirmed: vine.boolean({ strict: true }).optional(),
  allowDuplicate: vine.boolean({ strict: true }).optional(),
})

export const validateDraftsValidator = vine.create({
  drafts: vine
    .array(vine.object({ id: id(), revision: revision() }))
    .use(distinctBy('id'))
    .minLength(1)
    .maxLength(MAX_BATCH_FILES),
})

export const skipDraftValidator = vine.create({
  reason: line(300).nullable().optional(),
})
