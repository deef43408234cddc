import { test } from '@japa/runner'
import { openInvoice, signIn, TestBrowser } from './browser.js'
import { CHROMIUM } from './chromium.js'
import { accessibilityFaults } from './page_checks.js'
import Invoice from '#models/invoice'
import RelanceTask from '#models/relance_task'
import { aClient, aDraftedWarning, anInvoice, aTenant } from '#tests/helpers/factories'

test.group('The chase, in a browser', (group) => {
  if (!CHROMIUM) {
    group.each.skip(true, 'no Chromium found')
  }
  const browser = TestBrowser.for(group)

  test('from the list to a paid invoice, and back by undo', async ({ assert }) => {
    const tenant = await aTenant()
    const client = await aClient(tenant, { name: 'Menuiserie Kerbrat' })
    const invoice = await anInvoice(tenant, { clientId: client.id })
    const page = await browser.open('/factures')

    await signIn(page, tenant)
    await openInvoice(page, 'Menuiserie Kerbrat')
    await page.getByRole('button', { name: 'Enregistrer un paiement' }).click()
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()

    await page.getByText('Payée. Plus rien ne part.', { exact: true }).waitFor()
    await invoice.refresh()
    assert.equal(invoice.status, 'paid')
    assert.equal(await scheduledOf(invoice), 0)

    await page.getByRole('button', { name: 'Annuler', exact: true }).click()
    await page.getByText(/La relance amicale part/).waitFor()
    await invoice.refresh()
    assert.equal(invoice.status, 'pending')
    assert.isAbove(await scheduledOf(invoice), 0)
  })

  test('a partial payment lowers what is left, and the timeline can take it back', async ({
    assert,
  }) => {
    const tenant = await aTenant()
    const invoice = await anInvoice(tenant, { amountTtcCents: 180_000 })
    const page = await browser.open(`/factures/${invoice.id}`)

    await signIn(page, tenant)
    await page.getByRole('button', { name: 'Enregistrer un paiement' }).click()
    await page.getByText('Une partie').click()
    await page.getByLabel('Montant reçu').fill('600')
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()

    await page.getByText(/restent dus sur 1\s800,00/).waitFor()
    await page.getByRole('button', { name: 'Annuler ce paiement' }).click()
    await page.getByText('restent dus TTC').waitFor()
    await invoice.refresh()
    assert.equal(invoice.remainderCents, 180_000)
  })

  test('a mise en demeure leaves only after the word is typed, and knows who approved it', async ({
    assert,
  }) => {
    const tenant = await aTenant()
    const warning = await aDraftedWarning(tenant)
    const page = await browser.open('/aujourdhui')

    await signIn(page, tenant)
    await page.getByRole('link', { name: 'Relire et décider' }).click()
    await page.getByRole('heading', { level: 2, name: 'Le courrier' }).waitFor()
    const approve = page.getByRole('button', { name: 'Approuver et envoyer' })
    assert.isTrue(await approve.isDisabled())
    assert.deepEqual(await accessibilityFaults(page), [])

    await page.getByLabel(/Pour confirmer/).fill('envoyer')
    await approve.click()
    await page.waitForURL(`**/factures/${warning.invoiceId}`)

    await warning.refresh()
    assert.equal(warning.status, 'scheduled')
    assert.equal(warning.approvedBy, tenant.user.id)
  })

  test('a newcomer signs up, types a first invoice and sees when its reminders leave', async ({
    assert,
  }) => {
    const page = await browser.open('/inscription')
    const email = `nouvelle.${process.pid}.${Date.now()}@atelier.example`

    await page.getByLabel('Votre nom').fill('Nadia Ferrand')
    await page.getByLabel('Votre activité').fill('Ferrand, photographe')
    await page.getByLabel('Adresse e-mail').fill(email)
    await page.getByLabel('Mot de passe', { exact: true }).fill('un vélo bleu devant la gare')
    await page.getByRole('checkbox', { name: /J’accepte/ }).check()
    await page.getByRole('button', { name: 'Créer mon compte' }).click()
    await page.getByRole('link', { name: 'Plus tard' }).click()
    await page.getByRole('heading', { level: 1, name: /Bonjour Nadia/ }).waitFor()

    await page.getByText('Ajouter une facture', { exact: true }).click()
    await page.getByRole('combobox', { name: 'Client' }).fill('Studio Grand Large')
    await page.getByRole('option', { name: /Nouveau client/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Adresse e-mail').fill('compta@grand-large.example')
    await dialog.getByRole('button', { name: 'Ajouter ce client' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByLabel('Numéro').fill('F-1')
    await page.getByLabel('Montant TTC').fill('1 234,50')
    assert.deepEqual(await accessibilityFaults(page), [])
    await page.getByRole('button', { name: 'Enregistrer la facture' }).click()

    await page.getByRole('heading', { level: 1, name: 'Studio Grand Large' }).waitFor()
    await page.getByText(/La relance amicale part/).waitFor()
    const invoice = await Invoice.query().where('numero', 'F-1').orderBy('id', 'desc').firstOrFail()
    assert.equal(invoice.amountTtcCents, 123_450)
  })
})

async function scheduledOf(invoice: Invoice) {
  const tasks = await RelanceTask.query().where({ invoiceId: invoice.id, status: 'scheduled' })
  return tasks.length
}
