import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
// The calendar comes with the first field that asks for a day; here it is there from the start.
import '../../../ui/calendar_field.tsx'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one } from '../../../testing/answers.ts'
import {
  anImportBatch,
  anImportDraft,
  anImportDraftDetail,
  BATCH_ID,
  DRAFT_ID,
  OTHER_DRAFT_ID,
} from '../../../testing/import_fixtures.ts'
import { files, other, reviewNetwork as network } from '../../../testing/review_network.ts'
import { openApp } from '../../../testing/open_app.tsx'

vi.setConfig({ testTimeout: 60_000 })

const REVIEW = `/imports/${BATCH_ID}?etape=verifier&piece=${DRAFT_ID}`
const bodies = (requests: ReturnType<typeof network>, method: string, end: string) =>
  requests
    .filter((request) => request.method === method && request.path.endsWith(end))
    .map(({ body }) => body)

test('doubtful fields come first, say why in words, and Tab goes from one to the next', async () => {
  const warnings = [
    { code: 'date_ambiguous' as const, params: { field: 'dueDate' as const } },
    { code: 'iban_differs' as const, params: {} },
  ]
  network({ draft: anImportDraftDetail({ warnings }) })
  const { screen } = await openApp(REVIEW)

  await expect
    .element(screen.getByRole('heading', { level: 1 }))
    .toMatchTextContent('2 factures lues, 2 champs à vérifier')
  const email = screen.getByLabelText('Son e-mail')
  await expect.element(email).toHaveAccessibleDescription(/À vérifier\./)
  const due = screen.getByLabelText('Échéance', { exact: true })
  await expect.element(due).toHaveAccessibleDescription(/Le jour et le mois peuvent être inversés/)
  await expect.element(screen.getByText('L’IBAN de la page n’est pas le vôtre.')).toBeVisible()

  await expectAccessible()

  await email.click()
  await userEvent.tab()
  await expect.element(due).toHaveFocus()
})

test('the field one is in shows where it was read, and its place on the page leads to it', async () => {
  network()
  const { screen } = await openApp(REVIEW)
  await expect.element(screen.getByAltText('Page 1 du document')).toBeVisible()

  await screen.getByLabelText('Échéance', { exact: true }).click()
  const place = screen.getByRole('button', { name: 'Aller au champ Échéance' })
  await expect.element(place).toBeVisible()
  await expect.element(screen.getByText('Échéance · à vérifier')).toBeVisible()
  await screen.getByRole('button', { name: 'Aller au champ Numéro' }).click()
  await expect.element(screen.getByRole('textbox', { name: 'Numéro' })).toHaveFocus()
})

test('what is typed is saved by itself, and Enter says that a doubtful value is right', async () => {
  const requests = network()
  const { screen } = await openApp(REVIEW)
  const email = screen.getByLabelText('Son e-mail')
  await email.fill('compta@')
  await email.fill('compta@caradec-menuiserie.example')
  await expect.element(screen.getByText('Enregistré', { exact: true })).toBeVisible()
  await expect
    .poll(() => bodies(requests, 'PATCH', DRAFT_ID))
    .toEqual([{ revision: 1, edited: { clientEmail: 'compta@caradec-menuiserie.example' } }])

  const due = screen.getByLabelText('Échéance', { exact: true })
  await email.click()
  await userEvent.keyboard('{Enter}')
  await expect.element(due).toHaveFocus()
  await expect.element(email).toHaveAccessibleDescription(/Vérifié/)
})

test('a new client’s address is confirmed before anything is made, then the next draft opens', async () => {
  const requests = network(
    {},
    {
      'POST /api/v1/imports/:id/drafts/:draft/validation': ({ body }) =>
        (body as { emailConfirmed: boolean }).emailConfirmed
          ? { ...one({ invoiceId: 'i-1', draft: anImportDraftDetail() }), status: 201 }
          : fault(422, 'email_unconfirmed', { field: 'clientEmail' }),
    }
  )
  const { screen, router } = await openApp(REVIEW)
  await screen.getByLabelText('Son e-mail').click()
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  const consent = screen.getByRole('checkbox', { name: /compta@caradec.example/ })
  await expect.element(consent).toHaveFocus()
  await expect.element(screen.getByText(/une lettre fausse/)).toBeVisible()
  await expectAccessible()

  await userEvent.keyboard(' ')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')
  await expect.poll(() => router.state.location.search).toMatchObject({ piece: OTHER_DRAFT_ID })
  await expect
    .element(screen.getByRole('heading', { level: 2, name: 'Menuiserie Caradec' }))
    .toBeVisible()
  expect(bodies(requests, 'POST', 'validation').at(-1)).toEqual({
    revision: 1,
    emailConfirmed: true,
    allowDuplicate: false,
  })
})

