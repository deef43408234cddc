import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Data } from '@generated/data'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one } from '../../../testing/answers.ts'
import {
  aMe,
  anEvent,
  anInvoiceDetail,
  aPayment,
  aPreview,
  aRelance,
  aSentMail,
} from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

const LEFT = '01900000-0000-7000-8000-0000000000a1'
const sent = aRelance({
  id: LEFT,
  status: 'sent',
  tone: 'courtois',
  offsetDays: 7,
  sentAt: '2026-11-16T08:02:00.000Z',
  sendAt: '2026-11-16T08:02:00.000Z',
  message: { to: 'compta@menuiserie-kerbrat.example', subject: 'Solde de la facture' },
})
const notice = aRelance({
  id: 'r-9',
  tone: 'mise_en_demeure',
  offsetDays: 30,
  requiresManualValidation: true,
  sendAt: '2099-12-09T08:00:00.000Z',
})

function network(invoice: Data.InvoiceDetail, over: Routes = {}) {
  return stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/today': () => one({}),
    'GET /api/v1/invoices/:id': () => one(invoice),
    'GET /api/v1/invoices/:id/timeline': () =>
      one([
        anEvent(),
        anEvent({
          id: 'e-2',
          kind: 'relance_sent',
          at: '2026-11-16T08:02:00.000Z',
          actor: { kind: 'system', name: null },
          relanceId: LEFT,
          payload: { remainderCents: 180_000 },
        }),
      ]),
    'GET /api/v1/invoices/:id/relances': () => one([sent, aRelance(), notice]),
    'GET /api/v1/relances/:id/preview': () => one(aPreview()),
    ...over,
  })
}

test('shows what happened, where today is, and what comes next with its exact words', async () => {
  network(anInvoiceDetail())
  const { screen } = await openApp('/factures/i-1')

  await expect
    .element(screen.getByRole('heading', { level: 1 }))
    .toMatchTextContent(/Menuiserie Kerbrat/)
  const timeline = screen.getByRole('region', { name: 'Historique et suite' })
  await expect.element(timeline).toMatchTextContent(/«\sSolde de la facture\s»/)
  await expect.element(timeline).toMatchTextContent(/J\+7, 1\s800,00\s€ restants/)
  await expect.element(timeline).toMatchTextContent(/aujourd’hui, ce qui suit est prévu/)
  await expect.element(timeline).toMatchTextContent(/Attendra votre accord/)
  await expect.element(screen.getByText(/Merci de régler/)).toBeVisible()
  await expectAccessible()
})

test('a reminder that left is read again as it was, and the address says so', async () => {
  network(anInvoiceDetail(), { 'GET /api/v1/relances/:id/sent_mail': () => one(aSentMail()) })
  const { screen, router } = await openApp('/factures/i-1')

  await screen.getByRole('button', { name: /^Relire le message parti/ }).click()
  const panel = screen.getByRole('dialog', { name: /^Courtoise, partie .* 16 novembre/ })
  await expect.element(panel).toMatchTextContent(/Solde de la facture F-2026-0104/)
  const frame = panel.getByTitle('Le message tel qu’il est parti').element() as HTMLIFrameElement
  expect(frame.getAttribute('sandbox')).toBe('')
  expect(router.state.location.search).toMatchObject({ panneau: 'parti', id: LEFT })
  await panel.getByRole('button', { name: 'Voir le texte seul' }).click()
  await expect.element(panel).toMatchTextContent(/Il reste 1\s800,00\s€/)
  await expectAccessible()
  await userEvent.keyboard('{Escape}')
  await expect.element(panel).not.toBeInTheDocument()
})

test('a partial payment asks how much, records it, and can be undone from the toast', async () => {
  const requests = network(anInvoiceDetail(), {
    'POST /api/v1/invoices/:id/payments': () => ({
      status: 201,
      body: { data: { payment: aPayment(), invoice: anInvoiceDetail() } },
    }),
    'DELETE /api/v1/invoices/:id/payments/:pay': () =>
      one({ payment: aPayment(), invoice: anInvoiceDetail() }),
  })
  const { screen } = await openApp('/factures/i-1')

  await screen.getByRole('button', { name: 'Enregistrer un paiement' }).click()
  await screen.getByText('Une partie').click()
  await screen.getByLabelText('Montant reçu').fill('600,00')
  await screen.getByRole('button', { name: 'Enregistrer', exact: true }).click()

  await expect.element(screen.getByText(/600,00\u00a0€ enregistrés sur F-2026-0104/)).toBeVisible()
  const recorded = requests.find(({ method }) => method === 'POST')
  expect(recorded?.body).toMatchObject({ amountCents: 60_000 })

  await screen.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect
    .poll(() => requests.find(({ method }) => method === 'DELETE')?.path)
    .toBe('/api/v1/invoices/i-1/payments/pay-1')
})

test('by keyboard, p then Enter records the whole rest, received today', async () => {
  const requests = network(anInvoiceDetail(), {
    'POST /api/v1/invoices/:id/payments': () => ({
      status: 201,
      body: { data: { payment: aPayment(), invoice: anInvoiceDetail() } },
    }),
  })
  const { screen } = await openApp('/factures/i-1')
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible()

  await userEvent.keyboard('p')
  await expect
    .element(screen.getByRole('button', { name: 'Enregistrer', exact: true }))
    .toHaveFocus()
  await userEvent.keyboard('{Enter}')

  await expect
    .poll(() => requests.find(({ method }) => method === 'POST')?.body)
    .toMatchObject({
      amountCents: anInvoiceDetail().remainderCents,
      method: 'transfer',
    })
})

