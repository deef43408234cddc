import { labels } from './label.js'

/** `title` is the bare word for the document; `other` numbers must not be taken for the invoice's. */
export type NumberKind = 'number' | 'title' | 'weak' | 'other'

const NO = '(numero|num|n ?[°*º"”]|no|nr|n°|nbr|nummer|number|#|n)'
const INVOICE = '(factures?|invoices?|rechnung|factuur|factura|bill|fact)'
const NOTE =
  '(avoirs?|credit note|note de credit|gutschrift|rechnungskorrektur|stornorechnung|creditnota|factura rectificativa)'

export const NUMBER_LABELS = labels<NumberKind>([
  ['number', 1, `${NO} ?(de |d.|of )?(la )?(votre )?(${INVOICE}|${NOTE})( ${NO})?`],
  [
    'number',
    1,
    `(${INVOICE}|${NOTE})( d.avoir| d.acompte| de solde| proforma)?( \\([0-9]+\\))? ?\\(?(reference |ref )?${NO}\\)?( / ${NO})?`,
  ],
  [
    'number',
    1,
    '(tax )?invoice (id|ref(erence)?|code)',
    'inv (no|#|number)',
    '(reference|ref) (de |de la )?(facture|invoice)',
    'facture ref(erence)?',
    '(rechnungs|beleg|dokument|gutschrift|gutschrifts|korrektur)-?(nummer|nr|no)',
    'factuurnummer',
    'factuurnr',
    'numero de factura',
    'identifiant de facture',
  ],
  [
    'number',
    0.85,
    '[a-z]*(rechnung|korrektur)[a-z -]{0,50}( ?\\([0-9]+\\))? (nr|nummer)',
    'document (number|no|n°)',
    'numero (de |du )?(document|piece)',
    'n ?° (de )?(piece|document)',
    'statement number',
  ],
  ['title', 0.75, `${INVOICE}( d.acompte| de solde| d.avoir)?( ${NO})?`, NOTE],
  ['weak', 0.5, 'numero', 'number', 'n ?°', 'nr', 'no', '#', 'reference', 'ref', 'nummer'],
  [
    'other',
    1,
    '(n ?°|numero|no|num|ref(erence)?|code|id(entifiant)?|compte|nr|number|#)? ?(de |du |d.|of |votre |the )?(vos? |votre )?(client|commande|contrat|compte|dossier|devis|bon [a-z ]{2,20}|bl|bc|tva|siret|siren|rcs|ape|naf|telephone|tel|fax|marche|projet|engagement|service|adherent|abonne(ment)?|fournisseur|lot|serie|piece comptable|page|customer|order|account|po|purchase order|quote|vat|tax|gst|phone|registration|company|project|contract|delivery|ticket|transaction|reservation|affaire|chantier|suivi|colis|article|agrement|ics|rum|mandat)( id| code| number| no| ref| nr| n ?°| numero| #)?',
  ],
  [
    'other',
    1,
    '(kunden|auftrags|bestell|steuer|liefer|artikel|vertrags|konto|lieferschein|projekt|vorgangs|ust-?id|telefon|handelsregister|registrier|mandats|debitoren|lieferanten)-?(nummer|nr|no|referenz|id)',
    'klantnummer',
    'ordernummer',
    'btw-?(nummer|nr)',
    'kvk',
    'numero de (cliente|pedido)',
    'bestellung',
    'lieferschein',
    'klant(nr)?',
    'kunden?',
  ],
  [
    'other',
    1,
    'facture (associee|liee|precedente|initiale|d.origine|rectifiee|d.acompte associee)( n ?°)?',
    '(votre |your |vos )(reference|ref)s?',
    '(sur|relatif a|annule) (la )?facture( n ?°)?',
    'credit note for invoice',
    '(ihre?|unsere?) (referenz|zeichen)',
    'iban',
    'bic',
    'gln',
    'capital',
    'avis de paiement',
  ],
])
