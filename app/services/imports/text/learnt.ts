import type { PageText } from '#values/reading/page_text'
import type { Field, ReadFields, ReadingSource } from '#values/reading/result'
import { applyTemplate } from '#values/reading/templates'
import { typedValue } from '#values/reading/typed_value'
import type { ReadingContext } from '#services/imports/reading_context'
import { boxOf } from './geometry.js'
import type { TextPage } from './text_page.js'

/** A person placed it there once: as sure as a printed label, and never beyond. */
const LEARNT = 0.93

/** More than a correction or a model needs. */
const MOST_CELLS = 1500

/** Puts what corrections taught about this issuer over what the page alone says. */
export function withLearnt(
  fields: ReadFields,
  pages: readonly TextPage[],
  fingerprint: string | null,
  { templates }: ReadingContext,
  source: ReadingSource
): ReadFields {
  const template = templates.find((one) => one.fingerprint === fingerprint)
  if (!template) {
    return fields
  }
  const learnt = { ...fields }
  for (const { field, text, box } of applyTemplate(pageTexts(pages), template)) {
    const value: Field<unknown> = {
      value: typedValue(field, text),
      confidence: LEARNT,
      source,
      box,
    }
    Object.assign(learnt, { [field]: value })
  }
  return learnt
}

/** The pages as plain data, to be learnt from or shown to a model. */
export const pageTexts = (pages: readonly TextPage[]): PageText[] =>
  pages.map((page) => ({
    page: page.number,
    cells: page.cells
      .slice(0, MOST_CELLS)
      .map((cell) => ({ text: cell.text, box: boxOf(page, cell) })),
  }))

/** Names an issuer by what it prints about itself on every invoice; null when it prints nothing of the kind. */
export function fingerprintOf(fields: ReadFields): string | null {
  const { sellerSiren, sellerVatNumber, iban, sellerEmail, sellerName } = fields
  return (
    sellerSiren.value ??
    sellerVatNumber.value ??
    iban.value ??
    sellerEmail.value ??
    sellerName.value?.toLowerCase() ??
    null
  )
}
