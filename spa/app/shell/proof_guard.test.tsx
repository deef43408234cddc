import { expect, test } from 'vitest'
import { expectAccessible } from '../../testing/accessibility.ts'
import { fault, one } from '../../testing/answers.ts'
import { aMe, aSecurity } from '../../testing/fixtures.ts'
import { stubNetwork } from '../../testing/network.ts'
import { openApp } from '../../testing/open_app.tsx'

/** A server that changes a password only for whoever has just proved who they are. */
function server({ secondFactor = false } = {}) {
  const state = { isProved: false, changes: [] as unknown[], proofs: [] as unknown[] }
  stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/me/security': () => one(aSecurity({ totp: secondFactor })),
    'PUT /api/v1/me/password': ({ body }) => {
      if (!state.isProved) return fault(403, 'fresh_proof_needed')
      state.changes.push(body)
      return { status: 204 }
    },
    'POST /api/v1/session/proof': ({ body }) => {
      state.proofs.push(body)
      const { password, code } = body as { password: string; code?: string }
      if (password !== 'la bonne phrase') {
        return fault(422, 'wrong_password', { message: 'Ce mot de passe n’est pas le bon.' })
      }
      if (secondFactor && code === undefined) return fault(422, 'code_needed', { field: 'code' })
      state.isProved = true
      return { status: 204 }
    },
  })
  return state
}

async function askForChange() {
  const opened = await openApp('/parametres/securite')
  const field = opened.screen.getByLabelText('Nouveau mot de passe')
  await field.fill('des renards sous la lune')
  await opened.screen.getByRole('button', { name: 'Changer le mot de passe' }).click()
  return { ...opened, field, dialog: opened.screen.getByRole('dialog') }
}

test('what needs a fresh proof asks for it over the form, which keeps what was typed', async () => {
  const state = server()
  const { dialog, field } = await askForChange()
  await expect.element(dialog.getByText(/Est-ce bien vous/)).toBeVisible()
  await expect.element(dialog.getByLabelText('Mot de passe', { exact: true })).toHaveFocus()
  await expectAccessible()

  await dialog.getByLabelText('Mot de passe', { exact: true }).fill('pas la bonne')
  await dialog.getByRole('button', { name: 'Confirmer' }).click()
  await expect.element(dialog.getByRole('alert')).toMatchTextContent(/n’est pas le bon/)
  await expect.element(field).toHaveValue('des renards sous la lune')

  await dialog.getByLabelText('Mot de passe', { exact: true }).fill('la bonne phrase')
  await dialog.getByRole('button', { name: 'Confirmer' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.poll(() => state.changes).toEqual([{ password: 'des renards sous la lune' }])
})

test('whoever has a second factor is asked for its code too', async () => {
  const state = server({ secondFactor: true })
  const { dialog } = await askForChange()
  await dialog.getByLabelText('Mot de passe', { exact: true }).fill('la bonne phrase')
  await dialog.getByRole('button', { name: 'Confirmer' }).click()
  await dialog.getByLabelText(/Code de l’application/).fill('123456')
  await dialog.getByRole('button', { name: 'Confirmer' }).click()
  await expect.poll(() => state.changes).toHaveLength(1)
  expect(state.proofs.at(-1)).toEqual({ password: 'la bonne phrase', code: '123456' })
})

test('cancelling changes nothing and leaves the form as it was', async () => {
  const state = server()
  const { dialog, field } = await askForChange()
  await dialog.getByRole('button', { name: 'Annuler' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  await expect.element(field).toHaveValue('des renards sous la lune')
  expect(state.changes).toEqual([])
})
