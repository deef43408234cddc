import { expect, test } from 'vitest'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { stubNetwork } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

test.each(['light', 'dark'] as const)(
  'every piece is accessible in its states: %s',
  async (scheme) => {
    stubNetwork({})
    const { screen } = await openApp('/dev/catalogue', { scheme })
    await expect.element(screen.getByLabelText('Jour')).toBeVisible()
    await screen.getByRole('button', { name: 'Annulable' }).click()
    await screen.getByRole('button', { name: 'Refusé', exact: true }).click()
    await expectAccessible()

    await screen.getByRole('button', { name: 'Dialogue' }).click()
    await expect.element(screen.getByRole('dialog', { name: 'Dialogue' })).toBeVisible()
    await expectAccessible()
  }
)
