import type { MessageId } from '../../lib/i18n.tsx'
import type { DraftWarning } from './types.ts'

/** What a person is told of a warning; those about the plumbing of the XML are for accountants, not for them. */
const WORDS: Record<string, MessageId> = {
  xml_page_mismatch: 'imports.warning.xml_page_mismatch',
  xml_unreadable: 'imports.warning.xml_unreadable',
  xml_several: 'imports.warning.xml_several',
  date_invalid: 'imports.warning.date_invalid',
  date_ambiguous: 'imports.warning.date_ambiguous',
  due_before_issue: 'imports.warning.due_before_issue',
  issue_in_future: 'imports.warning.issue_in_future',
  amount_invalid: 'imports.warning.amount_invalid',
  amount_negative: 'imports.warning.amount_negative',
  totals_do_not_add_up: 'imports.warning.totals_do_not_add_up',
  lines_do_not_add_up: 'imports.warning.lines_do_not_add_up',
  currency_unknown: 'imports.warning.currency_unknown',
  iban_invalid: 'imports.warning.iban_invalid',
  iban_differs: 'imports.warning.iban_differs',
  several_ibans: 'imports.warning.several_ibans',
  siren_invalid: 'imports.warning.siren_invalid',
  seller_is_someone_else: 'imports.warning.seller_is_someone_else',
  client_email_differs: 'imports.warning.client_email_differs',
  paid_by_direct_debit: 'imports.warning.paid_by_direct_debit',
  several_invoices: 'imports.warning.several_invoices',
  page_has_no_text: 'imports.warning.page_has_no_text',
  page_partly_unreadable: 'imports.warning.page_partly_unreadable',
  specimen: 'imports.warning.specimen',
}

interface Said {
  code: string
  words: MessageId
  values: Record<string, string>
}

function said(warnings: readonly DraftWarning[]): Said[] {
  const known = warnings.flatMap(({ code, params }) => {
    const words = WORDS[code]
    return words === undefined ? [] : [{ code, words, values: { detail: params.detail ?? '' } }]
  })
  return known.filter(({ code }, index) => known.findIndex((one) => one.code === code) === index)
}

/** What is to be said beside a field. */
export function warningsOf(warnings: readonly DraftWarning[], name: string) {
  return said(warnings.filter(({ params }) => params.field === name))
}

/** What is to be said of the whole: without a field, or of one that is not asked about. */
export function warningsOfAll(warnings: readonly DraftWarning[], asked: readonly string[]) {
  return said(warnings.filter(({ params }) => !params.field || !asked.includes(params.field)))
}
