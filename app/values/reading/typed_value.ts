import { amountsIn } from '#values/reading/amount_text'
import { datesIn } from '#values/reading/date_text'
import { bicOf, ibanOf, sirenOf, vatNumberOf } from '#values/reading/identifiers'
import type { FieldName, ReadValues } from '#values/reading/result'

const EMAIL = /[a-z0-9][\w.+-]*@[a-z0-9][a-z0-9.-]*\.[a-z]{2,}/i

/** The value of a field as it is written on a page; null when the text is none. */
export function typedValue<Name extends FieldName>(
  field: Name,
  text: string
): ReadValues[Name] | null {
  return read(field, text.trim()) as ReadValues[Name] | null
}

function read(field: FieldName, text: string): string | number | null {
  switch (field) {
    case 'issueDate':
    case 'dueDate':
      return datesIn(text)[0]?.date ?? null
    case 'amountTtcCents':
    case 'amountHtCents':
    case 'amountVatCents':
    case 'amountDueCents':
    case 'prepaidCents': {
      const cents = amountsIn(text)[0]?.cents
      return cents === undefined ? null : Math.abs(cents)
    }
    case 'iban':
      return ibanOf(text)
    case 'bic':
      return bicOf(text)
    case 'clientSiren':
    case 'sellerSiren':
      return sirenOf(text)
    case 'clientVatNumber':
    case 'sellerVatNumber':
      return vatNumberOf(text)
    case 'clientEmail':
    case 'sellerEmail':
      return EMAIL.exec(text)?.[0].toLowerCase() ?? null
    case 'currency':
      return /^[A-Z]{3}$/.test(text) ? text : (amountsIn(`1 ${text}`)[0]?.currency ?? null)
    case 'numero':
      return /\d/.test(text) && text.length <= 40 ? text : null
    default:
      return text.length >= 2 && text.length <= 120 ? text : null
  }
}
