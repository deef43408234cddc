import { useEffect } from 'react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { MantineProvider } from '@mantine/core'
import { Catalogue } from '../lib/catalogue.ts'
import { AppIntlProvider } from '../lib/i18n.tsx'
import { listenForShortcuts } from '../lib/shortcuts/listen.ts'
import { useActions } from '../lib/shortcuts/use_actions.ts'
import { currentToasts, hideToast } from '../lib/toasts.ts'
import { forgetUndos, undoLast } from '../lib/undo.ts'
import { expectAccessible } from '../testing/accessibility.ts'
import { Announcer } from './announcer.tsx'
import { useFeedback } from './feedback.ts'
import { Toasts } from './toasts.tsx'
import { showDone, showFailure, showUndo } from './undo_toast.tsx'

function Page() {
  useEffect(() => listenForShortcuts(), [])
  useActions('Partout', [{ id: 'undo', label: 'Annuler', keys: 'mod+z', run: undoLast }])
  const { done, failed } = useFeedback()
  return (
    <>
      <button type="button" onClick={() => done('common.copied')}>
        Copier
      </button>
      <button type="button" onClick={() => failed(new Error('lost'))}>
        Échouer
      </button>
      <Announcer />
      <Toasts />
    </>
  )
}

/** Every live region that would say it: more than one, and it is heard as often. */
const regionsSaying = (words: string) =>
  [...document.querySelectorAll('[aria-live], [role="status"], [role="alert"]')].filter((region) =>
    region.textContent.includes(words)
  )

beforeEach(async () => {
  const catalogue = new Catalogue('fr')
  await catalogue.bring('common')
  await render(
    <MantineProvider>
      <AppIntlProvider catalogue={catalogue}>
        <main>
          <Page />
        </main>
      </AppIntlProvider>
    </MantineProvider>
  )
})

afterEach(() => {
  vi.useRealTimers()
  forgetUndos()
  for (const { id } of currentToasts()) hideToast(id)
})

const undo = () => showUndo({ message: 'Facture payée.', onUndo: undone, closeLabel: 'Fermer' })
const undone = vi.fn<() => void>()
const button = () => document.querySelector<HTMLElement>('section button')

test('an act is taken back by its button, once, and the message goes', async () => {
  undone.mockClear()
  undo()
  await expect.poll(() => document.body.textContent).toContain('Facture payée.')
  await expectAccessible()
  button()?.click()
  await expect.poll(() => document.body.textContent).not.toContain('Facture payée.')
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(undone).toHaveBeenCalledTimes(1)
})

test('what is done and what fails are each heard once', async () => {
  await userEvent.click(page.getByRole('button', { name: 'Copier' }))
  await expect.poll(() => regionsSaying('Copié')).toHaveLength(1)
  await userEvent.click(page.getByRole('button', { name: 'Échouer' }))
  await expect.poll(() => document.querySelectorAll('[role="alert"]').length).toBe(1)
  const said = document.querySelector('[role="alert"] p')?.textContent ?? ''
  expect(regionsSaying(said)).toHaveLength(1)
})

test('Ctrl Z takes back the latest act, even once its message has gone, until the page is left', async () => {
  undone.mockClear()
  undo()
  for (const { id } of currentToasts()) hideToast(id)
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(undone).toHaveBeenCalledTimes(1)

  undo()
  forgetUndos()
  await userEvent.keyboard('{Control>}z{/Control}')
  expect(undone).toHaveBeenCalledTimes(1)
})

test('ten seconds to change one’s mind, which wait while it is being read', async () => {
  vi.useFakeTimers()
  undo()
  await vi.waitFor(() => expect(button()).not.toBeNull())
  button()?.focus()
  await vi.advanceTimersByTimeAsync(30_000)
  expect(currentToasts()).toHaveLength(1)
  button()?.blur()
  await vi.advanceTimersByTimeAsync(9_000)
  expect(currentToasts()).toHaveLength(1)
  await vi.advanceTimersByTimeAsync(2_000)
  expect(currentToasts()).toHaveLength(0)
})

test('a failure stays until it is closed; of what went well the three newest are kept', async () => {
  vi.useFakeTimers()
  showFailure('Rien n’a été enregistré.', 'Fermer')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(currentToasts()).toHaveLength(1)
  for (const word of ['un', 'deux', 'trois', 'quatre']) showDone(word, 'Fermer')
  expect(currentToasts().map(({ message }) => message)).toEqual(['deux', 'trois', 'quatre'])
})
