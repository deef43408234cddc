import type { Layout } from './layout.js'
import { euros, address, table, totals, bank, footer, penalties } from './french_parts.js'
import { french, Paper, slashed } from './paper.js'

/** Layouts that say less, or say it elsewhere. */
export const FRENCH_ODD_LAYOUTS: Layout[] = [
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
