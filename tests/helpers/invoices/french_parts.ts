import { french, type Paper, spacedIban } from './paper.js'
import type { SampleInvoice } from './sample.js'

export const euros = (cents: number) => `${french(cents)} €`

export const address = ({ name, street, postcode, town }: SampleInvoice['client']) => [
  name,
  street,
  `${postcode} ${town}`,
]

export function table(
  paper: Paper,
  invoice: SampleInvoice,
  y: number,
  headers = ['Désignation', 'Qté', 'P.U. HT', 'Total HT']
): number {
  paper.row(
    [
      [headers[0], 50],
      [headers[1], -340],
      [headers[2], -440],
      [headers[3], -545],
    ],
    y,
    { bold: true, size: 9 }
  )
  let height = y + 18
  for (const { label, quantity, unitCents } of invoice.lines) {
    paper.row(
      [
        [label, 50],
        [String(quantity), -340],
        [euros(unitCents), -440],
        [euros(quantity * unitCents), -545],
      ],
      height
    )
    height += 16
  }
  return height + 8
}

export function totals(
  paper: Paper,
  { htCents, vat, ttcCents, depositCents }: SampleInvoice,
  y: number,
  words = ['Total HT', 'TVA', 'Total TTC']
): number {
  let height = y
  const row = (label: string, cents: number, bold = false) => {
    paper.row(
      [
        [label, 380],
        [euros(cents), -545],
      ],
      height,
      { bold }
    )
    height += 16
  }
  row(words[0], htCents)
  for (const { rate, taxCents } of vat) {
    row(`${words[1]} ${String(rate).replace('.', ',')} %`, taxCents)
  }
  row(words[2], ttcCents, true)
  if (depositCents > 0) {
    row('Acompte versé', -depositCents)
    row('Net à payer', ttcCents - depositCents, true)
  }
  return height
}

export function bank(paper: Paper, { seller }: SampleInvoice, y: number) {
  paper.lines([`IBAN : ${spacedIban(seller.iban)}`, `BIC : ${seller.bic}`], 50, y, { size: 9 })
}

export function footer(paper: Paper, { seller }: SampleInvoice) {
  paper.write(
    `${seller.name} - ${seller.street} - ${seller.postcode} ${seller.town} - SIRET ${seller.siret} - TVA ${seller.vatNumber}`,
    60,
    805,
    { size: 7 }
  )
}

export const penalties =
  'En cas de retard de paiement, une indemnité forfaitaire de 40 € pour frais de recouvrement sera exigée (art. L441-10).'
