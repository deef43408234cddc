import { expect, test } from 'vitest'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one } from '../../../testing/answers.ts'
import { aMe, anOrganization } from '../../../testing/fixtures.ts'
import { stubNetwork } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

test('each part is saved by itself; what is refused is said beside its field and nothing is lost', async () => {
  const sent: unknown[] = []
  stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/organization': () => one(anOrganization()),
    'PATCH /api/v1/organization': ({ body }) => {
      sent.push(body)
      return (body as { siren?: string }).siren === '123'
        ? fault(422, 'siren', { field: 'siren', message: 'Ce numéro n’est pas un SIREN.' })
        : one(anOrganization())
    },
  })
  const { screen } = await openApp('/parametres/organisation')
  await screen.getByLabelText('SIREN').fill('123')
  await screen.getByLabelText('Ville').fill('Brest')
  await screen.getByRole('button', { name: 'Enregistrer' }).first().click()

  await expect.element(screen.getByText('Ce numéro n’est pas un SIREN.')).toBeVisible()
  await expect.element(screen.getByLabelText('Ville')).toHaveValue('Brest')
  await expectAccessible()
  await screen.getByLabelText('SIREN').fill('')
  await screen.getByRole('button', { name: 'Enregistrer' }).first().click()

  await expect.element(screen.getByText('C’est enregistré.')).toBeVisible()
  expect(sent.at(-1)).toMatchObject({ siren: null, city: 'Brest' })
})

test('the end of the IBAN in use is known, and from when another one will be', async () => {
  stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/organization': () =>
      one(
        anOrganization({
          ibanLast4: '2606',
          pendingIbanLast4: '3000',
          pendingIbanFrom: '2026-11-25T08:00:00Z',
        })
      ),
  })
  const { screen } = await openApp('/parametres/organisation')
  await expect.element(screen.getByText(/se termine par 2606/)).toBeVisible()
  await expect.element(screen.getByText(/terminé par 3000, servira à partir du/)).toBeVisible()
})

test('who may not change settings reads them', async () => {
  stubNetwork({
    'GET /api/v1/me': () => one(aMe({ role: 'viewer' })),
    'GET /api/v1/organization': () => one(anOrganization()),
  })
  const { screen } = await openApp('/parametres/organisation')
  await expect.element(screen.getByLabelText('Ville')).toHaveAttribute('readonly')
  await expect.element(screen.getByText(/Un propriétaire ou un administrateur/)).toBeVisible()
  expect(screen.getByRole('button', { name: 'Enregistrer' }).elements()).toHaveLength(0)
})

test('thanking clients is off until it is switched on, and is saved with the hours', async () => {
  const sent: unknown[] = []
  stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/organization': () => one(anOrganization()),
    'PATCH /api/v1/organization': ({ body }) => {
      sent.push(body)
      return one(anOrganization({ thanksClients: true }))
    },
  })
  const { screen } = await openApp('/parametres/organisation')
  const thanks = screen.getByRole('switch', { name: /Remercier le client/ })
  await expect.element(thanks).not.toBeChecked()
  await thanks.click()
  await screen.getByRole('button', { name: 'Enregistrer' }).last().click()

  await expect.element(screen.getByText('C’est enregistré.')).toBeVisible()
  expect(sent).toEqual([expect.objectContaining({ thanksClients: true, groupsReminders: false })])
})

test('reading replies is offered where mail is received, off until it is switched on', async () => {
  const sent: unknown[] = []
  stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/organization': () => one(anOrganization()),
    'PATCH /api/v1/organization': ({ body }) => {
      sent.push(body)
      return one(anOrganization({ readsReplies: true }))
    },
  })
  const { screen } = await openApp('/parametres/organisation')
  const replies = screen.getByRole('switch', { name: /Rubis lit aussi les réponses/ })
  await expect.element(replies).not.toBeChecked()
  await replies.click()
  await screen.getByRole('button', { name: 'Enregistrer' }).last().click()
  await expect.element(screen.getByText('C’est enregistré.')).toBeVisible()
  expect(sent).toEqual([expect.objectContaining({ readsReplies: true })])
})

test('reading replies is not offered where no mail is received', async () => {
  stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/organization': () => one(anOrganization({ receivesMail: false })),
  })
  const { screen } = await openApp('/parametres/organisation')
  await expect.element(screen.getByRole('switch', { name: /Remercier le client/ })).toBeVisible()
  expect(screen.getByRole('switch', { name: /Rubis lit/ }).elements()).toHaveLength(0)
})
