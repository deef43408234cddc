import { expect, test } from 'vitest'
import type { Data } from '@generated/data'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one } from '../../../testing/answers.ts'
import { aMe, anInvoiceDetail, aPreview, aRelance } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'
import { aPlan } from '../../../testing/plan_fixtures.ts'

async function openWith(over: Partial<Data.InvoiceDetail>, routes: Routes) {
  const requests = stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/invoices/:id': () => one(anInvoiceDetail(over)),
    'GET /api/v1/invoices/:id/timeline': () => one([]),
    'GET /api/v1/invoices/:id/relances': () => one([aRelance()]),
    'GET /api/v1/relances/:id/preview': () => one(aPreview()),
    ...routes,
  })
  const decisions = () =>
    requests
      .filter(({ method }) => method !== 'GET')
      .map(({ method, path, body }) => [method, path, body])
  return { ...(await openApp('/factures/i-1')), decisions }
}

type Screen = Awaited<ReturnType<typeof openWith>>['screen']

async function choose(screen: Screen, item: string) {
  await screen.getByRole('button', { name: 'Autres actions' }).click()
  await screen.getByRole('menuitem', { name: item }).click()
}

const undo = (screen: Screen) =>
  screen
    .getByRole('region', { name: 'Messages de l’application' })
    .getByRole('button', { name: 'Annuler', exact: true })
    .click()

test('a dispute needs its reason, and says that nothing leaves any more', async () => {
  const { screen, decisions } = await openWith(
    {},
    { 'POST /api/v1/invoices/:id/litigation': () => one(anInvoiceDetail()) }
  )
  await screen.getByRole('button', { name: 'Signaler un litige' }).click()
  const dialog = screen.getByRole('dialog')
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Signaler un litige' }).click()
  expect(decisions()).toEqual([])
  await dialog.getByLabelText('Ce que le client conteste').fill('Deux heures de trop')
  await dialog.getByRole('button', { name: 'Signaler un litige' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  expect(decisions()).toEqual([
    ['POST', '/api/v1/invoices/i-1/litigation', { reason: 'Deux heures de trop' }],
  ])
})

test('a credit note is recorded with its number, and can be taken back', async () => {
  const { screen, decisions } = await openWith(
    {},
    {
      'POST /api/v1/invoices/:id/credit_notes': () => one({ creditNote: { id: 'cn-1' } }),
      'DELETE /api/v1/invoices/:id/credit_notes/:note': () => one({}),
    }
  )
  await choose(screen, 'Enregistrer un avoir')
  const dialog = screen.getByRole('dialog')
  await dialog.getByLabelText('Numéro de l’avoir').fill('A-7')
  await dialog.getByLabelText('Montant TTC de l’avoir').fill('99 000')
  await dialog.getByRole('button', { name: 'Enregistrer un avoir' }).click()
  expect(decisions()).toEqual([])
  await dialog.getByLabelText('Montant TTC de l’avoir').fill('100,50')
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Enregistrer un avoir' }).click()
  await undo(screen)
  await expect
    .poll(() => decisions().map(([method, path]) => `${String(method)} ${String(path)}`))
    .toEqual([
      'POST /api/v1/invoices/i-1/credit_notes',
      'DELETE /api/v1/invoices/i-1/credit_notes/cn-1',
    ])
  expect(decisions()[0]?.[2]).toMatchObject({ numero: 'A-7', amountCents: 10_050 })
})

test('giving an invoice up says the sum, and can be taken back', async () => {
  const { screen, decisions } = await openWith(
    {},
    {
      'POST /api/v1/invoices/:id/cancellation': () => one(anInvoiceDetail()),
      'DELETE /api/v1/invoices/:id/cancellation': () => one(anInvoiceDetail()),
    }
  )
  await choose(screen, 'Annuler la facture')
  const dialog = screen.getByRole('dialog')
  await expect.element(dialog).toMatchTextContent(/1\s800,00\s€/)
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Annuler la facture' }).click()
  await undo(screen)
  await expect.poll(() => decisions().map(([method]) => method)).toEqual(['POST', 'DELETE'])
})

test('a refused cancellation keeps the question open and says why', async () => {
  const { screen } = await openWith(
    {},
    { 'POST /api/v1/invoices/:id/cancellation': () => fault(409, 'reminder_leaving_now') }
  )
  await choose(screen, 'Annuler la facture')
  const dialog = screen.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Annuler la facture' }).click()
  await expect.element(dialog.getByRole('alert')).toMatchTextContent(/en train de partir/)
})

test('another plan shows what it would move before it is applied', async () => {
  const { screen, decisions } = await openWith(
    {},
    {
      'GET /api/v1/plans': () => ({
        body: { data: [aPlan({ id: 'p-9', name: 'Ferme dès le début' })] },
      }),
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
      'PUT /api/v1/invoices/:id/plan': () => one(anInvoiceDetail()),
    }
  )
  await choose(screen, 'Changer de plan')
  const dialog = screen.getByRole('dialog')
  await dialog.getByLabelText('Plan').selectOptions('Ferme dès le début')
  await expect.element(dialog.getByText('1 relance change de date.')).toBeVisible()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Changer de plan' }).click()
  await expect
    .poll(() => decisions()[0])
    .toEqual(['PUT', '/api/v1/invoices/i-1/plan', { planId: 'p-9' }])
})

test('the links of the mails that left are revoked once it is said what that means', async () => {
  const { screen, decisions } = await openWith(
    {},
    { 'DELETE /api/v1/invoices/:id/client_links': () => ({ status: 204 }) }
  )
  await choose(screen, 'Révoquer les liens du client')
  const dialog = screen.getByRole('dialog')
  await expect.element(dialog).toMatchTextContent(/Ce geste ne s’annule pas/)
  await expectAccessible()
  expect(decisions()).toEqual([])
  await dialog.getByRole('button', { name: 'Révoquer les liens' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.element(screen.getByText(/n’ouvrent plus rien/).first()).toBeVisible()
  expect(decisions()).toEqual([['DELETE', '/api/v1/invoices/i-1/client_links', undefined]])
})
