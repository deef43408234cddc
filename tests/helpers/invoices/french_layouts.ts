import { french, longFrench, Paper, slashed, spacedIban } from './paper.js'
import type { Random, SampleInvoice } from './sample.js'

/** A way to lay out an invoice. What it does not print, the reader must not find. */
export interface Layout {
  name: string
  language: 'fr' | 'en'
  draw(invoice: SampleInvoice, random: Random): Paper
  prints?: { dueDate?: false; clientEmail?: true; iban?: false; deposit?: true }
  vat?: 'exempt' | 'several'
}

const euros = (cents: number) => `${french(cents)} €`

const address = ({ name, street, postcode, town }: SampleInvoice['client']) => [
  name,
  street,
  `${postcode} ${town}`,
]

function table(
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

function totals(
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

function bank(paper: Paper, { seller }: SampleInvoice, y: number) {
  paper.lines([`IBAN : ${spacedIban(seller.iban)}`, `BIC : ${seller.bic}`], 50, y, { size: 9 })
}

function footer(paper: Paper, { seller }: SampleInvoice) {
  paper.write(
    `${seller.name} - ${seller.street} - ${seller.postcode} ${seller.town} - SIRET ${seller.siret} - TVA ${seller.vatNumber}`,
    60,
    805,
    { size: 7 }
  )
}

const penalties =
  'En cas de retard de paiement, une indemnité forfaitaire de 40 € pour frais de recouvrement sera exigée (art. L441-10).'

export const FRENCH_LAYOUTS: Layout[] = [
  {
    name: 'letter',
    language: 'fr',
    prints: { clientEmail: true },
    draw(invoice) {
      const { seller, client } = invoice
      const paper = new Paper()
      paper.lines(
        [...address(seller), `Tél. ${seller.phone}`, seller.email, `SIRET : ${seller.siret}`],
        50,
        45
      )
      paper.lines([...address(client), client.email], 340, 130)
      paper.write(`${seller.town}, le ${longFrench(invoice.issueDate)}`, 340, 220)
      paper.write(`FACTURE N° ${invoice.numero}`, 50, 255, { size: 15, bold: true })
      const y = totals(paper, invoice, table(paper, invoice, 300))
      paper.lines([`Date d'échéance : ${longFrench(invoice.dueDate)}`, penalties], 50, y + 20, {
        size: 8,
      })
      bank(paper, invoice, y + 60)
      return paper
    },
  },
  {
    name: 'two boxes',
    language: 'fr',
    prints: { clientEmail: true },
    draw(invoice, random) {
      const { seller, client } = invoice
      const paper = new Paper()
      paper.write('Facture', 50, 40, { size: 24, bold: true })
      paper.write(random.pick(['Émetteur', 'Prestataire', 'Vendeur']), 50, 90, { bold: true })
      paper.lines([...address(seller), seller.email, `SIRET ${seller.siret}`], 50, 106)
      paper.write(random.pick(['Client', 'Destinataire', 'Facturé à', 'Adressé à :']), 320, 90, {
        bold: true,
      })
      paper.lines([...address(client), client.email], 320, 106)
      paper.row(
        [
          ['N° de facture', 50],
          ['Date d’émission', 180],
          ['Date d’échéance', 320],
          ['Mode de règlement', 440],
        ],
        210,
        { size: 9, bold: true }
      )
      paper.row(
        [
          [invoice.numero, 50],
          [slashed(invoice.issueDate), 180],
          [slashed(invoice.dueDate), 320],
          ['Virement', 440],
        ],
        226
      )
      const y = totals(paper, invoice, table(paper, invoice, 270), ['Total HT', 'TVA', 'Total TTC'])
      bank(paper, invoice, y + 30)
      footer(paper, invoice)
      return paper
    },
  },
  {
    name: 'meta on the right',
    language: 'fr',
    draw(invoice, random) {
      const { seller, client } = invoice
      const paper = new Paper()
      paper.write(seller.name, 50, 45, { size: 18, bold: true })
      paper.lines(
        [seller.street, `${seller.postcode} ${seller.town}`, seller.phone, seller.email],
        50,
        72,
        { size: 9 }
      )
      paper.row(
        [
          ['Facture n° :', 360],
          [invoice.numero, -545],
        ],
        50,
        { bold: true }
      )
      paper.row(
        [
          [random.pick(['Date :', 'Date de facturation :', 'Date d’émission :']), 360],
          [slashed(invoice.issueDate), -545],
        ],
        66
      )
      paper.row(
        [
          [random.pick(['Échéance :', 'À régler avant le :', 'Date limite de paiement :']), 360],
          [slashed(invoice.dueDate), -545],
        ],
        82
      )
      paper.row(
        [
          ['Réf. client :', 360],
          ['C00481', -545],
        ],
        98
      )
      paper.lines(address(client), 340, 150, { size: 11 })
      const y = totals(
        paper,
        invoice,
        table(paper, invoice, 280, ['Description', 'Quantité', 'Prix unitaire', 'Montant']),
        ['Sous-total HT', 'TVA', 'Montant total TTC']
      )
      bank(paper, invoice, y + 30)
      footer(paper, invoice)
      return paper
    },
  },
  {
    name: 'window envelope',
    language: 'fr',
    prints: { dueDate: false },
    draw(invoice) {
      const { client } = invoice
      const paper = new Paper()
      paper.lines(address(client), 330, 125, { size: 11 })
      paper.write(`Facture ${invoice.numero} du ${slashed(invoice.issueDate)}`, 50, 230, {
        size: 13,
        bold: true,
      })
      paper.write('Objet : prestation de mars, commande 4500123 du 02/01/2025', 50, 250)
      const y = totals(paper, invoice, table(paper, invoice, 285))
      paper.write(
        'Paiement à 30 jours fin de mois. Pas d’escompte pour paiement anticipé.',
        50,
        y + 20,
        { size: 9 }
      )
      bank(paper, invoice, y + 45)
      footer(paper, invoice)
      return paper
    },
  },
  {
    name: 'without VAT',
    language: 'fr',
    vat: 'exempt',
    prints: { clientEmail: true },
    draw(invoice, random) {
      const { seller, client } = invoice
      const paper = new Paper()
      paper.lines(
        [
          seller.name,
          'Entrepreneur individuel',
          seller.street,
          `${seller.postcode} ${seller.town}`,
          `SIRET : ${seller.siret}`,
        ],
        50,
        50
      )
      paper.write('À l’attention de :', 340, 110, { size: 9 })
      paper.lines([...address(client), client.email], 340, 124)
      paper.write(`Facture n°${invoice.numero}`, 50, 200, { size: 14, bold: true })
      paper.lines(
        [`Émise le ${slashed(invoice.issueDate)}`, `À payer avant le ${slashed(invoice.dueDate)}`],
        50,
        222
      )
      const y = table(paper, invoice, 270, ['Prestation', 'Qté', 'Prix', 'Total'])
      paper.row(
        [
          [random.pick(['Total à payer', 'Total', 'Montant total', 'Net à payer']), 380],
          [euros(invoice.ttcCents), -545],
        ],
        y,
        { bold: true, size: 12 }
      )
      paper.write('TVA non applicable, art. 293 B du CGI', 50, y + 25, { size: 9 })
      bank(paper, invoice, y + 50)
      return paper
    },
  },
  {
    name: 'subscription',
    language: 'fr',
    prints: { iban: false },
    draw(invoice) {
      const { seller, client } = invoice
      const paper = new Paper()
      paper.write(seller.name.toUpperCase(), 50, 40, { size: 16, bold: true })
      paper.lines(
        [
          'Vos références',
          `N° client : 8123345`,
          `N° de facture : ${invoice.numero}`,
          `Date de facture : ${longFrench(invoice.issueDate)}`,
        ],
        50,
        100
      )
      paper.lines(
        [
          client.name.toUpperCase(),
          client.street.toUpperCase(),
          `${client.postcode} ${client.town.toUpperCase()}`,
        ],
        330,
        140,
        { size: 11 }
      )
      paper.write(`Période du 01/01/2025 au 31/01/2025`, 50, 240)
      const y = totals(paper, invoice, table(paper, invoice, 270), [
        'Total hors taxes',
        'TVA',
        'Total TTC',
      ])
      paper.write(
        `Ce montant sera prélevé le ${slashed(invoice.dueDate)} sur votre compte`,
        50,
        y + 20
      )
      paper.write(
        `${seller.name} au capital de 37 000 € - RCS Paris ${seller.siret.slice(0, 9)} - Siège social : ${seller.street}, ${seller.postcode} ${seller.town}`,
        50,
        800,
        { size: 7 }
      )
      return paper
    },
  },
  {
    name: 'deposit',
    language: 'fr',
    prints: { deposit: true },
    draw(invoice) {
      const { seller, client } = invoice
      const paper = new Paper()
      paper.lines(
        [
          seller.name,
          seller.street,
          `${seller.postcode} ${seller.town}`,
          `N° TVA : ${seller.vatNumber}`,
        ],
        50,
        50
      )
      paper.write('FACTURE', 430, 50, { size: 20, bold: true })
      paper.row(
        [
          ['Numéro', 380],
          [invoice.numero, -545],
        ],
        80
      )
      paper.row(
        [
          ['Date', 380],
          [slashed(invoice.issueDate), -545],
        ],
        94
      )
      paper.row(
        [
          ['Échéance', 380],
          [slashed(invoice.dueDate), -545],
        ],
        108
      )
      paper.write('Adresse de facturation', 50, 150, { size: 9, bold: true })
      paper.lines(address(client), 50, 164)
      paper.write('Adresse de livraison', 320, 150, { size: 9, bold: true })
      paper.lines(['Chantier du Port', '12 quai Ouest', '17000 La Rochelle'], 320, 164)
      const y = totals(paper, invoice, table(paper, invoice, 240))
      bank(paper, invoice, y + 30)
      return paper
    },
  },
  {
    name: 'reference block',
    language: 'fr',
    prints: { clientEmail: true },
    draw(invoice) {
      const { seller, client } = invoice
      const paper = new Paper()
      paper.write('Facture', 545, 40, { size: 14, bold: true, right: true })
      paper.write(`Réf. : ${invoice.numero}`, 545, 60, { right: true })
      paper.write(`Date facturation : ${slashed(invoice.issueDate)}`, 545, 74, { right: true })
      paper.write(`Date échéance : ${slashed(invoice.dueDate)}`, 545, 88, { right: true })
      paper.write('Code client : CU2401-0007', 545, 102, { right: true })
      paper.write('Émetteur :', 50, 130, { size: 8 })
      paper.lines(
        [
          seller.name,
          seller.street,
          `${seller.postcode} ${seller.town}`,
          `Tél : ${seller.phone}`,
          `Email : ${seller.email}`,
        ],
        55,
        146
      )
      paper.write('Adressé à :', 310, 130, { size: 8 })
      paper.lines(
        [
          client.name,
          client.street,
          `${client.postcode} ${client.town}`,
          client.email && `Email : ${client.email}`,
        ],
        315,
        146
      )
      paper.write('Montants exprimés en Euros', 545, 232, { size: 8, right: true })
      let y = table(paper, invoice, 245)
      paper.write('Conditions de règlement : 30 jours', 50, y, { size: 9 })
      y = totals(paper, invoice, y, ['Total HT', 'Total TVA', 'Total TTC'])
      bank(paper, invoice, y + 20)
      footer(paper, invoice)
      return paper
    },
  },
  {
    name: 'totals in columns',
    language: 'fr',
    vat: 'several',
    draw(invoice) {
      const { seller, client } = invoice
      const paper = new Paper()
      paper.write('F A C T U R E', 220, 40, { size: 18, bold: true })
      paper.lines(
        [
          seller.name,
          seller.street,
          `${seller.postcode} ${seller.town}`,
          `Tél. : ${seller.phone}`,
          `SIRET : ${seller.siret}`,
        ],
        50,
        80
      )
      paper.write('Doit :', 330, 110, { bold: true })
      paper.lines(address(client), 330, 126)
      paper.row(
        [
          ['N° FACTURE', 60],
          ['DATE', 180],
          ['N° CLIENT', 280],
          ['ÉCHÉANCE', 400],
        ],
        200,
        { size: 9, bold: true }
      )
      paper.row(
        [
          [invoice.numero, 60],
          [slashed(invoice.issueDate), 180],
          ['411DUP', 280],
          [slashed(invoice.dueDate), 400],
        ],
        214
      )
      let y = table(paper, invoice, 250)
      paper.row(
        [
          ['Taux', 60],
          ['Base HT', -200],
          ['Montant TVA', -300],
        ],
        y + 10,
        { size: 8, bold: true }
      )
      for (const [index, { rate, baseCents, taxCents }] of invoice.vat.entries()) {
        paper.row(
          [
            [`${String(rate).replace('.', ',')} %`, 60],
            [french(baseCents), -200],
            [french(taxCents), -300],
          ],
          y + 24 + index * 13,
          { size: 9 }
        )
      }
      y += 80
      paper.row(
        [
          ['TOTAL HT', -150],
          ['TOTAL TVA', -280],
          ['TOTAL TTC', -410],
          ['NET A PAYER', -545],
        ],
        y,
        { bold: true, size: 9 }
      )
      paper.row(
        [
          [french(invoice.htCents), -150],
          [french(invoice.vatCents), -280],
          [french(invoice.ttcCents), -410],
          [euros(invoice.ttcCents), -545],
        ],
        y + 15
      )
      bank(paper, invoice, y + 50)
      footer(paper, invoice)
      return paper
    },
  },
  {
    name: 'two pages',
    language: 'fr',
    draw(invoice) {
      const { seller, client } = invoice
      const paper = new Paper()
      const head = (page: number) => {
        paper.write(seller.name, 50, 40, { bold: true, size: 12 })
        paper.write(`Facture n° ${invoice.numero} - page ${page}/2`, 545, 40, {
          right: true,
          size: 9,
        })
      }
      head(1)
      paper.lines(['Client :', ...address(client)], 330, 90)
      paper.lines(
        [
          `Date de facture : ${slashed(invoice.issueDate)}`,
          `Date d'échéance : ${slashed(invoice.dueDate)}`,
          'Date de livraison : 02/01/2025',
        ],
        50,
        90
      )
      let y = table(paper, invoice, 200)
      paper.row(
        [
          ['Sous-total à reporter', 380],
          [euros(invoice.htCents), -545],
        ],
        y
      )
      paper.newPage()
      head(2)
      y = totals(paper, invoice, 120, ['Total HT', 'Montant TVA', 'Total TTC'])
      paper.write(penalties, 50, y + 10, { size: 8 })
      bank(paper, invoice, y + 40)
      return paper
    },
  },
  {
    name: 'short and plain',
    language: 'fr',
    prints: { iban: false, dueDate: false },
    draw(invoice) {
      const { seller, client } = invoice
      const paper = new Paper()
      paper.write(seller.name, 50, 50, { bold: true })
      paper.write(`${seller.street}, ${seller.postcode} ${seller.town}`, 50, 64, { size: 9 })
      paper.write(`Facture : ${invoice.numero}`, 50, 110, { size: 13 })
      paper.write(`Date : ${slashed(invoice.issueDate)}`, 50, 130)
      paper.write(`Client : ${client.name}`, 50, 150)
      const y = totals(paper, invoice, table(paper, invoice, 200), [
        'Montant HT',
        'Montant TVA',
        'Montant TTC',
      ])
      paper.write('Règlement par chèque à réception de la facture.', 50, y + 20, { size: 9 })
      return paper
    },
  },
]
