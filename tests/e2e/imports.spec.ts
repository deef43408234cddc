import { test } from '@japa/runner'
import { signIn, TestBrowser } from './browser.js'
import { CHROMIUM } from './chromium.js'
import { mixedFiles } from './mixed_files.js'
import { accessibilityFaults } from './page_checks.js'
import ImportDraft from '#models/import_draft'
import Invoice from '#models/invoice'
import RelanceTask from '#models/relance_task'
import { readImports } from '#services/import_batches/read_imports'
import { closeReaders } from '#services/import_batches/readers'
import { aTenant } from '#tests/helpers/factories'

test.group('An import, in a browser', (group) => {
  if (!CHROMIUM) {
    group.each.skip(true, 'no Chromium found')
  }
  const browser = TestBrowser.for(group)
  group.teardown(() => closeReaders())

  test('ten mixed files are dropped, read, corrected, validated, skipped, and each says what it became', async ({
    assert,
  }) => {
    const tenant = await aTenant()
    const { text, deposit, ten, refused } = await mixedFiles()
    const page = await browser.open('/imports')
    const accessible = async (what: string) =>
      assert.deepEqual(await accessibilityFaults(page), [], what)
    const row = (name: string) => page.getByRole('listitem').filter({ hasText: name })
    const invoiceOf = (numero: string) =>
      Invoice.query().where({ organizationId: tenant.organization.id, numero }).firstOrFail()
    await signIn(page, tenant)
    await page.getByRole('heading', { level: 1, name: 'Importer des factures' }).waitFor()
    await accessible('where files are dropped')

    await page.locator('input[type=file][multiple]').setInputFiles([...ten, ...refused])
    await page.waitForURL('**/imports/*')
    await row('texte-encore.pdf').getByText('Doublon').waitFor()
    await row('IMG_0042.heic')
      .getByText(/HEIC ne sont pas lues/)
      .waitFor()
    await row('piege.xml')
      .getByText(/Il n’a pas été ouvert/)
      .waitFor()
    await row('dollars.xml').getByText('En attente de lecture').waitFor()
    await accessible('files on their way')

    await readImports()
    for (const { name } of ten.slice(0, 8)) {
      await row(name).getByText('Lue', { exact: true }).waitFor()
    }
    await row('abimee.pdf').getByText('Illisible').waitFor()
    await row('avoir.xml').getByText('Avoir · non relancé').waitFor()
    await row('dollars.xml').getByText('En USD · non relancée').waitFor()
    await row('dollars.xml').getByText(/\$US/).waitFor()
    await accessible('files that were read')

    // A text page: corrected while it is looked at, then approved from the keyboard.
    await row('texte.pdf').getByRole('link').click()
    await page.getByAltText('Page 1 du document').waitFor()
    await page.getByText('Ce qui partira').waitFor()
    await accessible('a draft under review')
    await page.getByRole('textbox', { name: 'Numéro' }).fill('F-LUE-1')
    await page.getByText('Enregistré', { exact: true }).waitFor()
    const draft = await ImportDraft.query()
      .where({ organizationId: tenant.organization.id })
      .whereRaw(`edited ->> 'numero' = 'F-LUE-1'`)
      .firstOrFail()
    assert.equal(draft.extracted.amountTtcCents, text.ttcCents)
    await page.keyboard.press('Control+Enter')
    await page.getByText(/Relisez l’adresse, puis cochez/).waitFor()
    await page.getByRole('checkbox', { name: /J’ai relu l’adresse/ }).check()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('link', { name: /Validée · / }).waitFor()
    const made = await invoiceOf('F-LUE-1')
    assert.equal(made.amountTtcCents, text.ttcCents)
    assert.isNotEmpty(await RelanceTask.query().where({ invoiceId: made.id }))

    // What was paid before is known of, and not asked for.
    const rail = page.getByRole('navigation', { name: 'Factures de cet import' })
    await rail.getByTitle('ubl-acompte.xml').click()
    await page.getByRole('textbox', { name: 'Numéro' }).waitFor()
    const confirmation = page.getByRole('checkbox', { name: /J’ai relu l’adresse/ })
    if (await confirmation.isVisible()) await confirmation.check()
    await page.keyboard.press('Control+Enter')
    await page.getByText(/UBL-ACOMPTE est validée/).waitFor()
    const partly = await invoiceOf('UBL-ACOMPTE')
    assert.equal(partly.paidCents, deposit.depositCents)
    assert.deepEqual(
      (await partly.related('payments').query()).map(({ kind, amountCents }) => ({
        kind,
        amountCents,
      })),
      [{ kind: 'before_import', amountCents: deposit.depositCents }]
    )

    // A foreign currency and a credit note say why nothing is chased; skipping is taken back.
    await rail.getByTitle('dollars.xml').click()
    await page.getByText(/Facture en USD\s: Rubis la lit/).waitFor()
    await rail.getByTitle('avoir.xml').click()
    await page.getByText(/C’est un avoir/).waitFor()
    await page.getByRole('button', { name: 'Passer' }).first().click()
    await accessible('why it is skipped')
    await page.getByRole('button', { name: 'Ce n’est pas une facture' }).click()
    await page.getByText(/est passée\./).waitFor()
    await page.getByRole('button', { name: 'Annuler' }).click()
    await page.getByText(/C’est un avoir/).waitFor()
    await page.getByRole('button', { name: 'Passer' }).first().click()
    await page.getByRole('button', { name: 'Ce n’est pas une facture' }).click()
    await rail
      .getByTitle('avoir.xml')
      .getByText('Passée')
      .or(rail.getByText('Passée'))
      .first()
      .waitFor()

    await page.goto(`${page.url().split('?')[0]}?etape=bilan`)
    await page.getByText(/2 factures validées, une passée\. 5 attendent encore\./).waitFor()
    await accessible('what became of it')
    const kept = await Invoice.query().where({ organizationId: tenant.organization.id })
    assert.lengthOf(kept, 2)
  }).timeout(600_000)
})
