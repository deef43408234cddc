import { expect, test } from 'vitest'
import type { Data } from '@generated/data'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one, page } from '../../../testing/answers.ts'
import { aMe, aNotification, aToday } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

const preference = (
  kind: Data.NotificationPreference['kind'],
  over: Partial<Data.NotificationPreference> = {}
): Data.NotificationPreference => ({
  kind,
  inApp: true,
  email: true,
  digest: false,
  mustReach: false,
  ...over,
})

function network(over: Routes = {}) {
  return stubNetwork({
    'GET /api/v1/me': () => one(aMe({ unreadNotifications: 2 })),
    'GET /api/v1/today': () => one(aToday()),
    'GET /api/v1/activity': () => page([]),
    'GET /api/v1/notifications': () =>
      page([
        aNotification(),
        aNotification({
          id: 'n-2',
          kind: 'warning_to_approve',
          invoiceId: 'i-2',
          createdAt: '2026-11-20T09:00:00.000Z',
        }),
        aNotification({
          id: 'n-3',
          kind: 'nothing_left',
          invoiceId: null,
          readAt: '2026-11-20T10:00:00.000Z',
          createdAt: '2026-11-20T08:00:00.000Z',
        }),
      ]),
    'GET /api/v1/notification_preferences': () => ({
      body: {
        data: [preference('warning_to_approve', { mustReach: true }), preference('relance_failed')],
      },
    }),
    ...over,
  })
}

test('the bell says how much is unread, opens by keyboard, and each line leads where it is dealt with', async () => {
  const requests = network({
    'POST /api/v1/notifications/:id/reading': () => ({
      status: 201,
      body: { data: aNotification() },
    }),
    'POST /api/v1/notifications/readings': () => ({ status: 200, body: {} }),
  })
  const { screen } = await openApp('/parametres/notifications')

  const bell = screen.getByRole('button', { name: 'Notifications, 2 non lues' }).first()
  await expect.element(bell).toBeInTheDocument()
  await bell.click()
  await expect
    .element(
      screen.getByRole('link', { name: 'Relance non partie, Menuiserie Kerbrat F-2026-0104' })
    )
    .toHaveAttribute('href', '/factures/i-1')
  await expect
    .element(screen.getByRole('link', { name: /Mise en demeure à relire/ }))
    .toHaveAttribute('href', '/factures/i-2/mise-en-demeure')
  await expectAccessible()

  await screen
    .getByRole('button', { name: /Marquer comme lu/ })
    .first()
    .click()
  await screen.getByRole('button', { name: 'Tout marquer comme lu' }).click()
  await expect
    .poll(() => requests.filter(({ method }) => method === 'POST').map(({ path }) => path))
    .toEqual(['/api/v1/notifications/n-1/reading', '/api/v1/notifications/readings'])
})

test('each kind is told by the ways one ticks; the last mail of some cannot be unticked, and says why', async () => {
  const requests = network({
    'PATCH /api/v1/notification_preferences': () => ({ body: { data: [] } }),
  })
  const { screen } = await openApp('/parametres/notifications')

  await expect.element(screen.getByText(/Un e-mail reste actif/)).toBeVisible()
  const kept = screen.getByRole('checkbox', {
    name: /Mise en demeure à approuver\s: E-mail aussitôt/,
  })
  await expect.element(kept).toBeDisabled()
  await expectAccessible()

  await screen.getByRole('checkbox', { name: /Relance non partie\s: Point du jour/ }).click()
  await expect
    .poll(() => requests.find(({ method }) => method === 'PATCH')?.body)
    .toEqual({ kind: 'relance_failed', channel: 'digest', enabled: true })
})

test('a refused change comes back, in words', async () => {
  network({
    'PATCH /api/v1/notification_preferences': () =>
      fault(422, 'channel_required', { message: 'Gardez au moins un e-mail.' }),
  })
  const { screen } = await openApp('/parametres/notifications', { scheme: 'dark' })

  const box = screen.getByRole('checkbox', { name: /Relance non partie\s: E-mail aussitôt/ })
  await box.click()
  await expect.element(screen.getByText('Gardez au moins un e-mail.').first()).toBeVisible()
  await expect.element(box).toBeChecked()
  await expectAccessible()
})