test('an amount above what is left never reaches the server', async () => {
  const requests = network(anInvoiceDetail())
  const { screen } = await openApp('/factures/i-1')

  await screen.getByRole('button', { name: 'Enregistrer un paiement' }).click()
  await screen.getByText('Une partie').click()
  await screen.getByLabelText('Montant reçu').fill('9 999,00')
  await screen.getByRole('button', { name: 'Enregistrer', exact: true }).click()

  await expect.element(screen.getByText('C’est plus que le reste dû.')).toBeVisible()
  expect(requests.some(({ method }) => method === 'POST')).toBe(false)
  await expectAccessible(document.querySelector('[role=dialog]') ?? document.body)
})

test('when a reminder is leaving, the payment is refused in words and the amount comes back', async () => {
  network(anInvoiceDetail(), {
    'POST /api/v1/invoices/:id/payments': () => fault(409, 'reminder_leaving_now'),
  })
  const { screen } = await openApp('/factures/i-1')

  await screen.getByRole('button', { name: 'Enregistrer un paiement' }).click()
  await screen.getByRole('button', { name: 'Enregistrer', exact: true }).click()

  await expect
    .element(screen.getByRole('alert'))
    .toMatchTextContent(/Une relance est en train de partir/)
  await userEvent.keyboard('{Escape}')
  await expect.element(screen.getByText('restent dus TTC')).toBeVisible()
})

test('a recorded payment keeps its undo on the timeline', async () => {
  const payment = aPayment()
  const requests = network(
    anInvoiceDetail({ paidCents: 60_000, remainderCents: 120_000, payments: [payment] }),
    {
      'GET /api/v1/invoices/:id/timeline': () =>
        one([
          anEvent({
            id: 'e-3',
            kind: 'payment_recorded',
            payload: { amountCents: 60_000, paymentId: payment.id },
          }),
        ]),
      'DELETE /api/v1/invoices/:id/payments/:pay': () =>
        one({ payment, invoice: anInvoiceDetail() }),
    }
  )
  const { screen } = await openApp('/factures/i-1')

  await screen.getByRole('button', { name: 'Annuler ce paiement' }).click()

  await expect.poll(() => requests.some(({ method }) => method === 'DELETE')).toBe(true)
})

test('a frozen invoice says so, what thaws it, and leads to the offers', async () => {
  const hold = { id: LEFT, reason: 'quota' as const, endsAt: null }
  network(anInvoiceDetail({ hold }))
  const { screen } = await openApp('/factures/i-1')
  await expect
    .element(screen.getByText(/Facture gelée\s: elle est au-delà de votre offre/))
    .toBeVisible()
  await expect
    .element(screen.getByRole('link', { name: 'Voir les offres' }))
    .toHaveAttribute('href', '/parametres/abonnement')
  await expectAccessible()
})

test('a frozen invoice is given a free place by hand, or the refusal says why not', async () => {
  const hold = { id: LEFT, reason: 'quota' as const, endsAt: null }
  let isFull = true
  const requests = network(anInvoiceDetail({ hold }), {
    'DELETE /api/v1/invoices/:id/freeze': () =>
      isFull
        ? fault(402, 'free_limit_active_invoices', { meta: { limit: 2, current: 2, adding: 1 } })
        : one(anInvoiceDetail()),
  })
  const { screen } = await openApp('/factures/i-1')

  await screen.getByRole('button', { name: 'Dégeler' }).click()
  await expect.element(screen.getByText(/formule gratuite suit 2\sfactures actives/)).toBeVisible()

  isFull = false
  await screen.getByRole('button', { name: 'Dégeler' }).click()
  await expect.element(screen.getByText(/est dégelée\s: ses relances reprennent/)).toBeVisible()
  expect(requests.filter(({ path }) => path.endsWith('/freeze'))).toHaveLength(2)
})

test('an invoice of someone else does not exist', async () => {
  network(anInvoiceDetail(), { 'GET /api/v1/invoices/:id': () => fault(404, 'not_found') })
  const { screen } = await openApp('/factures/i-404')

  await expect
    .element(screen.getByRole('heading', { level: 1 }))
    .toMatchTextContent(/Cette page n’existe pas/)
})

test('a reply by mail is read beside its invoice, and decided on there', async () => {
  const reply: Data.ClientReply = {
    id: 't-1',
    invoiceId: 'i-1',
    sender: 'marc@menuiserie-kerbrat.example',
    isKnown: true,
    isAutomatic: false,
    isWaiting: true,
    excerpt: 'Je paie vendredi.',
    triage: null,
    holdEndsAt: null,
    receivedAt: '2026-11-20T08:00:00.000Z',
    triagedAt: null,
  }
  const away = { ...reply, id: 't-2', isAutomatic: true, isWaiting: false, excerpt: 'En congés.' }
  const requests = network(anInvoiceDetail({ replies: [reply, away] }), {
    'POST /api/v1/reply_triages/:id/decision': () => one(reply),
  })
  const { screen } = await openApp('/factures/i-1')
  await expect.element(screen.getByText('En congés.')).toBeVisible()
  await expect.element(screen.getByText(/réponse automatique/)).toBeVisible()
  await screen.getByRole('button', { name: 'Décider' }).click()
  await screen.getByRole('radio', { name: 'Payée' }).click()
  await screen.getByRole('button', { name: 'Valider' }).click()
  await expect
    .poll(() => requests.filter(({ method }) => method === 'POST').map(({ body }) => body))
    .toEqual([{ kind: 'paid' }])
})
