import { test } from '@japa/runner'
import { CHROMIUM, PHONE } from './chromium.js'
import { Demo } from './demo.js'

/** The demo's morning: five decisions wait, and a client has just paid. */
test.group('The morning routine', (group) => {
  if (!CHROMIUM) {
    group.each.skip(true, 'no Chromium found')
  }
  group.each.timeout(180_000)

  test('by mouse: what waits is decided where it is read, and taken back', async ({ assert }) => {
    const demo = await Demo.shared()
    const page = await demo.open('/aujourdhui')
    const todos = page.getByRole('list', { name: 'À faire' })
    await todos.getByText('Litige ouvert').waitFor()

    await todos.getByRole('button', { name: 'Litige réglé' }).click()
    await todos.getByText('Litige ouvert').waitFor({ state: 'detached' })
    await page
      .getByText(/est de nouveau relancée/)
      .first()
      .waitFor()
    await page.getByRole('button', { name: 'Annuler', exact: true }).click()
    await todos.getByText('Litige ouvert').waitFor()

    await todos.getByRole('button', { name: 'Elle est partie' }).click()
    await todos.getByText('Envoi incertain').waitFor({ state: 'detached' })

    await page.getByRole('link', { name: /^à échoir/ }).click()
    await page.getByRole('table', { name: 'Factures' }).waitFor()
    assert.match(new URL(page.url()).searchParams.get('q') ?? '', /^statut:à_échoir/)
    await page.context().close()
  })

  test('by keyboard only: go, look, open, record a payment, take it back', async () => {
    const demo = await Demo.shared()
    const page = await demo.open('/aujourdhui')
    await page.getByText('reste dû').first().waitFor()
    const { keyboard } = page

    await keyboard.press('g')
    await keyboard.press('f')
    await page
      .getByRole('row', { name: /Cabinet Lenoir/ })
      .first()
      .waitFor()
    const rows = page.getByRole('table', { name: 'Factures' }).getByRole('row')
    for (let place = 1; ; place++) {
      await keyboard.press('j')
      await rows.nth(place).and(page.locator(':focus')).waitFor()
      if ((await rows.nth(place).innerText()).includes('Cabinet Lenoir')) break
    }
    await keyboard.press('Space')
    await page.getByRole('dialog').getByText('À venir').waitFor()
    await keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await keyboard.press('Enter')
    await page.getByRole('heading', { level: 1, name: /Cabinet Lenoir/ }).waitFor()

    await keyboard.press('p')
    const dialog = page.getByRole('dialog', { name: /^Paiement de/ })
    await dialog.waitFor()
    const save = dialog.getByRole('button', { name: 'Enregistrer', exact: true })
    while ((await save.and(page.locator(':focus')).count()) === 0) {
      await keyboard.press('Tab')
    }
    await keyboard.press('Enter')
    await page.getByText('Payée. Plus rien ne part.', { exact: true }).waitFor()
    await keyboard.press('Control+z')
    await page.getByText(/La relance ferme part/).waitFor()
    await page.context().close()
  })

  test('by thumb: an invoice is paid from the telephone, and taken back', async () => {
    const demo = await Demo.shared()
    const page = await demo.open('/aujourdhui', PHONE)
    await page.getByText('reste dû').first().waitFor()

    const bar = page.getByRole('navigation', { name: 'Navigation principale' })
    await bar.getByRole('link', { name: /Factures/ }).tap()
    await page
      .getByRole('row', { name: /Boulangerie/ })
      .getByRole('link')
      .first()
      .tap()
    await page.getByRole('heading', { level: 1, name: /Boulangerie/ }).waitFor()
    await page.getByRole('button', { name: 'Enregistrer un paiement' }).tap()
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).tap()
    await page.getByText('Payée. Plus rien ne part.', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Annuler', exact: true }).tap()
    await page.getByText(/La relance courtoise part/).waitFor()

    await bar.getByRole('button', { name: 'Plus' }).tap()
    await page.getByRole('dialog').getByRole('link', { name: 'Relances' }).tap()
    await page.getByRole('heading', { level: 1, name: 'Relances' }).waitFor()
    await page.context().close()
  })
})
