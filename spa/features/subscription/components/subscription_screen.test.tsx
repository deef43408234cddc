import { expect, test } from 'vitest'
import type { Data } from '@generated/data'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one } from '../../../testing/answers.ts'
import { aMe, aSubscription, onFree } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

const caps = { ...aSubscription().caps }
const OFFERS: Data.Offers = {
  trialDays: 14,
  vatPercent: 20,
  free: { ...caps, activeInvoicesLimit: 2 },
  offers: [
    { plan: 'pro', cycle: 'monthly', netCents: 1_900, grossCents: 2_280, caps },
    { plan: 'pro', cycle: 'yearly', netCents: 19_000, grossCents: 22_800, caps },
    { plan: 'business', cycle: 'monthly', netCents: 3_900, grossCents: 4_680, caps },
    { plan: 'business', cycle: 'yearly', netCents: 39_000, grossCents: 46_800, caps },
  ],
}

function network(state: Data.Me['subscription'], more: Routes = {}) {
  const shown = { state }
  const requests = stubNetwork({
    'GET /api/v1/me': () => one(aMe({}, shown.state)),
    'GET /api/v1/billing/offers': () => one(OFFERS),
    'GET /api/v1/billing/invoices': () =>
      one([
        {
          id: 'in_1',
          number: 'RB-0001',
          status: state.pastDueSince === null ? 'paid' : 'open',
          needsAuthentication: false,
          totalCents: 2_280,
          createdAt: '2026-11-14T10:00:00.000Z',
          url: '#facture',
          pdfUrl: '#pdf',
        },
      ]),
    'POST /api/v1/billing/refresh': () => one(shown.state),
    ...more,
  })
  return { requests, shown }
}

const open = () => openApp('/parametres/abonnement')

test('on Free the page says what Free is, what the others cost with and without tax, and begins the trial', async () => {
  const { requests } = network(onFree(), {
    'POST /api/v1/billing/start-trial': () => one({ url: '#stripe' }),
  })
  const { screen } = await open()
  await expect.element(screen.getByText('1 facture active sur 2.')).toBeVisible()
  await expect.element(screen.getByText('22,80 € TTC par mois')).toBeVisible()
  await expectAccessible()

  await screen.getByText('À l’année, deux mois offerts').click()
  await expect.element(screen.getByText('228,00 € TTC par an')).toBeVisible()
  await screen.getByRole('button', { name: 'Essayer 14 jours' }).first().click()
  await expect
    .poll(() => requests.find(({ path }) => path.endsWith('/start-trial'))?.body)
    .toEqual({ plan: 'pro', cycle: 'yearly' })
  await expect.poll(() => window.location.hash).toBe('#stripe')
})

test('an offer that Rubis gives is not said to be the free one', async () => {
  network({ ...onFree(), plan: 'pro' })
  const { screen } = await open()
  await expect.element(screen.getByText(/Offert par Rubis/)).toBeVisible()
  await expect.element(screen.getByText('Gratuit')).not.toBeInTheDocument()
})

test('a trial that was had already is refused in words, and nothing else happens', async () => {
  network(onFree(), {
    'POST /api/v1/billing/start-trial': () =>
      fault(409, 'trial_already_consumed', { message: 'L’essai gratuit a déjà été utilisé.' }),
  })
  const { screen } = await open()
  await screen.getByRole('button', { name: 'Essayer 14 jours' }).first().click()
  await expect
    .element(screen.getByRole('alert'))
    .toMatchTextContent('L’essai gratuit a déjà été utilisé.')
})

test('on trial the day and the amount of the first charge are said, with the card', async () => {
  network(
    aSubscription({
      subscriptionStatus: 'trialing',
      inTrial: true,
      trialEndsAt: '2099-12-14T09:00:00.000Z',
    })
  )
  const { screen } = await open()
  await expect.element(screen.getByText(/premier prélèvement\s: 22,80\s€ TTC/)).toBeVisible()
  await expect.element(screen.getByText(/se termine par 4242/)).toBeVisible()
  await expect.element(screen.getByText(/14 décembre 2099/).first()).toBeVisible()
})

