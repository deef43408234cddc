import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one, page } from '../../../testing/answers.ts'
import { aMe } from '../../../testing/fixtures.ts'
import { anImportBatch, anImportFile, BATCH_ID } from '../../../testing/import_fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'
import { forgetUploads } from '../uploads.ts'

const pdf = (name: string, size = 3) =>
  new File(['%PDF-'.padEnd(size, ' ')], name, { type: 'application/pdf' })

function network(over: Routes = {}) {
  forgetUploads()
  return stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/imports': () => page([]),
    'GET /api/v1/organization/inbound_address': () => one({ address: null }),
    'POST /api/v1/imports': () => ({
      ...one(anImportBatch({ files: [], drafts: [] })),
      status: 201,
    }),
    'GET /api/v1/imports/:id': () => one(anImportBatch({ files: [], drafts: [] })),
    ...over,
  })
}

/** Files given to the page as a drop or a paste gives them. */
function transferOf(files: File[]) {
  const transfer = new DataTransfer()
  for (const file of files) transfer.items.add(file)
  return transfer
}

function drop(target: Element, files: File[]) {
  const init = { bubbles: true, cancelable: true, dataTransfer: transferOf(files) }
  target.dispatchEvent(new DragEvent('dragenter', init))
  target.dispatchEvent(new DragEvent('dragover', init))
  target.dispatchEvent(new DragEvent('drop', init))
}

test('the limits are said before anything is dropped, and the first import is explained', async () => {
  network()
  const { screen } = await openApp('/imports')
  await expect.element(screen.getByText(/10\sMo par fichier, 20 fichiers à la fois/)).toBeVisible()
  await expect.element(screen.getByText(/Vos imports se rangeront ici/)).toBeVisible()
  await expectAccessible()
})

test('where mail is received, the address to forward invoices to is said', async () => {
  network({
    'GET /api/v1/organization/inbound_address': () =>
      one({ address: 'factures+k7q2@entrant.rubis.example' }),
  })
  const { screen } = await openApp('/imports')
  await expect.element(screen.getByText('factures+k7q2@entrant.rubis.example')).toBeVisible()
  await expect
    .element(screen.getByRole('link', { name: 'Importer une liste (CSV)' }))
    .toHaveAttribute('href', '/imports/csv')
})

test('the address is renewed after a confirmation that says what stops', async () => {
  const address = (word: string) => one({ address: `factures+${word}@entrant.rubis.example` })
  let present = 'k7q2'
  const requests = network({
    'GET /api/v1/organization/inbound_address': () => address(present),
    'POST /api/v1/organization/inbound_address': () => {
      present = 'z9x8'
      return address(present)
    },
  })
  const { screen } = await openApp('/imports')
  await screen.getByRole('button', { name: 'Changer d’adresse' }).click()
  const dialog = screen.getByRole('dialog', { name: 'Changer l’adresse de réception' })
  await expect.element(dialog.getByText(/n’arrive plus/)).toBeVisible()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Annuler' }).click()
  expect(requests.filter(({ method }) => method === 'POST')).toEqual([])

  await screen.getByRole('button', { name: 'Changer d’adresse' }).click()
  await dialog.getByRole('button', { name: 'Changer d’adresse' }).click()
  await expect.element(screen.getByText('factures+z9x8@entrant.rubis.example')).toBeVisible()
  await expect.element(screen.getByText(/L’adresse est changée/)).toBeVisible()
})

test('who only chases cannot renew the address', async () => {
  network({
    'GET /api/v1/organization/inbound_address': () =>
      one({ address: 'factures+k7q2@entrant.rubis.example' }),
    'GET /api/v1/me': () => one(aMe({ role: 'member' })),
  })
  const { screen } = await openApp('/imports')
  await expect.element(screen.getByText('factures+k7q2@entrant.rubis.example')).toBeVisible()
  await expect
    .element(screen.getByRole('button', { name: 'Changer d’adresse' }))
    .not.toBeInTheDocument()
})

