import {
  DISPUTE_TOPICS,
  DOCUMENT_TOPICS,
  FEWEST_INSTALMENTS,
  MOST_INSTALMENTS,
} from '#values/client_answers'
import { day, email, line, text } from '#validators/fields'
import { readTypedAmount } from '#values/typed_amount'
import vine from '@vinejs/vine'

/** Forms of the client's page: what a browser sends without a script, hence texts only. */

const typedAmount = vine.createRule((value, _, field) => {
  const amount = readTypedAmount(String(value))
  if (!amount || amount.from === 0) {
    return field.report('amount', 'amount', field)
  }
  field.mutate(amount.from, field)
})

/** An amount as people type it, « 1 111,10 € »; becomes whole cents. Empty: all that is left. */
const amount = () => vine.string().maxLength(30).use(typedAmount()).nullable().optional()

const nothing = vine.create({})

const paid = vine.create({ saidOn: day(), amount: amount() })

const instalments = vine.create({
  saidOn: day(),
  count: vine.number().withoutDecimals().range([FEWEST_INSTALMENTS, MOST_INSTALMENTS]),
})

const wrongContact = vine.create({
  contactName: line(120).nullable().optional(),
  contactEmail: email().nullable().optional(),
})

const document = vine.create({
  topic: vine.enum(DOCUMENT_TOPICS),
  message: text(1000).nullable().optional(),
})

export const disputeValidator = vine.create({
  topic: vine.enum(DISPUTE_TOPICS),
  message: text(2000).minLength(1),
})

/** By the last word of the address that the form is sent to. */
export const ANSWER_VALIDATORS = {
  paying: nothing,
  statement: nothing,
  paid,
  promise: paid,
  instalments,
  wrong_contact: wrongContact,
  document,
} as const

export type AnswerForm = keyof typeof ANSWER_VALIDATORS

export const isAnswerForm = (name: unknown): name is AnswerForm =>
  typeof name === 'string' && Object.hasOwn(ANSWER_VALIDATORS, name)
