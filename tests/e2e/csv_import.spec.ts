import { test } from '@japa/runner'
import { signIn, TestBrowser } from './browser.js'
import { CHROMIUM } from './chromium.js'
import { accessibilityFaults } from './page_checks.js'
import Invoice from '#models/invoice'
import { aTenant } from '#tests/helpers/factories'

/** An export whose total stands under a title that nothing guesses. */
const exported = (name: string, numero: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(
    `Numéro;Client;E-mail;Date;Échéance;Zyglo\n${numero};Café des Arts;compta@cafe.example;01/09/2026;01/10/2026;1 234,50\n`
  ),
})

test.group('A list of invoices, in a browser', (group) => {
  if (!CHROMIUM) {
    group.each.skip(true, 'no Chromium found')
  }
  const browser = TestBrowser.for(group)

  test('its columns are said once: the next list with the same titles remembers them', async ({
    assert,
  }) => {
    const tenant = await aTenant()
    const page = await browser.open('/imports/csv')
    await signIn(page, tenant)
    const file = page.locator('input[type=file]')
    await file.setInputFiles(exported('septembre.csv', 'CSV-1'))
    const total = page.getByRole('combobox', { name: 'Zyglo' })
    await total.selectOption({ label: 'Montant TTC' })
    await page.getByText('ligne 2', { exact: true }).waitFor()
    await page.getByRole('checkbox', { name: 'J’ai relu cette adresse' }).check()
    assert.deepEqual(await accessibilityFaults(page), [])
    await page.getByRole('button', { name: /Importer une facture/ }).click()
    await page.getByText('Une facture importée, un client ajouté.').waitFor()

    await page.locator('input[type=file]').setInputFiles(exported('octobre.csv', 'CSV-2'))
    await page.getByText('Comme la dernière fois pour un fichier aux mêmes titres.').waitFor()
    assert.equal(await total.inputValue(), 'amountTtcCents')
    await page.getByRole('button', { name: /Importer une facture/ }).click()
    await page.getByText('Une facture importée.').waitFor()
    const made = await Invoice.query()
      .where({ organizationId: tenant.organization.id })
      .orderBy('numero')
    assert.deepEqual(
      made.map(({ numero, amountTtcCents }) => [numero, amountTtcCents]),
      [
        ['CSV-1', 123_450],
        ['CSV-2', 123_450],
      ]
    )
  }).timeout(120_000)
})
