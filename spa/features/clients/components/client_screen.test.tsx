import { expect, test } from 'vitest'
import type { Data } from '@generated/data'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one, page } from '../../../testing/answers.ts'
import { aClient, aClientDetail, aMe, anEvent, anInvoice } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

function network(client: Data.ClientDetail, over: Routes = {}) {
  return stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/clients/:id': () => one(client),
    'GET /api/v1/clients/:id/activity': () => page([anEvent()]),
    'GET /api/v1/invoices': () => page([anInvoice()]),
    'GET /api/v1/plans': () => page([]),
    'GET /api/v1/clients/:id/plan': () => one([]),
    ...over,
  })
}

test('shows what is owed, how they pay, their invoices, contacts and history', async () => {
  network(aClientDetail())
  const { screen } = await openApp('/clients/c-1')

  await expect
    .element(screen.getByRole('heading', { level: 1 }))
    .toMatchTextContent(/Menuiserie Kerbrat/)
  await expect.element(screen.getByText(/Paie en moyenne 12\sj après l’échéance/)).toBeVisible()
  await expect.element(screen.getByText(/4\s800,00\s€/)).toBeVisible()
  await expect.element(screen.getByRole('link', { name: /F-2026-0104/ }).first()).toBeVisible()
  await expect.element(screen.getByText('Comptabilité')).toBeVisible()
  await expect
    .element(screen.getByRole('link', { name: 'Relevé en PDF' }))
    .toHaveAttribute('href', '/api/v1/clients/c-1/statement.pdf')
  await expectAccessible()
})

test('promises that were broken are counted beside how they pay', async () => {
  network(aClientDetail({ promises: { kept: 1, broken: 2 } }))
  const { screen } = await openApp('/clients/c-1')
  await expect
    .element(screen.getByText(/2 promesses de paiement non tenues, 1 tenue\./))
    .toBeVisible()
})

test('the dark scheme, in English, with everything that can go wrong shown', async () => {
  const client = aClientDetail({
    hold: { id: 'h-1', reason: 'manual', endsAt: '2099-12-01T22:59:59.000Z' },
    merges: [{ id: 'm-1', at: '2026-11-20T09:00:00.000Z', client: { id: 'c-9', name: 'Kerbrat' } }],
    contacts: [
      {
        id: 'k-1',
        name: null,
        email: 'compta@kerbrat.example',
        role: 'to',
        suppressed: { reason: 'hard_bounce', since: '2026-11-01T09:00:00.000Z' },
      },
    ],
  })
  network(client)
  const { screen } = await openApp('/clients/c-1', { scheme: 'dark', locale: 'en' })
  await expect.element(screen.getByText('Address refused by its server')).toBeVisible()
  await expect.element(screen.getByText(/Nothing leaves to this client until/)).toBeVisible()
  await expectAccessible()
})

test('everything is paused with a reason, and taken back from the toast', async () => {
  const requests = network(aClientDetail(), {
    'POST /api/v1/clients/:id/holds': () => ({ status: 201, body: { data: { id: 'h-1' } } }),
    'DELETE /api/v1/holds/:id': () => one({ id: 'h-1' }),
  })
  const { screen } = await openApp('/clients/c-1')
  await screen.getByRole('button', { name: 'Tout mettre en pause' }).click()
  const dialog = screen.getByRole('dialog')
  await dialog.getByLabelText('Raison').selectOptions('promise')
  await expectAccessible(document.querySelector('[role=dialog]') ?? document.body)
  await dialog.getByRole('button', { name: 'Enregistrer' }).click()
  await expect.element(screen.getByText(/est en pause\./)).toBeVisible()
  expect(requests.find(({ method }) => method === 'POST')?.body).toEqual({
    reason: 'promise',
    note: '',
    endsAt: null,
  })
  await screen.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect
    .poll(() => requests.find(({ method }) => method === 'DELETE')?.path)
    .toBe('/api/v1/holds/h-1')
})

test('a number that is refused is told beside its field', async () => {
  network(aClientDetail(), {
    'PATCH /api/v1/clients/:id': () =>
      fault(422, 'siret', { field: 'siret', message: 'Ce numéro SIRET n’est pas valide.' }),
  })
  const { screen } = await openApp('/clients/c-1')
  await screen.getByRole('button', { name: /Modifier\s: Identité/ }).click()
  await screen.getByLabelText('SIRET').fill('123')
  await screen.getByRole('button', { name: 'Enregistrer' }).click()
  await expect.element(screen.getByText('Ce numéro SIRET n’est pas valide.')).toBeVisible()
  await expectAccessible(document.querySelector('[role=dialog]') ?? document.body)
})

