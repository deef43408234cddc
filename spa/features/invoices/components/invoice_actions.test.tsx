import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Data } from '@generated/data'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one } from '../../../testing/answers.ts'
import { aMe, anInvoiceDetail, aPreview, aRelance } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

const ID = '0199aaaa-0000-7000-8000-000000000002'
const coming = aRelance({ id: ID })

function network(invoice: Data.InvoiceDetail, over: Routes = {}) {
  return stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/today': () => one({}),
    'GET /api/v1/invoices/:id': () => one(invoice),
    'GET /api/v1/invoices/:id/timeline': () => one([]),
    'GET /api/v1/invoices/:id/relances': () => one([coming]),
    'GET /api/v1/relances/:id/preview': () => one(aPreview()),
    ...over,
  })
}

const posted = (requests: { method: string; path: string; body: unknown }[], end: string) =>
  requests.find(({ method, path }) => method === 'POST' && path.endsWith(end))

test('a reminder is postponed to Monday, said with its day, and can be put back', async () => {
  const requests = network(anInvoiceDetail(), {
    'POST /api/v1/relances/:id/postponement': () => ({ status: 201, body: { data: coming } }),
  })
  const { screen } = await openApp('/factures/i-1')

  await screen.getByRole('button', { name: 'Décaler la relance « Ferme »' }).click()
  await screen.getByRole('menuitem', { name: /lundi/ }).click()
  await expect
    .element(screen.getByText(/La relance de F-2026-0104 est décalée/).first())
    .toBeVisible()
  // 24 November 2099 is a Tuesday.
  expect(posted(requests, 'postponement')?.body).toEqual({ days: 6 })
})

test('a skipped reminder is gone at once, and comes back when the server refuses', async () => {
  network(anInvoiceDetail(), {
    'POST /api/v1/relances/:id/skip': () => ({
      ...fault(409, 'reminder_leaving_now'),
      after: 2_500,
    }),
  })
  const { screen } = await openApp('/factures/i-1')

  const skip = screen.getByRole('button', { name: 'Passer la relance « Ferme »' })
  await skip.click()
  await expect.element(skip).not.toBeInTheDocument()
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/en train de partir/)
  await expect.element(skip).toBeVisible()
})

test('sending now says to whom and what before, and can be taken back after', async () => {
  const requests = network(anInvoiceDetail(), {
    'POST /api/v1/relances/:id/immediate_send': () => ({ status: 201, body: { data: coming } }),
    'DELETE /api/v1/relances/:id/immediate_send': () => one(coming),
  })
  const { screen, router } = await openApp('/factures/i-1')

  await screen.getByRole('button', { name: 'Voir le message de la relance « Ferme »' }).click()
  expect(router.state.location.search).toEqual({ panneau: 'message', id: ID })
  const panel = screen.getByRole('dialog')
  await expect.element(panel).toMatchTextContent(/part tout de suite à compta@menuiserie/)
  await panel.getByRole('button', { name: 'Envoyer maintenant' }).click()
  const said = screen.getByRole('region', { name: 'Messages de l’application' })
  await expect.element(said.getByText(/dans vingt secondes/)).toBeVisible()
  await said.getByRole('button', { name: 'Annuler', exact: true }).last().click()
  await expect.poll(() => requests.some(({ method }) => method === 'DELETE')).toBe(true)
})

test('what could not leave now says why instead of offering it', async () => {
  network(anInvoiceDetail(), {
    'GET /api/v1/relances/:id/preview': () =>
      one(aPreview({ verdict: { action: 'postpone', reason: 'window_closed', until: null } })),
  })
  const { screen } = await openApp(`/factures/i-1?panneau=message&id=${ID}`)
  const panel = screen.getByRole('dialog')
  await expect.element(panel).toMatchTextContent(/Hors des heures d’envoi/)
  await expect
    .element(panel.getByRole('button', { name: 'Envoyer maintenant' }))
    .not.toBeInTheDocument()
})

