import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one, page } from '../../../testing/answers.ts'
import { aMe } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

const camille = {
  id: 'm-1',
  userId: 'u-1',
  fullName: 'Camille Arnoux',
  email: 'camille@arnoux.example',
  role: 'owner',
  secondFactor: true,
  joinedAt: '2026-01-05T09:00:00.000Z',
}
const sacha = {
  ...camille,
  id: 'm-2',
  userId: 'u-2',
  fullName: 'Sacha Blin',
  email: 'sacha@arnoux.example',
  role: 'member',
  secondFactor: false,
}
const aTeam = (members = [camille, sacha]) => ({
  seats: { limit: 5, taken: 3 },
  members,
  invitations: [
    {
      id: 'i-1',
      email: 'lou@arnoux.example',
      role: 'viewer',
      sentAt: '2026-11-20T09:00:00.000Z',
      expiresAt: '2026-11-27T09:00:00.000Z',
      over: false,
    },
  ],
})

const network = (routes: Routes = {}) =>
  stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/team': () => one(aTeam()),
    ...routes,
  })

test('an owner sees who is in the team, changes a role and removes somebody after a question', async () => {
  let members = [camille, sacha]
  const requests = network({
    'GET /api/v1/team': () => one(aTeam(members)),
    'PATCH /api/v1/team/members/m-2': () => ({ status: 204 }),
    'DELETE /api/v1/team/members/m-2': () => {
      members = [camille]
      return { status: 204 }
    },
  })
  const { screen } = await openApp('/parametres/equipe')
  await expect.element(screen.getByText('Sacha Blin')).toBeVisible()
  await expectAccessible()

  await screen.getByRole('combobox', { name: 'Rôle de Sacha Blin' }).selectOptions('viewer')
  await expect
    .poll(() => requests.find(({ method }) => method === 'PATCH')?.body)
    .toEqual({ role: 'viewer' })
  await screen.getByRole('button', { name: 'Retirer Sacha Blin de l’équipe' }).click()
  await expect.element(screen.getByText(/Ses sessions/)).toBeVisible()
  await screen.getByRole('button', { name: 'Confirmer' }).click()
  await expect.element(screen.getByText('sacha@arnoux.example')).not.toBeInTheDocument()
})

test('inviting tells why it is refused beside the field', async () => {
  network({
    'POST /api/v1/team/invitations': () =>
      fault(422, 'mailbox', { field: 'email', message: 'Cette adresse n’en est pas une.' }),
  })
  const { screen } = await openApp('/parametres/equipe')
  await screen.getByLabelText('Adresse e-mail').fill('lou@a.example')
  await screen.getByRole('button', { name: 'Inviter' }).click()
  await expect.element(screen.getByText('Cette adresse n’en est pas une.')).toBeVisible()
})

test('a viewer is told who changes the team, and is offered nothing but leaving', async () => {
  network({ 'GET /api/v1/me': () => one(aMe({ role: 'viewer' })) })
  const { screen } = await openApp('/parametres/equipe', { scheme: 'dark' })
  await expect.element(screen.getByText(/Seuls un propriétaire/)).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Quitter l’équipe' })).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Inviter' })).not.toBeInTheDocument()
  await expectAccessible()
})

test('the audit log says who, what and from where', async () => {
  network({
    'GET /api/v1/audit': () =>
      page([
        {
          id: 'a-1',
          at: '2026-11-20T08:07:00.000Z',
          action: 'payment.recorded',
          actor: { kind: 'user', id: 'u-1', name: 'Camille Arnoux' },
          subject: {
            type: 'invoice',
            id: 'i-1',
            label: 'F-2026-0104 · Kerbrat',
            invoiceId: 'i-1',
          },
          ip: '192.0.2.7',
          userAgent: 'Firefox',
          requestId: 'r-1',
          data: {},
        },
      ]),
  })
  const { screen, router } = await openApp('/parametres/journal?sujet=money')
  await expect.element(screen.getByText('Paiement enregistré')).toBeVisible()
  await expect.element(screen.getByText('Par Camille Arnoux, depuis 192.0.2.7')).toBeVisible()
  await expect
    .element(screen.getByRole('link', { name: 'F-2026-0104 · Kerbrat' }))
    .toHaveAttribute('href', '/factures/i-1')
  await expectAccessible()
  const subject = screen.getByRole('combobox', { name: 'Sujet' })
  await expect.element(subject).toHaveValue('money')
  await userEvent.selectOptions(subject, 'Équipe')
  await expect.poll(() => router.state.location.search).toEqual({ sujet: 'team' })
})

test('a team that is full is led to the offers with more seats', async () => {
  network({ 'GET /api/v1/team': () => one({ ...aTeam(), seats: { limit: 3, taken: 3 } }) })
  const { screen } = await openApp('/parametres/equipe')
  await expect
    .element(screen.getByRole('link', { name: 'Voir les offres' }))
    .toHaveAttribute('href', '/parametres/abonnement')
  await expect.element(screen.getByRole('button', { name: 'Inviter' })).not.toBeInTheDocument()
})

test('whoever has been in the team since another year is told which', async () => {
  network({
    'GET /api/v1/team': () => one(aTeam([{ ...camille, joinedAt: '2024-03-05T09:00:00.000Z' }])),
  })
  const { screen } = await openApp('/parametres/equipe')
  await expect.element(screen.getByText(/Depuis le 5 mars 2024/)).toBeVisible()
})

test('an invitation that is of no use says whom to ask, and lets one sign in', async () => {
  network({ 'POST /api/v1/invitations/reading': () => fault(404, 'not_found') })
  const { screen } = await openApp('/invitation#jeton')
  await expect.element(screen.getByText(/Demandez à la personne/)).toBeVisible()
  await expect
    .element(screen.getByRole('link', { name: 'Se connecter' }))
    .toHaveAttribute('href', '/connexion')
  await expectAccessible()
})

test('an invitation opens an account with a name and a password', async () => {
  const requests = network({
    'POST /api/v1/invitations/reading': () =>
      one({
        organizationName: 'Atelier Morel',
        email: 'lou@a.example',
        role: 'member',
        hasAccount: false,
      }),
    'POST /api/v1/invitations/account': () => fault(409, 'no_seat_left', { message: 'Complet.' }),
  })
  const { screen } = await openApp('/invitation#jeton')
  await expect.element(screen.getByText(/Atelier Morel/)).toBeVisible()
  await expectAccessible()
  await screen.getByLabelText('Votre nom').fill('Lou Petit')
  await screen.getByLabelText('Mot de passe').fill('une phrase très longue')
  await screen.getByRole('button', { name: 'Créer mon compte et rejoindre' }).click()
  await expect.element(screen.getByText('Complet.')).toBeVisible()
  expect(requests.findLast(({ path }) => path === '/api/v1/invitations/account')?.body).toEqual({
    token: 'jeton',
    fullName: 'Lou Petit',
    password: 'une phrase très longue',
  })
})
