import type { Layout } from './layout.js'
import { euros, address, table, totals, bank, footer, penalties } from './french_parts.js'
import { longFrench, Paper, slashed } from './paper.js'

/** Invoices as most tools print them. */
export const FRENCH_PLAIN_LAYOUTS: Layout[] = [
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
]
