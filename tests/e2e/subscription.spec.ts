import PostalMime from 'postal-mime'
import { test } from '@japa/runner'
import User from '#models/user'
import { sendTrialRecaps } from '#services/billing/trial_recap'
import { turnSendingOn } from '#services/operations/sending_switch'
import { backToNow } from '#tests/helpers/clock'
import { aTenant, PASSWORD, verifyAddressOf } from '#tests/helpers/factories'
import { openPost } from '#tests/helpers/post'
import { aCard, StripeWorld } from '#tests/helpers/stripe'
import db from '@adonisjs/lucid/services/db'
import { CHROMIUM } from './chromium.js'
import { signIn, TestBrowser } from './browser.js'
import { accessibilityFaults } from './page_checks.js'
import type { Page } from 'playwright-core'

/** Asks for authentication once, at the start: charges without the person then pass. */
const ASKS_ONCE = '4000002500003155'
const FAILS_LATER = '4000000000000341'

test.group('A subscription, through the pages of the payment service', (group) => {
  if (!CHROMIUM) {
    group.each.skip(true, 'no Chromium found')
  }
  group.each.timeout(240_000)
  const browser = TestBrowser.for(group)
  let stripe: StripeWorld

  group.each.setup(async () => {
    await db.from('rate_limits').delete()
    await db.from('webhook_events').delete()
    await db.from('trial_redemptions').delete()
    await turnSendingOn(db.connection(), 'test')
    stripe = await StripeWorld.start()
    return async () => {
      await stripe.stop()
      await backToNow()
    }
  })

  async function giveCard(page: Page, number: string, button: string) {
    await page.getByLabel('Autre numéro').fill(number)
    await page.getByRole('button', { name: button }).click()
  }

  test('100 [E] signup->trial->recap->conversion on the sim clock; 101 [E] 3DS refused then ok; 92 consent text before card', async ({
    assert,
    cleanup,
  }) => {
    const { sink, sender } = await openPost(cleanup)
    const email = `noe.${process.pid}.${Date.now()}@lambert.example`
    const page = await browser.open('/')
    await page.getByText('CB demandée, non prélevée avant J+14').first().waitFor()
    await page.getByLabel('À payer le').fill('2026-12-24')
    // J+3 falls on Sunday 27: the Monday.
    await page.locator('time[datetime="2026-12-28"]').waitFor()
    await page.getByRole('link', { name: 'Essayer 14 jours' }).first().click()

    await page.getByLabel('Votre nom').fill('Noé Lambert')
    await page.getByLabel('Votre activité').fill('Atelier Lambert')
    await page.getByLabel('Adresse e-mail').fill(email)
    await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Créer mon compte' }).click()
    await page.getByText('Cet accord est nécessaire').waitFor()
    await page.getByRole('checkbox', { name: /J’accepte/ }).check()
    await page.getByRole('button', { name: 'Créer mon compte' }).click()
    await page.getByLabel('SIREN').waitFor()
    await verifyAddressOf(await User.findByOrFail('email', email))

    await page.getByLabel('SIREN').fill('732 829 321')
    await page.getByText(/n’est pas un SIREN/).waitFor()
    await page.getByLabel('SIREN').fill('732 829 320')
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByRole('heading', { name: /Au nom de qui/ }).waitFor()
    await page.getByLabel('IBAN').fill('FR76 3000 6000 0112 3456 7890 189')
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByRole('radio', { name: 'Doux' }).check()
    await page.getByRole('button', { name: 'Continuer' }).click()
    await page.getByRole('heading', { name: 'Votre première facture' }).waitFor()
    await page.getByRole('button', { name: 'Passer cette étape' }).click()
    await page.getByText(/Premier prélèvement\s: 22,80/).waitFor()
    assert.deepEqual(await accessibilityFaults(page), [])
    await page.getByRole('button', { name: 'Essayer 14 jours' }).click()

    // 92: how long, what then, from when and how to leave, beside the button and before the card.
    await page.getByText(/Essai de 14\sjours.*22,80.*Résiliable en ligne/).waitFor()
    await giveCard(page, ASKS_ONCE, 'Démarrer l’essai')
    await page.getByRole('button', { name: 'Échouer' }).click()
    await page.getByRole('alert').waitFor()
    await giveCard(page, ASKS_ONCE, 'Démarrer l’essai')
    await page.getByRole('button', { name: 'Authentifier' }).click()
    await page.getByRole('heading', { name: 'Votre essai Pro a commencé' }).waitFor()
    await page.getByRole('link', { name: 'Continuer' }).click()
    await page.getByText(/Essai Pro · 14 jours restants/).waitFor()
    await page.getByRole('link', { name: 'Donner une première facture' }).waitFor()
    await stripe.tell()

    await stripe.pass({ days: 11, minutes: 5 })
    await stripe.tell()
    await sendTrialRecaps()
    await sender.drain()
    const mails = await Promise.all(sink.delivered.map(({ raw }) => PostalMime.parse(raw)))
    const recaps = mails.filter(({ subject }) => subject?.includes('ce que Rubis a fait'))
    assert.lengthOf(recaps, 1)
    assert.equal(recaps[0].to?.[0].address, email)
    assert.match(recaps[0].text ?? '', /22,80/)

    await stripe.pass({ days: 3, hours: 2 })
    await stripe.tell()
    await page.context().clearCookies()
    await page.goto('/connexion?retour=/parametres/abonnement')
    await page.getByLabel('Adresse e-mail').fill(email)
    await page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD)
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await page.getByText(/Prochain prélèvement le .* 22,80/).waitFor()
    await page.getByRole('row', { name: /22,80 € Payée/ }).waitFor()
    assert.deepEqual(await accessibilityFaults(page), [])
    await page.context().close()
  })

  test('102 [E] decline at J14->pay->active; 103 [E] portal cancel/reactivate; 94 cancel in <= 3 clicks', async ({
    assert,
  }) => {
    const tenant = await aTenant({ plan: 'free' })
    await stripe.subscribe(tenant, { card: { number: FAILS_LATER } })
    await stripe.tell()
    await stripe.pass({ days: 14, hours: 2 })
    await stripe.tell()

    const page = await browser.open('/connexion?retour=/parametres/abonnement')
    await signIn(page, tenant)
    await page.getByText(/Le paiement de votre abonnement est refusé/).waitFor()
    await page.getByText(/les factures au-delà de la limite sont gelées/).waitFor()
    await page.getByRole('link', { name: 'Payer ou valider auprès de votre banque' }).click()
    await giveCard(page, aCard().number, 'Payer')
    await page.getByText(/payée/).waitFor()
    await stripe.tell()
    await page.goto('/parametres/abonnement')
    await page.getByText(/Prochain prélèvement le/).waitFor()

    // The portal: its cancellation is a date, ours a flag; both are one thing here.
    await page.getByRole('button', { name: 'Carte, adresse et reçus' }).click()
    await page.getByRole('button', { name: 'Résilier à la fin de la période' }).click()
    await page.getByText(/Se termine le/).waitFor()
    await page.getByRole('link', { name: 'Revenir à Rubis' }).click()
    await page.getByText(/Aucun autre prélèvement/).waitFor()
    await page.getByRole('button', { name: 'Renoncer à la résiliation' }).click()
    await page.getByText(/Prochain prélèvement le/).waitFor()

    let clicks = 0
    for (const name of ['Résilier votre abonnement', 'Confirmer la résiliation']) {
      await page.getByRole('button', { name }).click()
      clicks += 1
    }
    await page.getByText(/Aucun autre prélèvement/).waitFor()
    assert.isAtMost(clicks, 3)
    await page.context().close()
  })
})
