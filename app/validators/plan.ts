import { bodyTemplate, distinctBy, id, line, subjectTemplate, text, tone } from '#validators/fields'
import vine from '@vinejs/vine'

/** The end of a plan is a human's: a year after the due date at most (database CHECK). */
const steps = () =>
  vine
    .array(
      vine.object({
        id: id().optional(),
        offsetDays: vine.number({ strict: true }).withoutDecimals().range([-90, 365]),
        tone: tone(),
        subject: subjectTemplate(),
        body: bodyTemplate(),
        requiresManualValidation: vine.boolean({ strict: true }).optional(),
      })
    )
    .minLength(1)
    .maxLength(20)
    .use(distinctBy('offsetDays'))

const silencePolicy = () => vine.enum(['friendly_goes_on', 'always_hold'] as const)

export const createPlanValidator = vine.create({
  name: line(80),
  description: text(1000).nullable().optional(),
  silencePolicy: silencePolicy().optional(),
  steps: steps(),
})

/** Steps are given whole: the ones that are left out are archived, the ones with an id keep it. */
export const updatePlanValidator = vine.create({
  name: line(80).optional(),
  description: text(1000).nullable().optional(),
  silencePolicy: silencePolicy().optional(),
  steps: steps().optional(),
})

/** Any text may be previewed: what is wrong in it is the answer. */
export const previewTemplateValidator = vine.create({
  subject: vine.string().maxLength(200),
  body: vine.string().maxLength(8000),
  invoiceId: id().nullable().optional(),
})
