import { readFile } from 'node:fs/promises'
import PayloadTooLargeException from '#exceptions/payload_too_large_exception'
import UnprocessableException from '#exceptions/unprocessable_exception'
import { MAX_FILE_BYTES, type IncomingFile } from '#services/attachments/attachment_store'
import type { SaidByClient } from '#services/client_answers/record_answer'
import type { FormState } from '#pages/client_view'
import type { Frame } from '#pages/layout'
import { longDate } from '#values/relance_values'
import { ANSWER_VALIDATORS, disputeValidator, type AnswerForm } from '#validators/client_answer'
import { errors as vineErrors } from '@vinejs/vine'
import type { HttpContext } from '@adonisjs/core/http'

export type AnsweredForm = AnswerForm | 'dispute'

/**
 * What a form says, validated field by field.
 *
 * @throws E_VALIDATION_ERROR, PayloadTooLargeException
 */
export async function readAnswer(
  { request }: Pick<HttpContext, 'request'>,
  form: AnsweredForm
): Promise<SaidByClient> {
  switch (form) {
    case 'paying':
    case 'statement':
      return { kind: form }
    case 'paid':
    case 'promise': {
      const { saidOn, amount } = await request.validateUsing(ANSWER_VALIDATORS[form])
      return { kind: form, saidOn, amountCents: amount === undefined ? null : centsOf(amount) }
    }
    case 'instalments':
      return { kind: form, ...(await request.validateUsing(ANSWER_VALIDATORS[form])) }
    case 'wrong_contact': {
      const contact = await request.validateUsing(ANSWER_VALIDATORS[form])
      return {
        kind: form,
        contactName: contact.contactName ?? null,
        contactEmail: contact.contactEmail ?? null,
      }
    }
    case 'document': {
      const { topic, message } = await request.validateUsing(ANSWER_VALIDATORS[form])
      return { kind: form, topic, message: message ?? '' }
    }
    case 'dispute':
      return {
        kind: form,
        ...(await request.validateUsing(disputeValidator)),
        file: await fileOf(request),
      }
  }
}

/** The rule of the field has made cents of it. */
const centsOf = (amount: string | null) => (amount === null ? null : Number(amount))

/** A field left empty sends an empty file. */
async function fileOf(request: HttpContext['request']): Promise<IncomingFile | null> {
  const file = request.file('file')
  if (!file?.tmpPath || file.size === 0) {
    return null
  }
  if (file.size > MAX_FILE_BYTES) {
    throw new PayloadTooLargeException({ maxBytes: MAX_FILE_BYTES })
  }
  return { name: file.clientName, bytes: await readFile(file.tmpPath) }
}

/** What a person can correct, in sentences by field; null for anything else. */
export function faultsOf(error: unknown, { words, lang }: Frame): Record<string, string> | null {
  if (error instanceof vineErrors.E_VALIDATION_ERROR) {
    const found = error.messages as { field: string; message: string; rule: string }[]
    return Object.fromEntries(
      found.map(({ field, message, rule }) => [
        field,
        rule === 'amount' ? words('form.fault_amount') : message,
      ])
    )
  }
  if (!(error instanceof UnprocessableException)) {
    return null
  }
  const { code, field, meta = {} } = error
  switch (code) {
    case 'date_out_of_range':
      return {
        saidOn: words('form.fault_date', {
          from: longDate(String(meta.from), lang),
          to: longDate(String(meta.to), lang),
        }),
      }
    case 'amount_exceeds_remainder':
    case 'too_small':
    case 'unreadable_file':
    case 'invoice_closed':
      return { [field ?? 'form']: words(`form.fault_${code}`) }
    default:
      return null
  }
}

/** The form as it was sent, to be corrected. Files have to be chosen again: browsers keep none. */
export function typedAgain(
  form: string,
  body: Record<string, unknown>,
  faults: Record<string, string>
): FormState {
  const values = Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' && name !== 'nonce' ? [[name, value.slice(0, 2_000)]] : []
    )
  )
  return { open: form, values, faults }
}
