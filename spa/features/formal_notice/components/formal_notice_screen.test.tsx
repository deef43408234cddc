import { afterEach, expect, test, vi } from 'vitest'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one } from '../../../testing/answers.ts'
import { aMe, anInvoiceDetail, aPreview, aRelance } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

const draft = aRelance({
  id: 'r-9',
  status: 'drafted',
  tone: 'mise_en_demeure',
  offsetDays: 30,
  requiresManualValidation: true,
})
const earlier = aRelance({
  id: 'r-1',
  status: 'sent',
  tone: 'courtois',
  sentAt: '2026-11-16T08:02:00.000Z',
})

function network(over: Routes = {}) {
  return stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/today': () => one({}),
    'GET /api/v1/invoices/:id': () =>
      one(anInvoiceDetail({ paidCents: 60_000, remainderCents: 120_000 })),
    'GET /api/v1/invoices/:id/timeline': () => one([]),
    'GET /api/v1/invoices/:id/relances': () => one([earlier, draft]),
    'GET /api/v1/relances/:id/preview': () =>
      one(aPreview({ subject: 'Mise en demeure de payer', text: 'Je vous mets en demeure.' })),
    'GET /api/v1/relances/:id/letter.pdf': () => ({ body: {} }),
    'POST /api/v1/relances/:id/approval': () => ({ status: 201, body: { data: draft } }),
    ...over,
  })
}

const path = '/factures/i-1/mise-en-demeure'

afterEach(() => vi.restoreAllMocks())

test('shows the facts and the letter before anything can be decided', async () => {
  network()
  const { screen } = await openApp(path)

  const facts = screen.getByRole('region', { name: 'Les faits' })
  await expect.element(facts).toMatchTextContent(/1\s200,00\s€ sur 1\s800,00\s€ TTC/)
  await expect.element(facts).toMatchTextContent(/compta@menuiserie-kerbrat\.example/)
  await expect.element(facts).toMatchTextContent(/Courtoise, 16 nov\. 2026/)
  await expect.element(screen.getByTitle('La lettre telle qu’elle s’imprime')).toBeVisible()
  await screen.getByText(/Le même texte/).click()
  await expect.element(screen.getByText('Je vous mets en demeure.')).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Approuver et envoyer' })).toBeDisabled()
  await expectAccessible()
})

test('where the browser draws no PDF, as on most phones, its words are read and the letter opened', async () => {
  vi.spyOn(navigator, 'pdfViewerEnabled', 'get').mockReturnValue(false)
  network()
  const { screen } = await openApp(path)

  await expect
    .element(screen.getByRole('link', { name: 'Ouvrir le PDF' }))
    .toHaveAttribute('href', expect.stringMatching(/letter\.pdf/))
  await expect.element(screen.getByText('Je vous mets en demeure.')).toBeVisible()
  await expectAccessible()
})

test('approves only once the word is typed, for the amount that was read', async () => {
  const requests = network()
  const { screen, router } = await openApp(path)
  const approve = screen.getByRole('button', { name: 'Approuver et envoyer' })
  const word = screen.getByLabelText(/Pour confirmer/)

  await word.fill('oui')
  await expect.element(approve).toBeDisabled()
  await word.fill(' Envoyer ')
  await approve.click()

  await expect.poll(() => router.state.location.pathname).toBe('/factures/i-1')
  const approvals = requests.filter(({ method }) => method === 'POST')
  expect(approvals).toHaveLength(1)
  expect(approvals[0]).toMatchObject({
    path: '/api/v1/relances/r-9/approval',
    body: { remainderCents: 120_000 },
  })
})

test('a payment recorded meanwhile refuses the approval and says what to do', async () => {
  network({
    'POST /api/v1/relances/:id/approval': () =>
      fault(409, 'remainder_changed', { meta: { remainderCents: 60_000 } }),
  })
  const { screen, router } = await openApp(path)

  await screen.getByLabelText(/Pour confirmer/).fill('envoyer')
  await screen.getByRole('button', { name: 'Approuver et envoyer' }).click()

  await expect.element(screen.getByRole('alert')).toMatchTextContent(/Le reste dû a changé/)
  expect(router.state.location.pathname).toBe(path)
})

test('a letter with a missing value cannot be approved', async () => {
  network({
    'GET /api/v1/relances/:id/preview': () =>
      one(
        aPreview({ from: null, to: [], subject: null, text: null, html: null, missing: ['iban'] })
      ),
  })
  const { screen } = await openApp(path)

  await screen.getByLabelText(/Pour confirmer/).fill('envoyer')
  await expect.element(screen.getByRole('button', { name: 'Approuver et envoyer' })).toBeDisabled()
  await expect.element(screen.getByRole('region', { name: 'Les faits' })).toMatchTextContent(/iban/)
})

test('nothing to approve any more is a calm page, not an error', async () => {
  network({ 'GET /api/v1/invoices/:id/relances': () => one([earlier]) })
  const { screen } = await openApp(path)

  await expect
    .element(screen.getByRole('heading', { level: 1 }))
    .toMatchTextContent(/Aucune mise en demeure à relire/)
})
