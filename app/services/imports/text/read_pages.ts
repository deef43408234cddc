import {
  emptyFields,
  type Field,
  type InvoiceReading,
  type ReadFields,
  type ReadingSource,
  type ReadingWarning,
} from '#values/reading/result'
import type { ReadingContext } from '#services/imports/reading_context'
import { findAmounts } from './amounts.js'
import { findBic, findIbans } from './bank.js'
import { chooseParties, detailsOf } from './clients.js'
import { chooseDates, findDates, type ChosenDate } from './dates.js'
import { documentTypeOf } from './document_type.js'
import { boxOf } from './geometry.js'
import { languageOf, looksAmerican } from './language.js'
import { fingerprintOf, pageTexts, withLearnt } from './learnt.js'
import { chooseNumber, findNumbers } from './numbers.js'
import { findParties } from './parties.js'
import { invoicesInFile } from './several.js'
import type { Cell, TextPage } from './text_page.js'
import { chooseTotals, type ChosenAmount } from './totals.js'
import { pageHints } from './hints.js'

/** Of several invoices in one file, which one is meant nobody can say. */
const SEVERAL = 0.5

/** A day that has not come is no day of issue, or the clock of its writer is wrong. */
const IN_FUTURE = 0.5

/** Everything that the words of the pages say, each with its place and how sure it is. */
export function readPages(
  pages: readonly TextPage[],
  context: ReadingContext,
  source: ReadingSource = 'text'
): InvoiceReading {
  const language = languageOf(pages)
  const hints = pageHints(pages)
  const totals = chooseTotals(findAmounts(pages), hints.isExempt)
  const type = documentTypeOf(pages, totals.ttc !== null)
  const dates = chooseDates(findDates(pages), language, looksAmerican(pages))
  const numbers = findNumbers(pages)
  const number = chooseNumber(numbers)
  const invoices = invoicesInFile(numbers, pages)
  const candidates = findParties(pages, language)
  const parties = chooseParties(candidates, pages, context, language)
  const client = detailsOf(parties.client, candidates)
  const seller = detailsOf(parties.seller, [])
  const ibans = findIbans(pages)
  const bic = findBic(pages)

  const at = <T>(
    value: T,
    confidence: number,
    page: TextPage,
    cell: Cell,
    start?: number,
    end?: number
  ): Field<T> => ({
    value,
    confidence: Math.round(confidence * 1000) / 1000,
    source,
    box: boxOf(page, cell, start, end),
  })
  const amount = (one: ChosenAmount | null) =>
    one &&
    at(one.cents, one.confidence, one.found.page, one.found.cell, one.found.start, one.found.end)
  const date = (one: ChosenDate | null) =>
    one &&
    at(one.date, one.confidence, one.found.page, one.found.cell, one.found.start, one.found.end)
  const party = (one: typeof parties.client) =>
    one && at(one.name, one.confidence, one.page, one.cell)

  const [iban] = ibans.filter((one) => one.score > 0.35)
  const fields: ReadFields = {
    ...emptyFields(),
    ...present({
      numero:
        number &&
        at(
          number.numero,
          number.confidence,
          number.page,
          number.cell,
          number.start,
          number.start + number.numero.length
        ),
      issueDate: date(dates.issue),
      dueDate: date(dates.due),
      amountTtcCents: amount(totals.ttc),
      amountHtCents: amount(totals.ht),
      amountVatCents: amount(totals.vat),
      amountDueCents: amount(totals.due),
      prepaidCents: amount(totals.prepaid),
      clientName: party(parties.client),
      sellerName: party(parties.seller),
      clientEmail:
        client.email &&
        at(client.email.value, client.email.confidence, client.email.page, client.email.cell),
      clientSiren:
        client.siren && at(client.siren.value, 0.9, client.siren.page, client.siren.cell),
      clientVatNumber:
        client.vatNumber &&
        at(client.vatNumber.value, 0.9, client.vatNumber.page, client.vatNumber.cell),
      sellerEmail:
        seller.email && at(seller.email.value, 0.7, seller.email.page, seller.email.cell),
      sellerSiren:
        seller.siren && at(seller.siren.value, 0.8, seller.siren.page, seller.siren.cell),
      sellerVatNumber:
        seller.vatNumber &&
        at(seller.vatNumber.value, 0.8, seller.vatNumber.page, seller.vatNumber.cell),
      iban:
        iban &&
        at(iban.iban, iban.isValid ? 0.97 : 0.5, iban.page, iban.cell, iban.start, iban.end),
      bic: bic && at(bic.bic, 0.9, bic.page, bic.cell),
    }),
  }
  const currency = totals.ttc?.found.currency ?? hints.currency
  if (currency) {
    const isSure = totals.ttc?.found.currency !== null && totals.ttc !== null
    fields.currency = {
      value: currency,
      confidence: isSure ? 0.95 : 0.8,
      source,
      box: fields.amountTtcCents.box,
    }
  }

  const fingerprint = fingerprintOf(fields)
  const warnings: ReadingWarning[] = [...hints.warnings]
  if (totals.isContradicted) {
    warnings.push({ code: 'totals_do_not_add_up', field: 'amountTtcCents' })
  }
  if (dates.issue?.doubtful) {
    warnings.push({ code: 'date_ambiguous', field: 'issueDate' })
  }
  if (dates.issue && dates.due && dates.due.date < dates.issue.date) {
    warnings.push({ code: 'due_before_issue', field: 'dueDate' })
  }
  if (dates.issue && dates.issue.date > context.today) {
    warnings.push({ code: 'issue_in_future', field: 'issueDate' })
    fields.issueDate.confidence = Math.min(fields.issueDate.confidence, IN_FUTURE)
  }
  if (iban && !iban.isValid) {
    warnings.push({ code: 'iban_invalid', field: 'iban' })
  }
  if (
    new Set(ibans.filter(({ isValid, score }) => isValid && score > 0.8).map((one) => one.iban))
      .size > 1
  ) {
    warnings.push({ code: 'several_ibans', field: 'iban' })
  }
  if (invoices.length > 1) {
    warnings.push({
      code: 'several_invoices',
      field: 'numero',
      detail: invoices.join(', ').slice(0, 60),
    })
    fields.numero.confidence = Math.min(fields.numero.confidence, SEVERAL)
  }
  return {
    documentType: type.type,
    documentTypeConfidence: type.confidence,
    syntax: null,
    profile: null,
    fields: withLearnt(fields, pages, fingerprint, context, source),
    warnings,
    notes: {},
    pageCount: pages.length,
    issuerFingerprint: fingerprint,
    ...(context.withText && { text: pageTexts(pages) }),
  }
}

function present<T extends object>(fields: { [Name in keyof T]: T[Name] | null | undefined }) {
  return Object.fromEntries(
    Object.entries(fields).filter(([, field]) => field)
  ) as Partial<ReadFields>
}
