import { addDays, parseAmount, type LocalDate } from '../../lib/format.ts'
import type { ClientChoice } from './api/use_clients.ts'

export const USUAL_TERMS_DAYS = 30

/** « Aucun »: the invoice is kept and nothing is sent. */
export const NO_PLAN = ''

/** What has been typed so far. */
export interface NewInvoice {
  client: ClientChoice | null
  numero: string
  amount: string
  issueDate: LocalDate | ''
  dueDate: LocalDate | ''
  /** False while the due date follows from the terms. */
  isDueChosen: boolean
  /** Null until chosen: the client's plan, else the organization's. */
  planId: string | null
  isPrepaid: boolean
  prepaidAmount: string
  prepaidOn: LocalDate | ''
  file: File | null
}

export function emptyInvoice(today: LocalDate, client: ClientChoice | null = null): NewInvoice {
  return {
    client,
    numero: '',
    amount: '',
    issueDate: today,
    dueDate: addDays(today, termsOf(client)),
    isDueChosen: false,
    planId: null,
    isPrepaid: false,
    prepaidAmount: '',
    prepaidOn: today,
    file: null,
  }
}

export function termsOf(client: ClientChoice | null) {
  return client?.paymentTermDays ?? USUAL_TERMS_DAYS
}

/** The due date follows the issue date and the client's terms until it is chosen. */
export function followTerms(typed: NewInvoice): NewInvoice {
  if (typed.isDueChosen || typed.issueDate === '') return typed
  return { ...typed, dueDate: addDays(typed.issueDate, termsOf(typed.client)) }
}

const planOf = ({ planId }: NewInvoice) => {
  if (planId === null) return undefined
  return planId === NO_PLAN ? null : planId
}

const prepaidCents = (typed: NewInvoice) =>
  typed.isPrepaid ? parseAmount(typed.prepaidAmount) : null

/** What the preview may be asked with; null before there is a due date. */
export function previewOf(typed: NewInvoice) {
  if (typed.dueDate === '') return null
  const numero = typed.numero.trim()
  const amountTtcCents = parseAmount(typed.amount)
  const paid = prepaidCents(typed)
  const planId = planOf(typed)
  return {
    dueDate: typed.dueDate,
    ...(typed.client && { clientId: typed.client.id }),
    ...(planId !== undefined && { planId }),
    ...(numero !== '' && { numero: numero.slice(0, 60) }),
    ...(amountTtcCents && { amountTtcCents }),
    ...(paid && { prepaidCents: paid }),
    ...(typed.issueDate !== '' && { issueDate: typed.issueDate }),
  }
}

/** What the API is asked to create; the form has been validated. */
export function bodyOf(typed: NewInvoice) {
  const planId = planOf(typed)
  const paid = prepaidCents(typed)
  return {
    clientId: typed.client?.id ?? '',
    numero: typed.numero.trim(),
    amountTtcCents: parseAmount(typed.amount) ?? 0,
    issueDate: typed.issueDate,
    dueDate: typed.dueDate,
    ...(planId !== undefined && { planId }),
    ...(paid !== null && { prepaid: { amountCents: paid, paidOn: typed.prepaidOn } }),
  }
}

/** Fields of the API under the names they have in the form. */
export function formErrors(refused: Record<string, string>) {
  const {
    clientId,
    amountTtcCents,
    'prepaid.amountCents': prepaidAmount,
    'prepaid.paidOn': prepaidOn,
    ...others
  } = refused
  return { ...others, client: clientId, amount: amountTtcCents, prepaidAmount, prepaidOn }
}