test('an unknown word is refused in place, with the word that was meant', async () => {
  network(anInvoiceDetail(), {
    'POST /api/v1/template_previews': () =>
      one({
        subject: null,
        body: null,
        missing: [],
        errors: {
          subject: [],
          body: [{ code: 'unknown_variable', variable: 'numro', suggestion: 'numero', at: 3 }],
        },
      }),
  })
  const { screen } = await openApp(`/factures/i-1?panneau=modifier&id=${ID}`)
  const panel = screen.getByRole('dialog')
  await expect.element(panel).toMatchTextContent(/Vouliez-vous dire «\snumero\s»/)
  await expect
    .element(panel.getByRole('button', { name: 'Enregistrer pour cette fois' }))
    .toBeDisabled()
  expect(document.querySelector('p :is(ul, p, div)'), 'a block in a paragraph').toBeNull()
  await expectAccessible()
})

test('another due date says which reminders move before it is saved', async () => {
  const requests = network(anInvoiceDetail(), {
    'GET /api/v1/invoices/:id/plan_preview': () =>
      one([
        {
          stepId: 's-3',
          offsetDays: 15,
          tone: 'ferme',
          change: 'moved',
          from: '2099-11-24T08:00:00.000Z',
          to: '2099-12-01T08:00:00.000Z',
        },
      ]),
    'PATCH /api/v1/invoices/:id': () => one(anInvoiceDetail({ dueDate: '2026-11-16' })),
  })
  const { screen } = await openApp('/factures/i-1')

  await screen.getByRole('button', { name: 'Modifier : Échéance' }).click()
  await screen.getByLabelText('Échéance').fill('16/11/2026')
  await userEvent.keyboard('{Tab}')
  await expect.element(screen.getByText('1 relance change de date.')).toBeVisible()
  await screen.getByRole('button', { name: 'Enregistrer', exact: true }).click()
  await expect
    .poll(() => requests.find(({ method }) => method === 'PATCH')?.body)
    .toEqual({ dueDate: '2026-11-16' })
})

test('late fees are explained line by line, and never to a consumer', async () => {
  network(anInvoiceDetail())
  const { screen } = await openApp('/factures/i-1')
  await screen.getByRole('button', { name: 'Détail' }).click()
  const panel = screen.getByRole('dialog')
  await expect.element(panel).toMatchTextContent(/Du 10 nov\. au 22 nov\. 2026, 13 jours/)
  await expect.element(panel).toMatchTextContent(/L441-10/)
  await expectAccessible()
})

test('a consumer’s invoice shows no late fees', async () => {
  network(anInvoiceDetail({ lateFees: null }))
  const { screen } = await openApp('/factures/i-1?panneau=frais')
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Détail' })).not.toBeInTheDocument()
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument()
})

test('the keys p and z open the payment and the pause; a pause is shown at once', async () => {
  const requests = network(anInvoiceDetail(), {
    'POST /api/v1/invoices/:id/holds': () => ({
      status: 201,
      after: 300,
      body: {
        data: {
          id: 'h-1',
          scope: 'invoice',
          reason: 'promise',
          note: '',
          startsAt: '2026-11-20T08:00:00.000Z',
          endsAt: null,
          liftedAt: null,
        },
      },
    }),
  })
  const { screen } = await openApp('/factures/i-1')
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible()

  await userEvent.keyboard('p')
  await expect.element(screen.getByRole('dialog')).toMatchTextContent(/Paiement de F-2026-0104/)
  await userEvent.keyboard('{Escape}')
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument()
  await userEvent.keyboard('z')
  await screen.getByLabelText('Pourquoi').selectOptions('promise')
  await screen.getByRole('dialog').getByRole('button', { name: 'Mettre en pause' }).click()
  await expect.element(screen.getByText(/relances de cette facture sont en pause/)).toBeVisible()
  await expect.poll(() => posted(requests, 'holds')?.body).toMatchObject({ reason: 'promise' })
})