test('leaving takes a button, a reason if one likes, a confirmation; it can be taken back until the end', async () => {
  const leaving = aSubscription({
    cancelAtPeriodEnd: true,
    cancelAt: '2099-12-14T09:00:00.000Z',
    nextChargeCents: null,
  })
  const { requests, shown } = network(aSubscription(), {
    'POST /api/v1/billing/cancellation': () => one((shown.state = leaving)),
    'DELETE /api/v1/billing/cancellation': () => one((shown.state = aSubscription())),
  })
  const { screen } = await open()
  await screen.getByRole('button', { name: 'Résilier votre abonnement' }).click()
  const dialog = screen.getByRole('dialog')
  await dialog.getByLabelText(/Pourquoi partez-vous/).selectOptions('unused')
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Confirmer la résiliation' }).click()
  await expect.element(screen.getByText(/Aucun autre prélèvement/)).toBeVisible()
  expect(
    requests.find(({ method, path }) => method === 'POST' && path.endsWith('/cancellation'))?.body
  ).toEqual({ feedback: 'unused', comment: null })

  await screen.getByRole('button', { name: 'Renoncer à la résiliation' }).click()
  await expect.element(screen.getByText(/Prochain prélèvement/)).toBeVisible()
})

test('a change says what is paid now before it is made, and sends that very moment back', async () => {
  const { requests } = network(aSubscription(), {
    'GET /api/v1/billing/plan-change/preview': () =>
      one({
        when: 'now',
        dueNowCents: 1_234,
        prorationDate: 1_795_000_000,
        effectiveAt: '2026-11-28T10:00:00.000Z',
      }),
    'POST /api/v1/billing/plan-change': () => one(aSubscription({ plan: 'business' })),
  })
  const { screen } = await open()
  await screen.getByRole('button', { name: 'Passer à Business au mois' }).click()
  await expect.element(screen.getByText(/À payer maintenant\s: 12,34\s€ TTC/)).toBeVisible()
  await expectAccessible()
  await screen.getByRole('button', { name: 'Changer d’offre' }).click()
  await expect
    .poll(
      () =>
        requests.find(({ path, method }) => method === 'POST' && path.endsWith('plan-change'))?.body
    )
    .toEqual({ plan: 'business', cycle: 'monthly', prorationDate: 1_795_000_000 })
})

test('seats are chosen in groups where the plan allows it, never below those taken, for a price that is shown first', async () => {
  const state = aSubscription({
    plan: 'business',
    seatsUsed: 4,
    seatChoice: { step: 5, max: 15 },
    caps: { ...caps, seatsLimit: 5, multiUsers: true },
  })
  const { requests } = network(state, {
    'GET /api/v1/billing/plan-change/preview': () =>
      one({
        when: 'now',
        dueNowCents: 4_680,
        prorationDate: 1_795_000_000,
        effectiveAt: '2026-11-28T10:00:00.000Z',
      }),
    'POST /api/v1/billing/plan-change': () => one(state),
  })
  const { screen } = await open()
  await screen.getByRole('button', { name: 'Changer le nombre de places' }).click()
  const dialog = screen.getByRole('dialog')
  await expect.element(dialog.getByRole('button', { name: 'Changer les places' })).toBeDisabled()
  await dialog.getByLabelText('Nombre de places').selectOptions('10')
  await expect
    .element(dialog.getByText(/À payer maintenant\s: 46,80\s€ TTC.*93,60\s€ TTC par mois/))
    .toBeVisible()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Changer les places' }).click()
  await expect
    .poll(
      () =>
        requests.find(({ path, method }) => method === 'POST' && path.endsWith('plan-change'))?.body
    )
    .toEqual({ plan: 'business', cycle: 'monthly', seats: 10, prorationDate: 1_795_000_000 })
})

test('a change that is planned says what and when, and is given up with one button by who may', async () => {
  const planned = {
    plan: 'pro' as const,
    cycle: 'monthly' as const,
    seats: 1,
    from: '2099-12-14T09:00:00.000Z',
  }
  const { requests, shown } = network(aSubscription({ plan: 'business', planned }), {
    'DELETE /api/v1/billing/plan-change': () =>
      one((shown.state = aSubscription({ plan: 'business' }))),
  })
  const { screen } = await open()
  await expect
    .element(screen.getByText(/prévu le lundi 14 décembre 2099\s: Rubis Pro au mois, 1 place/))
    .toBeVisible()
  await expectAccessible()
  await screen.getByRole('button', { name: 'Garder l’offre actuelle' }).click()
  await expect.element(screen.getByText(/Changement prévu/)).not.toBeInTheDocument()
  expect(requests.filter(({ method }) => method === 'DELETE')).toHaveLength(1)
})