test('an import that was left is taken up again where it waits', async () => {
  network({
    'GET /api/v1/imports': () =>
      page([
        anImportBatch({ id: BATCH_ID }),
        anImportBatch({ id: 'b-2', files: [anImportFile()], drafts: [] }),
      ]),
  })
  const { screen } = await openApp('/imports')
  const waiting = screen.getByRole('link', { name: /1 fichier 1 à vérifier Reprendre/ })
  await expect.element(waiting).toHaveAttribute('href', `/imports/${BATCH_ID}`)
  await expect.element(screen.getByRole('link', { name: /rien à vérifier Voir/ })).toBeVisible()
})

test('an import that came by e-mail shows up by itself', async () => {
  let asked = 0
  network({
    'GET /api/v1/imports': () => page(asked++ === 0 ? [] : [anImportBatch()]),
  })
  const { screen } = await openApp('/imports')
  await expect.element(screen.getByText(/Vos imports se rangeront ici/)).toBeVisible()
  await expect
    .poll(() => document.querySelector(`a[href="/imports/${BATCH_ID}"]`), { timeout: 30_000 })
    .not.toBeNull()
})

test('each dropped file has its row: sent, read, refused here, refused there', async () => {
  let isRead = false
  const requests = network({
    'GET /api/v1/imports/:id': () =>
      one(
        anImportBatch({
          files: [
            anImportFile({ id: 'f-1', name: 'une.pdf', state: isRead ? 'ready' : 'reading' }),
            anImportFile({
              id: 'f-2',
              name: 'deux.pdf',
              state: 'unreadable',
              reason: { code: 'encrypted', params: {} },
              draftId: null,
            }),
          ],
          drafts: isRead ? undefined : [],
        })
      ),
    'POST /api/v1/imports/:id/files': ({ body }) => {
      const { name } = (body as FormData).get('file') as File
      if (name === 'trop.pdf') return fault(422, 'too_many_files', { field: 'file' })
      return { ...one({ id: name === 'une.pdf' ? 'f-1' : 'f-2' }), status: 201 }
    },
  })
  const { screen, router } = await openApp('/imports')
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible()
  drop(document.querySelector('section[aria-labelledby="depot"]') as Element, [
    pdf('une.pdf'),
    pdf('deux.pdf'),
    pdf('trop.pdf'),
    new File(['x'], 'IMG_1.heic', { type: 'image/heic' }),
  ])

  await expect.poll(() => router.state.location.pathname).toBe(`/imports/${BATCH_ID}`)
  const row = (name: string) => screen.getByRole('listitem').filter({ hasText: name })
  await expect.element(row('une.pdf')).toMatchTextContent(/Lecture en cours/)
  await expect.element(row('deux.pdf')).toMatchTextContent(/Illisible.*mot de passe/)
  await expect.element(row('trop.pdf')).toMatchTextContent(/Refusée.*vingt fichiers/)
  await expect.element(row('IMG_1.heic')).toMatchTextContent(/Refusée.*JPEG/)
  await expect.poll(() => document.title).toMatch(/^\(3\/4\) /)
  await expectAccessible()

  isRead = true
  await expect.element(row('une.pdf')).toMatchTextContent(/Lue.*Menuiserie Caradec/)
  await expect.poll(() => document.title).not.toMatch(/^\(/)
  const sent = requests.filter(({ path }) => path.endsWith('/files'))
  expect(new Set(sent.map(({ headers }) => headers.get('idempotency-key'))).size).toBe(3)
})

test('an upload can be cancelled, and one that failed tried again with the same key', async () => {
  let isDown = true
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  const requests = network({
    'POST /api/v1/imports/:id/files': async ({ body }) => {
      const { name } = (body as FormData).get('file') as File
      if (name === 'longue.pdf') await held
      if (isDown) return fault(503, 'unavailable', { message: 'Indisponible.' })
      return { ...one({ id: 'f-1' }), status: 201 }
    },
  })
  const { screen } = await openApp('/imports')
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible()
  drop(document.body, [pdf('longue.pdf'), pdf('panne.pdf')])

  await screen.getByRole('button', { name: 'Annuler longue.pdf' }).click()
  const row = (name: string) => screen.getByRole('listitem').filter({ hasText: name })
  await expect.element(row('longue.pdf')).toMatchTextContent(/Annulée/)
  await expect.element(row('panne.pdf')).toMatchTextContent(/Indisponible/)

  isDown = false
  await screen.getByRole('button', { name: 'Réessayer panne.pdf' }).click()
  await expect.element(row('panne.pdf')).toMatchTextContent(/En attente de lecture/)
  release()
  const tries = requests.filter(
    ({ path, body }) =>
      path.endsWith('/files') && ((body as FormData).get('file') as File).name === 'panne.pdf'
  )
  expect(tries.map(({ headers }) => headers.get('idempotency-key'))).toEqual([
    tries[0]?.headers.get('idempotency-key'),
    tries[0]?.headers.get('idempotency-key'),
  ])
})

test('files may be dropped on any page, and go on while one goes elsewhere', async () => {
  let release: () => void = () => undefined
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  network({
    'GET /api/v1/plans': () => one([]),
    'POST /api/v1/imports/:id/files': async () => {
      await held
      return { ...one({ id: 'f-1' }), status: 201 }
    },
  })
  const { screen, router } = await openApp('/parametres/preferences')
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible()
  document.body.dispatchEvent(
    new DragEvent('dragenter', { bubbles: true, dataTransfer: transferOf([pdf('a.pdf')]) })
  )
  await expect.element(screen.getByText(/Déposez\s: Rubis lit/)).toBeVisible()
  drop(document.body, [pdf('a.pdf')])
  await expect.poll(() => router.state.location.pathname).toBe(`/imports/${BATCH_ID}`)
  await expect.element(screen.getByText(/Envoi 50/)).toBeVisible()

  await screen
    .getByRole('link', { name: /^Plans/ })
    .first()
    .click()
  await expect.poll(() => router.state.location.pathname).toBe('/plans')
  await expect.poll(() => document.title).toMatch(/^\(0\/1\) /)
  release()
  await router.navigate({ to: '/imports/$batchId', params: { batchId: BATCH_ID } })
  await expect
    .element(screen.getByRole('listitem').filter({ hasText: 'a.pdf' }))
    .toMatchTextContent(/En attente de lecture/)
})

test('a picture in the clipboard is an invoice too, and « u » opens the chooser', async () => {
  network({
    'POST /api/v1/imports/:id/files': () => ({ ...one({ id: 'f-1' }), status: 201 }),
  })
  const { screen, router } = await openApp('/imports')
  await expect.element(screen.getByRole('heading', { level: 1 })).toBeVisible()
  let opened = 0
  document
    .querySelector<HTMLInputElement>('input[type="file"][multiple]')
    ?.addEventListener('click', (event) => {
      event.preventDefault()
      opened += 1
    })
  await userEvent.keyboard('u')
  expect(opened).toBe(1)

  const picture = new File(['png'], 'image.png', { type: 'image/png' })
  document.body.dispatchEvent(
    new ClipboardEvent('paste', { bubbles: true, clipboardData: transferOf([picture]) })
  )
  await expect.poll(() => router.state.location.pathname).toBe(`/imports/${BATCH_ID}`)
  await expect.element(screen.getByText('image.png')).toBeVisible()
})

test('a list that cannot be read says why and how to try again', async () => {
  network({ 'GET /api/v1/imports': () => fault(500, 'internal', { message: 'Panne.' }) })
  const { screen } = await openApp('/imports')
  await expect.element(screen.getByRole('alert')).toMatchTextContent(/Panne\..*req-test/)
  await expect.element(screen.getByRole('button', { name: 'Réessayer' })).toBeVisible()
})
