import {
  bodyTemplate,
  cursor,
  distinctBy,
  id,
  line,
  locale,
  subjectTemplate,
  text,
  tone,
} from '#validators/fields'
import vine from '@vinejs/vine'

/** The end of a plan is a human's: a year after the due date at most (database CHECK). */
const offsetDays = () => vine.number({ strict: true }).withoutDecimals().range([-90, 365])

const steps = () =>
  vine
    .array(
      vine.object({
        id: id().optional(),
        offsetDays: offsetDays(),
        tone: tone(),
        subject: subjectTemplate(),
        body: bodyTemplate(),
        requiresManualValidation: vine.boolean({ strict: true }).optional(),
        attachInvoice: vine.boolean({ strict: true }).optional(),
      })
    )
    .minLength(1)
    .maxLength(20)
    .use(distinctBy('offsetDays'))

const silencePolicy = () => vine.enum(['friendly_goes_on', 'always_hold'] as const)

const versionNumber = () => vine.number({ strict: true }).withoutDecimals().range([1, 1_000_000])

export const listPlansValidator = vine.create({ archived: vine.boolean().optional() })

export const createPlanValidator = vine.create({
  name: line(80),
  description: text(1000).nullable().optional(),
  silencePolicy: silencePolicy().optional(),
  steps: steps(),
})

/**
 * Steps are given whole: the ones that are left out are archived, the ones with an id keep it.
 * `version` is the one that was edited: another since is a 409.
 */
export const updatePlanValidator = vine.create({
  name: line(80).optional(),
  description: text(1000).nullable().optional(),
  silencePolicy: silencePolicy().optional(),
  steps: steps().optional(),
  version: versionNumber().optional(),
  restoredFrom: versionNumber().optional(),
})

/** Where the open invoices of an archived plan go; they stay with it unless told. */
export const archivePlanValidator = vine.create({ replacementPlanId: id().optional() })

/** One of the two: the steps as they would be, or the plan that would take over. */
export const previewPlanChangeValidator = vine.create({
  steps: steps().optional().requiredIfMissing('replacementPlanId'),
  replacementPlanId: id().optional(),
})

export const planVersionsValidator = vine.create({ cursor: cursor() })

/** Any text may be previewed: what is wrong in it is the answer. */
export const previewTemplateValidator = vine.create({
  subject: vine.string().maxLength(200),
  body: vine.string().maxLength(8000),
  tone: tone().optional(),
  offsetDays: offsetDays().optional(),
  attachInvoice: vine.boolean({ strict: true }).optional(),
  locale: locale().optional(),
  invoiceId: id().nullable().optional(),
})