test('a sheet changed elsewhere keeps what was typed, and is only overwritten when asked', async () => {
  let revision = 3
  const requests = network(aClientDetail(), {
    'GET /api/v1/clients/:id': () => one(aClientDetail({ revision })),
    'PATCH /api/v1/clients/:id': ({ body }) =>
      (body as { revision: number }).revision === revision
        ? one(aClientDetail({ revision: ++revision, city: 'Quimper' }))
        : fault(409, 'client_changed', { meta: { revision } }),
  })
  const { screen } = await openApp('/clients/c-1')
  await screen.getByRole('button', { name: /Modifier\s: Identité/ }).click()
  await screen.getByLabelText('Ville').fill('Quimper')
  revision = 4
  await screen.getByRole('button', { name: 'Enregistrer' }).click()
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/modifiée ailleurs/)
  await expect.element(screen.getByLabelText('Ville')).toHaveValue('Quimper')
  await expect
    .poll(
      () => requests.filter(({ method, path }) => method === 'GET' && path.endsWith('/c-1')).length
    )
    .toBeGreaterThan(1)
  await screen.getByRole('button', { name: 'Enregistrer quand même' }).click()
  await expect.element(screen.getByRole('dialog')).not.toBeInTheDocument()
  const sent = requests.filter(({ method }) => method === 'PATCH').map(({ body }) => body)
  expect(sent).toMatchObject([
    { revision: 3, city: 'Quimper' },
    { revision: 4, city: 'Quimper' },
  ])
})

test('contacts are added and taken out, and the same address twice is refused', async () => {
  const requests = network(aClientDetail(), {
    'PATCH /api/v1/clients/:id': () => one(aClientDetail({ revision: 4 })),
  })
  const { screen } = await openApp('/clients/c-1')
  await screen.getByRole('button', { name: /Modifier\s: Contacts/ }).click()
  await screen.getByRole('button', { name: 'Ajouter un contact' }).click()
  const second = screen.getByRole('group', { name: 'Contact 2' })
  await second.getByLabelText('Adresse e-mail').fill('COMPTA@menuiserie-kerbrat.example')
  await screen.getByRole('button', { name: 'Enregistrer' }).click()
  await expect.element(second.getByText('Cette adresse est déjà dans la liste.')).toBeVisible()
  await second.getByLabelText('Adresse e-mail').fill('chef@kerbrat.example')
  await expectAccessible(document.querySelector('[role=dialog]') ?? document.body)
  await screen.getByRole('button', { name: 'Enregistrer' }).click()
  await expect
    .poll(() => requests.find(({ method }) => method === 'PATCH')?.body)
    .toMatchObject({
      revision: 3,
      contacts: [
        { id: 'k-1', role: 'to' },
        { email: 'chef@kerbrat.example', role: 'cc', name: null },
      ],
    })
})

test('notes save themselves; two texts at once are both shown', async () => {
  let theirs = ''
  const requests = network(aClientDetail(), {
    'GET /api/v1/clients/:id': () =>
      one(aClientDetail(theirs === '' ? {} : { notes: theirs, revision: 9 })),
    'PATCH /api/v1/clients/:id': ({ body }) => {
      const { notes, revision } = body as { notes: string; revision: number }
      if (theirs !== '' && revision !== 9) return fault(409, 'client_changed')
      return one(aClientDetail({ notes, revision: revision + 1 }))
    },
  })
  const { screen } = await openApp('/clients/c-1')
  const field = screen.getByRole('textbox', { name: 'Notes' })
  await field.fill('Appeler Claire')
  await expect
    .poll(() => requests.find(({ method }) => method === 'PATCH')?.body)
    .toEqual({ notes: 'Appeler Claire', revision: 3 })

  theirs = 'Appeler Paul'
  await field.fill('Appeler Claire jeudi')
  await expect.element(screen.getByText('Appeler Paul')).toBeVisible()
  await expect.element(field).toHaveValue('Appeler Claire jeudi')
  await screen.getByRole('button', { name: 'Garder ma version' }).click()
  await expect
    .poll(() => requests.findLast(({ method }) => method === 'PATCH')?.body)
    .toEqual({ notes: 'Appeler Claire jeudi', revision: 9 })
})

