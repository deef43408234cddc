import { FRENCH_LAYOUTS } from '#tests/helpers/invoices/french_layouts'
import { randomFrom, sampleInvoice, type SampleInvoice } from '#tests/helpers/invoices/sample'
import { scanned } from '#tests/helpers/invoices/scanner'
import { ublOf, ciiOf, withXml } from '#tests/helpers/invoices/xml'

/** Layouts that print all that a reminder needs. */
const WHOLE = FRENCH_LAYOUTS.filter(
  ({ prints }) => prints?.clientEmail && prints.dueDate !== false && !prints.deposit
)

const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer })

async function page(seed: number) {
  const layout = WHOLE[seed % WHOLE.length]
  const invoice = sampleInvoice(seed * 7919, { vat: layout.vat })
  const bytes = Buffer.from(await layout.draw(invoice, randomFrom(seed)).finish())
  return { invoice, bytes }
}

const numbered = (seed: number, numero: string, options = {}): SampleInvoice => ({
  ...sampleInvoice(seed * 104_729, options),
  numero,
})

/**
 * What people drop together: ten documents, of which eight can be read, one twice, and one not at all;
 * and what a phone or a stranger adds to them.
 */
export async function mixedFiles() {
  const text = await page(1)
  const hybrid = await page(2)
  const [scan, photo] = await Promise.all([page(3), page(4)])
  const deposit = numbered(5, 'UBL-ACOMPTE', { deposit: true })
  const pdf = (name: string, bytes: Buffer) => file(name, 'application/pdf', bytes)
  const xml = (name: string, bytes: Buffer) => file(name, 'text/xml', bytes)

  return {
    text: text.invoice,
    deposit,
    ten: [
      pdf('texte.pdf', text.bytes),
      pdf('factur-x.pdf', await withXml(hybrid.bytes, ciiOf(hybrid.invoice))),
      file('scan.jpg', 'image/jpeg', await scanned(scan.bytes, { dpi: 170, angle: 0.7 })),
      file(
        'photo.jpg',
        'image/jpeg',
        await scanned(photo.bytes, { dpi: 150, angle: -1.6, shade: true, quality: 55 })
      ),
      xml('ubl-acompte.xml', ublOf(deposit)),
      xml('cii.xml', ciiOf(numbered(6, 'CII-6'))),
      xml('avoir.xml', ublOf(numbered(7, 'AV-7'), { isCreditNote: true })),
      xml('dollars.xml', ublOf(numbered(8, 'USD-8'), { replace: [[/EUR/g, 'USD']] })),
      pdf('texte-encore.pdf', text.bytes),
      pdf('abimee.pdf', Buffer.from('%PDF-1.7\nrien de plus')),
    ],
    refused: [
      file('IMG_0042.heic', 'image/heic', Buffer.from('ftypheic')),
      xml(
        'piege.xml',
        Buffer.from('<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
      ),
    ],
  }
}
