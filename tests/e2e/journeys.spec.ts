import { test } from '@japa/runner'
import { mailTo } from '#tests/helpers/dev_inbox'
import { CHROMIUM } from './chromium.js'
import { Demo } from './demo.js'

const NEW_CLIENT = 'compta@verrerie-loire.example'

/** A day as a person types it, so many days from today. */
function typedDay(offset: number) {
  const day = new Date(Date.now() + offset * 86_400_000)
  return day.toLocaleDateString('fr-FR', { timeZone: 'Europe/Paris' })
}

test.group('Journeys on the demo', (group) => {
  if (!CHROMIUM) {
    group.each.skip(true, 'no Chromium found')
  }
  group.each.timeout(240_000)

  // Its reminder leaves a minute later, and is read further down.
  test('an invoice that is late already is typed in, with its client', async () => {
    const demo = await Demo.shared()
    const page = await demo.open('/factures/nouvelle')

    await page.getByRole('combobox', { name: 'Client' }).fill('Verrerie de Loire')
    await page.getByRole('option', { name: /Nouveau client/ }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Adresse e-mail').fill(NEW_CLIENT)
    await dialog.getByRole('button', { name: 'Ajouter ce client' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByLabel('Numéro').fill('F-2026-0100')
    await page.getByLabel('Montant TTC').fill('1 234,50')
    await page.getByLabel('Émise').fill(typedDay(-35))
    await page.getByLabel('Échéance').fill(typedDay(-4))
    await page.getByLabel('Échéance').press('Tab')
    await page.getByRole('button', { name: 'Enregistrer la facture' }).click()

    await page.getByRole('heading', { level: 1, name: 'Verrerie de Loire' }).waitFor()
    await page.context().close()
  })

  test('a pause holds the reminders of an invoice until it ends', async () => {
    const demo = await Demo.shared()
    const page = await demo.open(`/factures/${demo.ids.late}`)

    await page.getByRole('button', { name: 'Mettre en pause' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Mettre en pause' }).click()
    await page.getByText(/Les relances de cette facture sont en pause/).waitFor()
    await page.getByRole('button', { name: 'Reprendre', exact: true }).first().click()
    await page
      .getByText(/La relance ferme part/)
      .first()
      .waitFor()
    await page.context().close()
  })

  test('a partial payment lowers what is left; the line of the timeline takes it back', async () => {
    const demo = await Demo.shared()
    const page = await demo.open(`/factures/${demo.ids.late}`)

    await page.getByRole('button', { name: 'Enregistrer un paiement' }).click()
    await page.getByText('Une partie').click()
    await page.getByLabel('Montant reçu').fill('100')
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    await page
      .getByText(/2\s000,00\s€/)
      .first()
      .waitFor()
    // The first payment of the demo's story has its own line, further up.
    await page.getByRole('button', { name: 'Annuler ce paiement' }).last().click()
    await page
      .getByText(/2\s100,00\s€/)
      .first()
      .waitFor()
    await page.context().close()
  })

  test('a mise en demeure is read, approved by its word, and leaves', async ({ assert }) => {
    const demo = await Demo.shared()
    // It asks for a proof of the last five minutes: signing in is one.
    const page = await demo.open('/connexion', { signedIn: false })
    await demo.signIn(page)

    await page.getByRole('link', { name: 'Relire et décider' }).first().click()
    await page.getByRole('heading', { level: 2, name: 'Le courrier' }).waitFor()
    const approve = page.getByRole('button', { name: 'Approuver et envoyer' })
    assert.isTrue(await approve.isDisabled())
    await page.getByLabel(/Pour confirmer/).fill('envoyer')
    await approve.click()
    await page.waitForURL(`**/factures/${demo.ids.warning}`)
    await page.context().close()
  })

  test('anything is found from anywhere: a client, an invoice, an act', async () => {
    const demo = await Demo.shared()
    const page = await demo.open('/activite')
    await page.getByRole('heading', { level: 1 }).waitFor()
    const find = async (typed: string, option: RegExp) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').getByRole('combobox').fill(typed)
      await page.getByRole('option', { name: option }).first().waitFor()
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }

    await find('F-2026-0030', /F-2026-0030/)
    await page.getByRole('heading', { level: 1, name: /Biosphère/ }).waitFor()
    await find('plans de relance', /Plans de relance/)
    await page.getByRole('heading', { level: 1, name: 'Plans de relance' }).waitFor()
    await find('encre bleue', /Encre Bleue/)
    await page.getByRole('heading', { level: 1, name: /Encre Bleue/ }).waitFor()
    await page.context().close()
  })

  test('English is one choice away, and French as near', async ({ assert }) => {
    const demo = await Demo.shared()
    const page = await demo.open('/parametres/preferences')

    await page.getByText('English').click()
    await page.getByRole('link', { name: 'Today' }).first().click()
    await page.getByText('outstanding').first().waitFor()
    assert.equal(await page.evaluate('document.documentElement.lang'), 'en')
    await page.goto('/parametres/preferences')
    await page.getByText('Français').click()
    await page.getByRole('link', { name: 'Aujourd’hui' }).first().click()
    await page.getByText('reste dû').first().waitFor()
    await page.context().close()
  })

  test('without a network, what was read stays and says its age; with it, work goes on', async () => {
    const demo = await Demo.shared()
    const page = await demo.open('/factures?vue=all')
    await page.getByText('Menuiserie Kerbrat').first().waitFor()
    await page
      .getByRole('link', { name: /^Aujourd’hui/ })
      .first()
      .click()
    await page.getByText('reste dû').first().waitFor()

    await page.context().setOffline(true)
    await page.getByText(/Hors connexion\. Vous voyez la dernière version reçue/).waitFor()
    await page
      .getByRole('link', { name: /^Factures/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: /Factures|À relancer/ }).waitFor()

    await page.context().setOffline(false)
    await page.getByText(/Hors connexion\./).waitFor({ state: 'detached' })
    await page
      .getByRole('link', { name: /^Clients/ })
      .first()
      .click()
    await page.getByRole('heading', { level: 1, name: 'Clients' }).waitFor()
    await page.context().close()
  })

  test('the first reminder of the new invoice is in the inbox, and on its timeline', async ({
    assert,
  }) => {
    const demo = await Demo.shared()
    const mail = await mailTo(demo.stack.launched.inboxUrl, NEW_CLIENT)
    assert.include(mail.Subject, 'F-2026-0100')
    assert.match(mail.Text, /1\s234,50\s€/)

    const page = await demo.open('/factures?vue=all&q=verrerie')
    await page
      .getByRole('row', { name: /Verrerie de Loire/ })
      .getByRole('link')
      .click()
    await page.getByRole('heading', { level: 1, name: 'Verrerie de Loire' }).waitFor()
    await page.getByText(NEW_CLIENT).first().waitFor()
    await page.context().close()
  })

  // The last one: it moves the reminders that the others read.
  test('a plan is changed after one saw which reminders would move', async ({ assert }) => {
    const demo = await Demo.shared()
    const page = await demo.open(`/plans/${demo.ids.plan}?etape=2`)

    const days = page.getByLabel('Jours après l’échéance', { exact: true })
    await days.fill('5')
    await days.press('Tab')
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()
    const diff = page.getByRole('dialog', { name: 'Avant d’enregistrer' })
    await diff.getByText(/relances? changen?t? de jour/).waitFor()
    assert.match(await diff.innerText(), /du .+ au .+/)
    await diff.getByRole('button', { name: 'Enregistrer et replanifier' }).click()
    await page
      .getByText(/^Plan enregistré\./)
      .first()
      .waitFor()
    await page.reload()
    assert.equal(await page.getByLabel('Jours après l’échéance', { exact: true }).inputValue(), '5')
    await page.context().close()
  })
})
