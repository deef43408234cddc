import type { DocumentType } from '#values/reading/result'
import type { Cell, TextPage } from './text_page.js'

const TITLES: readonly [DocumentType, RegExp][] = [
  ['proforma', /^(facture |invoice )?pro[ -]?forma|^proforma/],
  [
    'credit_note',
    /^(facture d.)?avoir(?![a-z])|^(credit note|note de credit|credit memo|gutschrift|rechnungskorrektur|stornorechnung|creditnota|factura rectificativa|abono)/,
  ],
  [
    'quote',
    /^(devis|quotation|quote|estimate|cost estimate|angebot|kostenvoranschlag|offerte|presupuesto|proposition commerciale)(?![a-z])/,
  ],
  [
    'order',
    /^(bon de commande|commande|purchase order|order confirmation|confirmation de commande|accuse de reception de commande|auftragsbestatigung|bestellung|sales order)(?![a-z])/,
  ],
  [
    'delivery_note',
    /^(bon de livraison|bordereau de livraison|delivery note|packing (slip|list)|lieferschein|pakbon|albaran)(?![a-z])/,
  ],
  [
    'payslip',
    /^(bulletin de (paie|paye|salaire)|fiche de paie|payslip|pay slip|gehaltsabrechnung|nomina)(?![a-z])/,
  ],
  [
    'statement',
    /^(releve (de compte|bancaire|d.identite)|statement of account|account statement|bank statement|kontoauszug|situation de compte)/,
  ],
  [
    'reminder',
    /^(?:objet ?: ?)?(relance|rappel|mise en demeure|lettre de relance|payment reminder|mahnung|zahlungserinnerung|reminder)(?![a-z])/,
  ],
  [
    'receipt',
    /^(recu( de paiement)?|ticket( de caisse)?|receipt|payment receipt|cash receipt|quittance)(?![a-z])/,
  ],
  [
    'invoice',
    /^(factures?|invoice|tax invoice|rechnung|factuur|factura|note d.honoraires|handelsrechnung|warenrechnung|commercial invoice|sales invoice)(?![a-z])/,
  ],
]

const INVOICE_WORDS =
  /(?<![a-z])(factures?|invoice|rechnung(s?(nummer|datum|betrag))?|factuur(nummer)?|factura)(?![a-z])/

/** What payslips say and invoices do not. */
const PAYSLIP_WORDS =
  /(net (a payer )?(avant impot|imposable)|salaire (brut|de base)|cotisations? (salariales?|patronales?)|net pay)/

export interface ChosenType {
  type: DocumentType
  confidence: number
}

/** What the document calls itself: the largest title high on its first page, else its words. */
export function documentTypeOf(pages: readonly TextPage[], hasTotals: boolean): ChosenType {
  const [first] = pages
  if (!first) {
    return { type: 'other', confidence: 0.5 }
  }
  const text = pages.flatMap(({ cells }) => cells.map(({ folded }) => folded)).join('\n')
  if ((text.match(new RegExp(PAYSLIP_WORDS, 'g')) ?? []).length >= 2) {
    return { type: 'payslip', confidence: 0.95 }
  }
  const usual = usualSize(first)
  const titles = first.cells
    .flatMap((cell) => titleOf(cell, first, usual))
    .sort((a, b) => b.score - a.score)
  const [best] = titles
  const invoice = titles.find(({ type }) => type === 'invoice')
  if (best && best.score >= 0.9) {
    const isClose = best.type !== 'invoice' && invoice && invoice.score > best.score - 0.15
    return { type: best.type, confidence: isClose ? 0.7 : 0.95 }
  }
  if (INVOICE_WORDS.test(text)) {
    return { type: 'invoice', confidence: hasTotals ? 0.9 : 0.6 }
  }
  if (best) {
    return { type: best.type, confidence: 0.7 }
  }
  return hasTotals ? { type: 'invoice', confidence: 0.55 } : { type: 'other', confidence: 0.9 }
}

/** « DEVIS N° 12 » is a quote, whatever it says of invoices to come; « Commande n° 12 » is a reference. */
const NUMBERED: Partial<Record<DocumentType, number>> = { quote: 0.6 }

function usualSize({ cells }: TextPage): number {
  const sizes = cells.map(({ size }) => size).sort((a, b) => a - b)
  return sizes[Math.floor(sizes.length / 2)] ?? 10
}

/** A title starts its cell, stands alone or with its number, high on the page or in larger letters. */
function titleOf(cell: Cell, page: TextPage, usual: number) {
  const known = TITLES.find(([, pattern]) => pattern.test(cell.folded))
  if (!known || cell.text.length > 70) {
    return []
  }
  const [type, pattern] = known
  const word = pattern.exec(cell.folded)?.[0] ?? ''
  const rest = cell.folded.slice(word.length).trim()
  const isAlone = rest === '' || /^[:\-–]$/.test(rest)
  const hasNumber =
    /^[-:#\s]*((n ?[°o.*"”]|no|nr|numero|number|reference|ref)[\s.:°]*)?[a-z]{0,6}[-/ ]?\d/.test(
      rest
    )
  const isLabel = /^[^\d]{0,20}:/.test(rest) || (!isAlone && !hasNumber)
  const large = Math.min(0.5, Math.max(0, cell.size / usual - 1) * 0.6)
  const high = cell.y0 < page.height * 0.45 ? 0.25 : 0
  const upper =
    cell.text.slice(0, word.length) === cell.text.slice(0, word.length).toUpperCase() ? 0.1 : 0
  // « Bon de commande : 4500 » on an invoice announces a reference, not an order.
  const isSubject = type === 'reminder' && /^objet/.test(cell.folded)
  const own = isSubject
    ? 0.7
    : isLabel
      ? 0.2
      : isAlone
        ? 0.65
        : ['invoice', 'credit_note', 'proforma'].includes(type)
          ? 0.7
          : (NUMBERED[type] ?? 0.45)
  return [{ type, score: own + large + high + upper }]
}
