import { test } from '@japa/runner'
import { signIn, TestBrowser } from './browser.js'
import { CHROMIUM } from './chromium.js'
import { accessibilityFaults } from './page_checks.js'
import ImportDraft from '#models/import_draft'
import Invoice from '#models/invoice'
import RelanceTask from '#models/relance_task'
import { readImports } from '#services/import_batches/read_imports'
import { aTenant } from '#tests/helpers/factories'
import { FRENCH_LAYOUTS } from '#tests/helpers/invoices/french_layouts'
import { randomFrom, sampleInvoice } from '#tests/helpers/invoices/sample'

/** Layouts that print all that a reminder needs. */
const WHOLE = FRENCH_LAYOUTS.filter(
  ({ prints }) => prints?.clientEmail && prints.dueDate !== false && !prints.deposit
)

async function anInvoiceFile(seed: number) {
  const layout = WHOLE[seed % WHOLE.length]
  const invoice = sampleInvoice(seed * 7919, { vat: layout.vat })
  const bytes = await layout.draw(invoice, randomFrom(seed)).finish()
  return { invoice, bytes: Buffer.from(bytes) }
}

const file = (name: string, mimeType: string, buffer: Buffer) => ({ name, mimeType, buffer })
const pdf = (name: string, bytes: Buffer) => file(name, 'application/pdf', bytes)

test.group('An import, in a browser', (group) => {
  if (!CHROMIUM) {
    group.each.skip(true, 'no Chromium found')
  }
  const browser = TestBrowser.for(group)

  test('ten mixed files are dropped, read, corrected; one becomes an invoice with its plan', async ({
    assert,
  }) => {
    const tenant = await aTenant()
    const drawn = await Promise.all([1, 2, 3, 4, 5].map(anInvoiceFile))
    const page = await browser.open('/imports')
    await signIn(page, tenant)
    await page.getByRole('heading', { level: 1, name: 'Importer des factures' }).waitFor()

    await page
      .locator('input[type=file][multiple]')
      .setInputFiles([
        ...drawn.map(({ bytes }, index) => pdf(`facture-${index + 1}.pdf`, bytes)),
        pdf('facture-1-bis.pdf', drawn[0].bytes),
        pdf('abimee.pdf', Buffer.from('%PDF-1.7\nrien de plus')),
        file('lettre.xml', 'text/xml', Buffer.from('<?xml version="1.0"?><lettre/>')),
        file('IMG_0042.heic', 'image/heic', Buffer.from('ftypheic')),
        file('notes.txt', 'text/plain', Buffer.from('rappeler le client')),
      ])
    await page.waitForURL('**/imports/*')
    const row = (name: string) => page.getByRole('listitem').filter({ hasText: name })
    await row('facture-5.pdf').getByText('En attente de lecture').waitFor()
    await row('facture-1-bis.pdf').getByText('Doublon').waitFor()
    await row('IMG_0042.heic').getByText('Refusée').waitFor()
    await row('notes.txt').getByText('Refusée').waitFor()

    await readImports()
    await row('facture-5.pdf').getByText('Lue', { exact: true }).waitFor()
    await row('abimee.pdf').getByText('Illisible').waitFor()
    await row('lettre.xml').getByText('Illisible').waitFor()
    assert.deepEqual(await accessibilityFaults(page), [])

    const { invoice } = drawn[0]
    await row('facture-1.pdf').getByRole('link').click()
    await page.getByAltText('Page 1 du document').waitFor()
    await page.getByText('Ce qui partira').waitFor()
    assert.deepEqual(await accessibilityFaults(page), [])
    await page.getByRole('textbox', { name: 'Numéro' }).fill('F-LUE-1')
    await page.getByText('Enregistré', { exact: true }).waitFor()
    const draft = await ImportDraft.query()
      .where({ organizationId: tenant.organization.id })
      .whereRaw(`edited ->> 'numero' = 'F-LUE-1'`)
      .firstOrFail()
    assert.equal(draft.extracted.amountTtcCents, invoice.ttcCents)
    await page.getByRole('checkbox', { name: /J’ai relu l’adresse/ }).check()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('link', { name: /Validée · / }).waitFor()
    const made = await Invoice.query()
      .where({ organizationId: tenant.organization.id, numero: 'F-LUE-1' })
      .firstOrFail()
    assert.equal(made.amountTtcCents, invoice.ttcCents)
    assert.isNotEmpty(await RelanceTask.query().where({ invoiceId: made.id }))
  }).timeout(300_000)
})
