import { expect, test } from 'vitest'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one } from '../../../testing/answers.ts'
import { aMe } from '../../../testing/fixtures.ts'
import { stubNetwork, type SeenRequest } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

/** A server that keeps what it is told. */
function keeper() {
  const me = aMe()
  return stubNetwork({
    'GET /api/v1/me': () => one(me),
    'PATCH /api/v1/me/preferences': ({ body }: SeenRequest) => {
      const { locale = me.user.locale, ...choices } = body as { locale?: 'fr' | 'en' }
      me.user = { ...me.user, locale, preferences: { ...me.user.preferences, ...choices } }
      return one(me)
    },
  })
}

test('the language changes at once, words and page, and is kept by the server', async () => {
  const requests = keeper()
  const { screen } = await openApp('/parametres/preferences')
  await expectAccessible()
  await screen.getByText('English').click()

  await expect.element(screen.getByRole('heading', { level: 1 })).toMatchTextContent('Preferences')
  await expect.poll(() => document.documentElement.lang).toBe('en')
  await expect
    .poll(() => requests.find(({ method }) => method === 'PATCH')?.body)
    .toEqual({ locale: 'en' })
})

test('density and single keys apply to the page', async () => {
  const requests = keeper()
  const { screen } = await openApp('/parametres/preferences')
  await screen.getByText('Compacte').click()
  await expect.poll(() => document.documentElement.dataset.density).toBe('compact')
  await screen.getByRole('switch', { name: /Raccourcis à une touche/ }).click()
  await expect.element(screen.getByRole('switch')).not.toBeChecked()
  await expect
    .poll(() => requests.filter(({ method }) => method === 'PATCH').map(({ body }) => body))
    .toEqual([{ density: 'compact' }, { singleKeyShortcuts: false }])
})

test('what the server refuses is put back, and said', async () => {
  stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'PATCH /api/v1/me/preferences': () => fault(500, 'internal'),
  })
  const { screen } = await openApp('/parametres/preferences')
  await screen.getByText('Compacte').click()
  await expect.element(screen.getByRole('alert')).toBeVisible()
  await expect.element(screen.getByRole('radio', { name: 'Aérée' })).toBeChecked()
})