test('« s » leaves a draft aside with a reason, and the toast brings it back', async () => {
  const requests = network(
    {},
    {
      'POST /api/v1/imports/:id/drafts/:draft/skip': () =>
        one(anImportDraftDetail({ status: 'skipped', skipReason: 'Déjà payée' })),
      'DELETE /api/v1/imports/:id/drafts/:draft/skip': () => one(anImportDraftDetail()),
    }
  )
  const { screen, router } = await openApp(REVIEW)
  await expect.element(screen.getByLabelText('Son e-mail')).toBeVisible()
  await userEvent.keyboard('s')
  await expectAccessible()
  await screen.getByRole('button', { name: 'Déjà payée' }).click()
  await expect.poll(() => router.state.location.search).toMatchObject({ piece: OTHER_DRAFT_ID })
  expect(bodies(requests, 'POST', 'skip')).toEqual([{ reason: 'Déjà payée' }])

  await screen.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect.poll(() => router.state.location.search).toMatchObject({ piece: DRAFT_ID })
})

test('a client that is ours is proposed with the reason, and taken by one press', async () => {
  const match = {
    clientId: '01890a5d-ac96-774b-bcce-b302099a8099',
    name: 'Menuiserie Caradec SARL',
    email: 'compta@caradec.example',
    reason: 'name' as const,
    score: 0.8,
  }
  const requests = network({
    draft: anImportDraftDetail({ clientMatch: match, clientCandidates: [match] }),
  })
  const { screen } = await openApp(REVIEW)
  await screen.getByRole('button', { name: /Est-ce Menuiserie Caradec SARL.*Nom proche/ }).click()
  await expect
    .element(screen.getByRole('combobox', { name: 'Client' }))
    .toHaveValue('Menuiserie Caradec SARL')
  await expect
    .poll(() => bodies(requests, 'PATCH', DRAFT_ID))
    .toEqual([{ revision: 1, edited: { clientId: match.clientId } }])
})

test('a quote is not chased and says so; a probable duplicate is shown before it is one', async () => {
  network({
    draft: anImportDraftDetail({
      documentType: 'quote',
      chaseable: false,
      notChasedBecause: 'quote',
      duplicates: [
        { invoiceId: 'i-9', numero: 'F-2026-0120', amountTtcCents: 234_000, clientName: 'Caradec' },
      ],
    }),
  })
  const { screen } = await openApp(REVIEW)
  await expect.element(screen.getByText(/C’est un devis/)).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'C’est bien une facture' })).toBeVisible()
  await expect.element(screen.getByText(/Sans doute déjà dans Rubis.*Caradec/)).toBeVisible()
  await expectAccessible()
})

test('sure drafts are validated together, named first; a refused quota gives its figures', async () => {
  let isFull = true
  const requests = network(
    {},
    {
      'POST /api/v1/imports/:id/validations': () =>
        isFull
          ? fault(402, 'free_limit_active_invoices', { meta: { limit: 2, current: 2, adding: 1 } })
          : { ...one({ validated: [] }), status: 201 },
    }
  )
  const { screen } = await openApp(REVIEW)
  await screen.getByRole('button', { name: 'Tout valider (une sûre)' }).click()
  const dialog = screen.getByRole('dialog')
  await expect.element(dialog.getByText(/Studio Grand Large/)).toBeVisible()
  await dialog.getByRole('button', { name: 'Valider la facture' }).click()
  await expect
    .element(dialog.getByRole('alert'))
    .toMatchTextContent(/suit 2 factures actives.*Vous en avez 2.*il n’y a plus de place/)
  await expectAccessible()

  isFull = false
  await dialog.getByRole('button', { name: 'Valider la facture' }).click()
  await expect.element(screen.getByText('1 facture validée.').first()).toBeInTheDocument()
  expect(bodies(requests, 'POST', 'validations').at(-1)).toEqual({
    drafts: [{ id: OTHER_DRAFT_ID, revision: 1 }],
  })
})

test('when nothing waits, the summary says what was made, what was skipped and what leaves', async () => {
  network({
    batch: anImportBatch({
      files,
      drafts: [
        anImportDraft({ status: 'validated', invoiceId: 'i-1', certain: false }),
        { ...other, status: 'skipped', skipReason: 'Déjà payée', certain: false },
      ],
    }),
  })
  const { screen } = await openApp(`/imports/${BATCH_ID}`)
  await expect.element(screen.getByText(/Une facture validée, une passée/)).toBeVisible()
  await expect.element(screen.getByRole('link', { name: 'Voir la facture' })).toBeVisible()
  await expect.element(screen.getByText('Déjà payée')).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Rétablir' })).toBeVisible()
  await expectAccessible()
})
