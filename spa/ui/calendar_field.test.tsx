import '@mantine/core/styles.css'
import './theme/global.css'
import { MantineProvider } from '@mantine/core'
import { useState } from 'react'
import { beforeEach, expect, test } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { Catalogue } from '../lib/catalogue.ts'
import type { LocalDate } from '../lib/format.ts'
import { FormatProvider } from '../lib/format_context.tsx'
import { AppIntlProvider } from '../lib/i18n.tsx'
import { expectAccessible } from '../testing/accessibility.ts'
import CalendarField from './calendar_field.tsx'
import { cssVariablesResolver, kitTheme } from './theme/kit.ts'

function Field() {
  const [value, setValue] = useState<LocalDate | ''>('2026-11-24')
  return (
    <main>
      <h1>Échéance</h1>
      <CalendarField label="Échéance" value={value} onChange={setValue} />
      <output>{value}</output>
    </main>
  )
}

beforeEach(async () => {
  const catalogue = new Catalogue('fr')
  await catalogue.bring('common')
  await render(
    <MantineProvider theme={kitTheme} cssVariablesResolver={cssVariablesResolver}>
      <AppIntlProvider catalogue={catalogue}>
        <FormatProvider timeZone="Europe/Paris">
          <Field />
        </FormatProvider>
      </AppIntlProvider>
    </MantineProvider>
  )
})

test('open, its calendar has no fault that axe can see, at any level', async () => {
  await userEvent.click(page.getByRole('textbox', { name: 'Échéance' }))
  await expect.element(page.getByRole('dialog', { name: 'Calendrier' })).toBeVisible()
  await expectAccessible()

  for (const level of ['novembre 2026', '2026']) {
    await userEvent.click(page.getByRole('button', { name: level, exact: true }))
    await expectAccessible()
  }
})

test('a day is typed the way people write it, or picked', async () => {
  const field = page.getByRole('textbox', { name: 'Échéance' })
  await userEvent.fill(field, '3/12/2026')
  await userEvent.keyboard('{Enter}')
  await expect.element(page.getByRole('status')).toHaveTextContent('2026-12-03')

  await userEvent.click(field)
  await userEvent.click(page.getByRole('button', { name: '15 décembre 2026' }))
  await expect.element(page.getByRole('status')).toHaveTextContent('2026-12-15')
})