test('another plan shows what it would move before it is applied', async () => {
  const plan = { id: 'p-2', name: 'Doux', description: '', isDefault: false, steps: [] }
  const requests = network(aClientDetail(), {
    'GET /api/v1/plans': () => page([plan]),
    'GET /api/v1/clients/:id/plan': ({ query }) =>
      one(
        query.get('planId') === 'p-2'
          ? [
              {
                id: 'i-1',
                numero: 'F-2026-0104',
                dueDate: '2026-11-09',
                planId: 'p-1',
                planName: 'Équilibré',
                cancelled: 2,
                inserted: 1,
                nextBefore: '2099-11-24T08:00:00.000Z',
                nextAfter: '2099-11-29T08:00:00.000Z',
              },
            ]
          : []
      ),
    'PATCH /api/v1/clients/:id': () => one(aClientDetail({ revision: 4, planId: 'p-2' })),
    'PUT /api/v1/clients/:id/plan': () => one({ changedInvoices: 1 }),
  })
  const { screen } = await openApp('/clients/c-1')
  await screen.getByRole('button', { name: /Modifier\s: Plan et délai/ }).click()
  await screen.getByLabelText('Plan', { exact: true }).selectOptions('Doux')
  await expect.element(screen.getByText(/Une facture en cours serait reprogrammée/)).toBeVisible()
  await screen.getByLabelText('Appliquer aux factures en cours').click()
  await expectAccessible(document.querySelector('[role=dialog]') ?? document.body)
  await screen.getByRole('button', { name: 'Enregistrer' }).click()
  await expect.element(screen.getByText(/une facture reprogrammée/)).toBeVisible()
  expect(requests.find(({ method }) => method === 'PUT')?.body).toEqual({
    planId: 'p-2',
    applyToOpen: true,
  })
})

test('two sheets are merged after what moves was told, and can be parted again', async () => {
  const requests = network(
    aClientDetail({ lookalikes: [{ id: 'c-2', name: 'Kerbrat SARL', reason: 'siren' }] }),
    {
      'GET /api/v1/clients': () => page([aClient({ id: 'c-2', name: 'Kerbrat SARL' })]),
      'GET /api/v1/clients/:id/merge_preview': () =>
        one({
          kept: { id: 'c-1', name: 'Menuiserie Kerbrat' },
          merged: { id: 'c-2', name: 'Kerbrat SARL' },
          invoiceCount: 3,
          openCount: 1,
          openCents: 90_000,
          contacts: [{ name: null, email: 'sarl@kerbrat.example', role: 'to' }],
          holdCount: 0,
          filled: [],
          differentKinds: false,
        }),
      'POST /api/v1/clients/:id/merges': () => ({
        status: 201,
        body: {
          data: aClientDetail({
            merges: [
              {
                id: 'm-1',
                at: '2026-11-20T09:00:00.000Z',
                client: { id: 'c-2', name: 'Kerbrat SARL' },
              },
            ],
          }),
        },
      }),
      'DELETE /api/v1/client_merges/:id': () => one(aClientDetail()),
    }
  )
  const { screen } = await openApp('/clients/c-1')
  await screen.getByRole('button', { name: 'Autres actions' }).click()
  await screen.getByRole('menuitem', { name: 'Fusionner avec une autre fiche' }).click()
  await expect
    .element(screen.getByText(/3 factures déplacées, dont 900,00\s€ en cours/))
    .toBeVisible()
  await expect.element(screen.getByText(/sarl@kerbrat\.example/)).toBeVisible()
  await expectAccessible(document.querySelector('[role=dialog]') ?? document.body)
  await screen.getByRole('button', { name: 'Fusionner', exact: true }).click()
  await expect
    .poll(() => requests.find(({ method }) => method === 'POST')?.body)
    .toEqual({
      clientId: 'c-2',
    })
  await screen.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect
    .poll(() => requests.find(({ method }) => method === 'DELETE')?.path)
    .toBe('/api/v1/client_merges/m-1')
})

test('who still owes is not archived, and the reason is said', async () => {
  network(aClientDetail(), {
    'PATCH /api/v1/clients/:id': () =>
      fault(409, 'client_has_open_invoices', { message: 'Ce client a encore des factures.' }),
  })
  const { screen } = await openApp('/clients/c-1')
  await screen.getByRole('button', { name: 'Autres actions' }).click()
  await screen.getByRole('menuitem', { name: 'Archiver' }).click()
  await expect.element(screen.getByText('Ce client a encore des factures.')).toBeVisible()
})

test('a client of someone else does not exist', async () => {
  network(aClientDetail(), { 'GET /api/v1/clients/:id': () => fault(404, 'not_found') })
  const { screen } = await openApp('/clients/c-404')
  await expect
    .element(screen.getByRole('heading', { level: 1 }))
    .toMatchTextContent(/Cette page n’existe pas/)
})
