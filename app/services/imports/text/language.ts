import type { TextPage } from './text_page.js'

export type Language = 'fr' | 'en' | 'de' | 'nl' | 'es'

const WORDS: Record<Language, RegExp> = {
  fr: /(?<![a-z])(facture|montant|tva|reglement|echeance|siret|adresse|paiement|quantite|prix|le|la|les|des|du|et|pour|par|avoir|ttc|total ht)(?![a-z])/g,
  en: /(?<![a-z])(invoice|amount|due|payment|date|bill|address|quantity|price|the|and|of|for|your|vat|subtotal|number|please)(?![a-z])/g,
  de: /(?<![a-z])(rechnung|betrag|mwst|ust|zahlung|datum|menge|preis|der|die|das|und|fur|mit|netto|brutto|kunden|lieferant|gmbh|nr)(?![a-z])/g,
  nl: /(?<![a-z])(factuur|bedrag|btw|betaling|factuurdatum|aantal|prijs|de|het|een|en|voor|van|klant|totaal|excl|incl)(?![a-z])/g,
  es: /(?<![a-z])(factura|importe|iva|pago|fecha|cantidad|precio|el|los|las|y|para|por|cliente|vencimiento|base imponible)(?![a-z])/g,
}

/** The language of most words; French when nothing tells. */
export function languageOf(pages: readonly TextPage[]): Language {
  const text = pages.flatMap(({ cells }) => cells.map(({ folded }) => folded)).join(' ')
  const counts = (Object.keys(WORDS) as Language[]).map((language) => ({
    language,
    count: text.match(WORDS[language])?.length ?? 0,
  }))
  return counts.reduce((most, one) => (one.count > most.count ? one : most)).language
}

/** Dollars, or an address with a state and its code, and no sign of Europe. */
export function looksAmerican(pages: readonly TextPage[]): boolean {
  const text = pages.flatMap(({ cells }) => cells.map((cell) => cell.text)).join('\n')
  const isEuropean = /€|\bEUR\b|£|\bGBP\b|\bIBAN\b|\bVAT\b|\bTVA\b|\bSIRET\b/.test(text)
  const isAmerican = /\b[A-Z]{2},? \d{5}(-\d{4})?\b|\bUnited States\b|\bUSA\b/.test(text)
  return isAmerican && !isEuropean
}