test('unpaid, the page says what happens when, and where to pay or to approve', async () => {
  network(
    aSubscription({
      subscriptionStatus: 'past_due',
      pastDueSince: '2026-11-20T09:00:00.000Z',
      blockedFrom: '2026-11-27T09:00:00.000Z',
      freeFrom: '2026-12-11T09:00:00.000Z',
    })
  )
  const { screen } = await open()
  await expect
    .element(screen.getByText(/Dès vendredi 27 novembre, plus de nouvelle facture/))
    .toBeVisible()
  await expect.element(screen.getByText(/Dès vendredi 11 décembre, offre gratuite/)).toBeVisible()
  await expect
    .element(screen.getByRole('link', { name: 'Payer ou valider auprès de votre banque' }))
    .toHaveAttribute('href', '#facture')
  await expectAccessible()
})

test('a payment that the bank wants approved says so, with its amount and the way there, once', async () => {
  const invoice = {
    id: 'in_2',
    number: 'RB-0002',
    status: 'open',
    needsAuthentication: true,
    totalCents: 4_680,
    createdAt: '2026-11-14T10:00:00.000Z',
    url: '#banque',
    pdfUrl: '#pdf',
  }
  network(
    aSubscription({ subscriptionStatus: 'past_due', pastDueSince: '2026-11-20T09:00:00.000Z' }),
    { 'GET /api/v1/billing/invoices': () => one([invoice]) }
  )
  const { screen } = await open()
  await expect.element(screen.getByText(/valider un paiement de 46,80\s€ TTC/)).toBeVisible()
  await expect
    .element(screen.getByRole('link', { name: 'Valider le paiement' }))
    .toHaveAttribute('href', '#banque')
  await expect
    .element(screen.getByRole('link', { name: 'Payer ou valider auprès de votre banque' }))
    .not.toBeInTheDocument()
  await expectAccessible()
})

test('a member reads it and can change nothing', async () => {
  stubNetwork({
    'GET /api/v1/me': () =>
      one(
        aMe(
          { role: 'member' },
          aSubscription({
            plan: 'business',
            seatChoice: { step: 5, max: 15 },
            planned: { plan: 'pro', cycle: 'yearly', seats: 1, from: '2099-12-14T09:00:00.000Z' },
          })
        )
      ),
    'GET /api/v1/billing/offers': () => one(OFFERS),
  })
  const { screen } = await open()
  await expect.element(screen.getByText(/Seuls les propriétaires/)).toBeVisible()
  await expect.element(screen.getByText('22,80 € TTC par mois')).toBeVisible()
  await expect.element(screen.getByText(/Changement prévu/)).toBeVisible()
  await expect.element(screen.getByRole('button', { name: /Garder/ })).not.toBeInTheDocument()
  await expect.element(screen.getByRole('button', { name: /places/ })).not.toBeInTheDocument()
  await expect.element(screen.getByRole('button', { name: /Résilier/ })).not.toBeInTheDocument()
})

test('the page of Stripe is believed only once the server says so, asked again until it does', async () => {
  const answers = ['open', 'completed']
  network(
    aSubscription({
      subscriptionStatus: 'trialing',
      inTrial: true,
      trialEndsAt: '2099-12-14T09:00:00.000Z',
    }),
    {
      'GET /api/v1/billing/checkout-status': () =>
        one({ state: answers.length > 1 ? answers.shift() : answers[0] }),
    }
  )
  const { screen } = await openApp('/onboarding/billing/retour?session_id=cs_test_1')
  await expect.element(screen.getByRole('heading', { name: 'Un instant' })).toBeVisible()
  await expect
    .poll(() => document.querySelector('h1')?.textContent, { timeout: 5_000 })
    .toBe('Votre essai Pro a commencé')
  await expect
    .element(screen.getByText(/Premier prélèvement le lundi 14 décembre 2099/))
    .toBeVisible()
})

test('a page of Stripe of somebody else, or one that expired, bought nothing', async () => {
  network(onFree(), { 'GET /api/v1/billing/checkout-status': () => fault(404, 'not_found') })
  const { screen } = await openApp('/onboarding/billing/retour?session_id=cs_other')
  await expect.element(screen.getByRole('heading', { name: 'Rien n’a été souscrit' })).toBeVisible()
})
