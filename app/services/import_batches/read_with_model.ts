import importsConfig from '#config/imports'
import Organization from '#models/organization'
import { completeReading } from '#services/imports/provider/complete_reading'
import { OpenAiCompatibleProvider } from '#services/imports/provider/openai_compatible'
import type { InvoiceReading } from '#values/reading/result'

/**
 * Lets the model of this server look for what a page left unsure, when the organization allows it. Only
 * invoices are shown to it: a payslip or a letter that came along stays here. Never rejects for want of an
 * answer.
 */
export async function readWithModel(
  organizationId: string,
  reading: InvoiceReading
): Promise<InvoiceReading> {
  const { model } = importsConfig
  if (!model || reading.documentType !== 'invoice') {
    return reading
  }
  const { readsWithModel } = await Organization.findOrFail(organizationId)
  return readsWithModel
    ? completeReading(reading, reading.text ?? [], new OpenAiCompatibleProvider(model))
    : reading
}
