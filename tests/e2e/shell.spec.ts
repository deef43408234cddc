import { test } from '@japa/runner'
import { openInvoice, signIn, TestBrowser } from './browser.js'
import { CHROMIUM, PHONE } from './chromium.js'
import { focused, sidewaysScroll } from './page_checks.js'
import { aClient, anInvoice, aTenant, type Tenant } from '#tests/helpers/factories'

async function aBusyTenant(): Promise<Tenant> {
  const tenant = await aTenant()
  for (const name of ['Menuiserie Kerbrat', 'Clinique vétérinaire du Port', 'Maison Delorme']) {
    const client = await aClient(tenant, { name })
    await anInvoice(tenant, { clientId: client.id, amountTtcCents: 864_000 })
  }
  return tenant
}

test.group('The shell, in a browser', (group) => {
  if (!CHROMIUM) {
    group.each.skip(true, 'no Chromium found')
  }
  const browser = TestBrowser.for(group)

  test('nothing scrolls sideways, down to 320 pixels', async ({ assert }) => {
    const tenant = await aBusyTenant()
    const page = await browser.open('/factures?vue=all', {
      ...PHONE,
      viewport: { width: 320, height: 640 },
    })
    await signIn(page, tenant)
    await page.getByText('Maison Delorme').waitFor()
    assert.equal(await sidewaysScroll(page), 0)

    await openInvoice(page, 'Maison Delorme')
    assert.equal(await sidewaysScroll(page), 0)

    await page
      .getByRole('navigation', { name: 'Navigation principale' })
      .getByText('Aujourd’hui')
      .click()
    await page.getByText('reste dû').first().waitFor()
    assert.equal(await sidewaysScroll(page), 0)
  })

  test('the keyboard skips to the content, and a new page takes the focus to its title', async ({
    assert,
  }) => {
    const tenant = await aBusyTenant()
    const page = await browser.open('/aujourdhui')
    await signIn(page, tenant)
    await page.getByText('reste dû').first().waitFor()

    await page.reload()
    await page.getByText('reste dû').first().waitFor()
    await page.keyboard.press('Tab')
    assert.include(await focused(page), 'Aller au contenu')
    await page.keyboard.press('Enter')
    assert.include(await focused(page), 'MAIN#contenu')

    await page
      .getByRole('link', { name: /Factures/ })
      .first()
      .click()
    await page.getByRole('row', { name: /Maison Delorme/ }).waitFor()
    assert.include(await focused(page), 'H1')
    assert.equal(await page.title(), 'À relancer (3) · Rubis')
  })

  test('when the session ends, signing in again returns to the same place', async ({ assert }) => {
    const tenant = await aBusyTenant()
    const page = await browser.open('/factures?tri=-amount')
    await signIn(page, tenant)
    await page.getByText('Maison Delorme').waitFor()
    // An answer still on its way would bring the session back after it is cleared.
    await page.waitForLoadState('networkidle')

    await page.context().clearCookies()
    await page.getByRole('link', { name: /Toutes/ }).click()
    await page.getByText('Votre session est terminée', { exact: false }).waitFor()
    await signIn(page, tenant)

    await page.getByText('Maison Delorme').waitFor()
    const { searchParams } = new URL(page.url())
    assert.deepEqual(Object.fromEntries(searchParams), { vue: 'all', tri: '-amount' })
  })

  test('signing out closes the door', async ({ assert }) => {
    const tenant = await aBusyTenant()
    const page = await browser.open('/aujourdhui')
    await signIn(page, tenant)

    await page.getByRole('button', { name: new RegExp(tenant.user.fullName) }).click()
    await page.getByRole('button', { name: 'Se déconnecter' }).click()
    await page.getByText('Vous êtes déconnecté.').waitFor()

    await page.goto('/factures')
    await page.getByRole('heading', { level: 1, name: 'Se connecter' }).waitFor()
    assert.include(page.url(), 'retour=%2Ffactures')
  })

  test('English is one choice away and stays', async ({ assert }) => {
    const tenant = await aBusyTenant()
    const page = await browser.open('/aujourdhui')
    await signIn(page, tenant)

    await page.getByRole('button', { name: new RegExp(tenant.user.fullName) }).click()
    await page.getByRole('link', { name: 'Préférences' }).click()
    await page.getByText('English').click()
    await page.getByRole('link', { name: 'Today' }).first().click()
    await page.getByText('outstanding').first().waitFor()
    await page.reload()
    await page.getByText('outstanding').first().waitFor()
    assert.equal(await page.evaluate('document.documentElement.lang'), 'en')
  })
})
