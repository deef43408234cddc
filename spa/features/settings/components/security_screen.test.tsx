import { expect, test } from 'vitest'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one } from '../../../testing/answers.ts'
import { aMe, aSecurity } from '../../../testing/fixtures.ts'
import { stubNetwork } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

const CODES = Array.from({ length: 10 }, (_, index) => `k3f7-9qpx-2m4${index}`)

test('switching the second factor on shows a QR code, the key in letters, then ten codes once', async () => {
  let totp = false
  stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/me/security': () => one(aSecurity({ totp, recoveryCodesLeft: totp ? 10 : 0 })),
    'POST /api/v1/me/totp': () => ({
      status: 201,
      body: { data: { secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/Rubis:a?secret=JBSW' } },
    }),
    'POST /api/v1/me/totp/confirmation': ({ body }) => {
      if ((body as { code: string }).code !== '123456') {
        return fault(422, 'wrong_code', { field: 'code', message: 'Ce code n’est pas le bon.' })
      }
      totp = true
      return one({ recoveryCodes: CODES })
    },
  })
  const { screen } = await openApp('/parametres/securite')
  await screen.getByRole('button', { name: 'Activer' }).click()

  const dialog = screen.getByRole('dialog', { name: 'Double authentification' })
  await expect.element(dialog.getByRole('img', { name: /Code QR/ })).toBeVisible()
  await expect.element(dialog.getByText('JBSW Y3DP EHPK 3PXP')).toBeVisible()
  await expectAccessible()
  await dialog.getByLabelText('Code à six chiffres').fill('000000')
  await dialog.getByRole('button', { name: 'Activer' }).click()
  await expect.element(dialog.getByText('Ce code n’est pas le bon.')).toBeVisible()
  await dialog.getByLabelText('Code à six chiffres').fill('123456')
  await dialog.getByRole('button', { name: 'Activer' }).click()

  const codes = screen.getByRole('dialog', { name: 'Vos codes de secours' })
  await expect.element(codes.getByText('k3f7-9qpx-2m49')).toBeVisible()
  await expectAccessible()
  await codes.getByRole('button', { name: 'Je les ai conservés' }).click()
  await expect.element(screen.getByRole('button', { name: 'Désactiver' })).toBeVisible()
})

test('sessions say their device; one that is not recognized is closed', async () => {
  let isOpen = true
  stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/me/security': () => {
      const security = aSecurity()
      return one({ ...security, sessions: security.sessions.slice(0, isOpen ? 2 : 1) })
    },
    'DELETE /api/v1/me/sessions/s-2': () => {
      isOpen = false
      return { status: 204 }
    },
  })
  const { screen } = await openApp('/parametres/securite')
  await expect.element(screen.getByText('Firefox sur Linux')).toBeVisible()
  await expectAccessible()
  await screen.getByRole('button', { name: 'Fermer la session Safari sur iPhone' }).click()
  await expect.element(screen.getByText('Safari sur iPhone')).not.toBeInTheDocument()
  await expect
    .element(screen.getByRole('button', { name: /toutes les autres/ }))
    .not.toBeInTheDocument()
})
