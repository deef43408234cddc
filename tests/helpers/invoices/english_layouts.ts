import type { Layout } from './layout.js'
import { english, longEnglish, Paper, shortEnglish, slashed, spacedIban } from './paper.js'
import type { SampleInvoice } from './sample.js'

const euros = (cents: number) => `€${english(cents)}`

const address = ({ name, street, postcode, town }: SampleInvoice['client']) => [
  name,
  street,
  `${postcode} ${town}`,
  'France',
]

function table(paper: Paper, invoice: SampleInvoice, y: number): number {
  paper.row(
    [
      ['Description', 50],
      ['Qty', -340],
      ['Unit price', -440],
      ['Amount', -545],
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
  { htCents, vatCents, ttcCents }: SampleInvoice,
  y: number,
  words: [string, string, string, string?]
): number {
  const rows: [string, number][] = [
    [words[0], htCents],
    [words[1], vatCents],
    [words[2], ttcCents],
  ]
  if (words[3]) {
    rows.push([words[3], ttcCents])
  }
  for (const [index, [label, cents]] of rows.entries()) {
    paper.row(
      [
        [label, 350],
        [euros(cents), -545],
      ],
      y + index * 16,
      { bold: index > 1 }
    )
  }
  return y + rows.length * 16
}

const bank = (paper: Paper, { seller }: SampleInvoice, y: number) =>
  paper.lines(['Payment details', `IBAN ${spacedIban(seller.iban)}`, `BIC ${seller.bic}`], 50, y, {
    size: 9,
  })

export const ENGLISH_LAYOUTS: Layout[] = [
  {
    name: 'online payments',
    language: 'en',
    prints: { iban: false, clientEmail: true },
    draw(invoice) {
      const { seller, client } = invoice
      const paper = new Paper()
      paper.write('Invoice', 50, 40, { size: 20, bold: true })
      paper.row(
        [
          ['Invoice number', 50],
          [invoice.numero, 150],
        ],
        75,
        { size: 9, bold: true }
      )
      paper.row(
        [
          ['Date of issue', 50],
          [longEnglish(invoice.issueDate), 150],
        ],
        88,
        { size: 9 }
      )
      paper.row(
        [
          ['Date due', 50],
          [longEnglish(invoice.dueDate), 150],
        ],
        101,
        { size: 9 }
      )
      paper.lines([...address(seller), seller.email], 50, 130, { size: 9 })
      paper.write('Bill to', 300, 130, { size: 9, bold: true })
      paper.lines([...address(client), client.email], 300, 143, { size: 9 })
      paper.write(`${euros(invoice.ttcCents)} due ${longEnglish(invoice.dueDate)}`, 50, 230, {
        size: 15,
        bold: true,
      })
      totals(paper, invoice, table(paper, invoice, 280), [
        'Subtotal',
        'VAT (20%)',
        'Total',
        'Amount due',
      ])
      return paper
    },
  },
  {
    name: 'british',
    language: 'en',
    draw(invoice) {
      const { seller, client } = invoice
      const paper = new Paper()
      paper.write(seller.name, 50, 40, { size: 16, bold: true })
      paper.lines(
        [seller.street, `${seller.postcode} ${seller.town}`, `VAT No: ${seller.vatNumber}`],
        50,
        62,
        { size: 9 }
      )
      paper.write('INVOICE', 545, 40, { size: 22, bold: true, right: true })
      paper.row(
        [
          ['Invoice No:', 380],
          [invoice.numero, -545],
        ],
        80
      )
      paper.row(
        [
          ['Invoice Date:', 380],
          [shortEnglish(invoice.issueDate), -545],
        ],
        94
      )
      paper.row(
        [
          ['Due Date:', 380],
          [shortEnglish(invoice.dueDate), -545],
        ],
        108
      )
      paper.row(
        [
          ['Customer ID:', 380],
          ['CUST-77', -545],
        ],
        122
      )
      paper.write('Bill To:', 50, 140, { bold: true })
      paper.lines(address(client), 50, 155)
      paper.write('Ship To:', 300, 140, { bold: true })
      paper.lines(['The Old Depot', '4 Dock Road', '17000 La Rochelle'], 300, 155)
      const y = totals(paper, invoice, table(paper, invoice, 240), [
        'Net total',
        'VAT @ 20%',
        'Total EUR',
      ])
      bank(paper, invoice, y + 20)
      return paper
    },
  },
  {
    name: 'stacked labels',
    language: 'en',
    draw(invoice) {
      const { seller, client } = invoice
      const paper = new Paper()
      paper.write('TAX INVOICE', 50, 50, { size: 22 })
      paper.lines(address(client), 50, 100)
      paper.lines(['Invoice Date', shortEnglish(invoice.issueDate)], 300, 60, { size: 9 })
      paper.lines(['Invoice Number', invoice.numero], 300, 90, { size: 9 })
      paper.lines(['VAT Number', seller.vatNumber], 300, 120, { size: 9 })
      paper.lines(address(seller), 430, 60, { size: 9 })
      const y = totals(paper, invoice, table(paper, invoice, 220), [
        'Subtotal',
        'TOTAL VAT 20%',
        'TOTAL EUR',
      ])
      paper.write(`Due Date: ${shortEnglish(invoice.dueDate)}`, 50, y + 20, { bold: true })
      bank(paper, invoice, y + 40)
      return paper
    },
  },
  {
    name: 'columns on top',
    language: 'en',
    prints: { iban: false },
    draw(invoice) {
      const { seller, client } = invoice
      const paper = new Paper()
      paper.lines(address(seller), 545, 40, { size: 9, right: true })
      paper.row(
        [
          ['Billed To', 50],
          ['Date of Issue', 220],
          ['Invoice Number', 340],
          ['Amount Due (EUR)', -545],
        ],
        130,
        { size: 9 }
      )
      paper.lines(address(client), 50, 145)
      paper.write(slashed(invoice.issueDate), 220, 145)
      paper.write(invoice.numero, 340, 145)
      paper.write(euros(invoice.ttcCents), 545, 143, { size: 18, right: true })
      paper.write('Due Date', 220, 175, { size: 9 })
      paper.write(slashed(invoice.dueDate), 220, 190)
      totals(paper, invoice, table(paper, invoice, 260), [
        'Subtotal',
        'Tax',
        'Total',
        'Amount Due (EUR)',
      ])
      return paper
    },
  },
  {
    name: 'simple',
    language: 'en',
    prints: { dueDate: false },
    draw(invoice) {
      const { seller, client } = invoice
      const paper = new Paper()
      paper.lines([seller.name, seller.street, `${seller.postcode} ${seller.town}`], 50, 40)
      paper.write(`Invoice #${invoice.numero}`, 50, 110, { size: 16, bold: true })
      paper.write(`Date: ${longEnglish(invoice.issueDate)}`, 50, 135)
      paper.write(`Invoice to: ${client.name}`, 50, 150)
      paper.lines([client.street, `${client.postcode} ${client.town}`], 50, 164)
      const y = totals(paper, invoice, table(paper, invoice, 220), [
        'Total excl. VAT',
        'VAT 20%',
        'Total incl. VAT',
      ])
      paper.write('Payment terms: net 30 days.', 50, y + 14)
      bank(paper, invoice, y + 35)
      return paper
    },
  },
]
