import { useEffect, useState } from 'react'
import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { render } from 'vitest-browser-react'
import { allowBareKeys, listenForShortcuts } from './listen.ts'
import type { Action, Level } from './registry.ts'
import { useActions, useLayers } from './use_actions.ts'

function Declares({ actions, level }: { actions: Action[]; level?: Level }) {
  useActions('Liste', actions, { level })
  return null
}

function Board({ children }: { children?: React.ReactNode }) {
  useEffect(() => listenForShortcuts(), [])
  const layers = useLayers()
  return (
    <>
      {children}
      <ul>
        {layers.flatMap(({ actions }) => actions.map(({ id, label }) => <li key={id}>{label}</li>))}
      </ul>
    </>
  )
}

function action(keys: string, over: Partial<Action> = {}) {
  const run = vi.fn<() => void>()
  return { run, action: { id: keys, label: `fait ${keys}`, keys, run, ...over } }
}

afterEach(() => allowBareKeys(true))

test('a key runs what the screen declared, and only while the screen is there', async () => {
  const paid = action('p')
  const screen = await render(
    <Board>
      <Declares actions={[paid.action]} />
    </Board>
  )
  await userEvent.keyboard('p')
  expect(paid.run).toHaveBeenCalledTimes(1)

  await screen.rerender(<Board />)
  await userEvent.keyboard('p')
  expect(paid.run).toHaveBeenCalledTimes(1)
})

test('one key after another goes further than either', async () => {
  const go = action('g f')
  const f = action('f')
  await render(
    <Board>
      <Declares actions={[go.action, f.action]} />
    </Board>
  )
  await userEvent.keyboard('gf')
  expect(go.run).toHaveBeenCalledTimes(1)
  expect(f.run).not.toHaveBeenCalled()

  await userEvent.keyboard('f')
  expect(f.run).toHaveBeenCalledTimes(1)
})

test('what lies over the page takes the key first', async () => {
  const page = action('p', { id: 'page' })
  const selection = action('p', { id: 'selection' })
  await render(
    <Board>
      <Declares actions={[selection.action]} level="overlay" />
      <Declares actions={[page.action]} />
    </Board>
  )
  await userEvent.keyboard('p')
  expect(selection.run).toHaveBeenCalledTimes(1)
  expect(page.run).not.toHaveBeenCalled()
})

test('in a field, people write; what asks for Ctrl may still run', async () => {
  const bare = action('p')
  const send = action('mod+Enter', { inFields: true })
  const screen = await render(
    <Board>
      <Declares actions={[bare.action, send.action]} />
      <textarea aria-label="Texte" />
    </Board>
  )
  await screen.getByLabelText('Texte').click()
  await userEvent.keyboard('payé')
  await userEvent.keyboard('{Control>}{Enter}{/Control}')

  expect(bare.run).not.toHaveBeenCalled()
  expect(send.run).toHaveBeenCalledTimes(1)
  await expect.element(screen.getByLabelText('Texte')).toHaveValue('payé')
})

test('Enter presses the button that has the focus, not the row under the cursor', async () => {
  const open = action('Enter')
  const pressed = vi.fn<() => void>()
  const screen = await render(
    <Board>
      <Declares actions={[open.action]} />
      <button type="button" onClick={pressed}>
        Fermer
      </button>
    </Board>
  )
  await screen.getByRole('button').click()
  await userEvent.keyboard('{Enter}')
  expect(pressed).toHaveBeenCalledTimes(2)
  expect(open.run).not.toHaveBeenCalled()
})

test('a dialog keeps the keys of the page quiet', async () => {
  const page = action('p')
  const inside = action('j')
  await render(
    <Board>
      <Declares actions={[page.action]} />
      <Declares actions={[inside.action]} level="overlay" />
      <div role="dialog" aria-modal="true" aria-label="Aperçu" />
    </Board>
  )
  await userEvent.keyboard('pj')
  expect(page.run).not.toHaveBeenCalled()
  expect(inside.run).toHaveBeenCalledTimes(1)
})

test('bare keys can be switched off, those with Ctrl stay', async () => {
  const bare = action('?')
  const palette = action('mod+k')
  await render(
    <Board>
      <Declares actions={[bare.action, palette.action]} />
    </Board>
  )
  allowBareKeys(false)
  await userEvent.keyboard('?')
  await userEvent.keyboard('{Control>}k{/Control}')
  expect(bare.run).not.toHaveBeenCalled()
  expect(palette.run).toHaveBeenCalledTimes(1)
})

test('the list of what can be done follows the screen, and its newest act is the one that runs', async () => {
  const seen: number[] = []
  function Counter() {
    const [count, setCount] = useState(0)
    useActions('Compteur', [
      {
        id: 'add',
        label: `Ajouter à ${count}`,
        keys: 'a',
        run: () => {
          seen.push(count)
          setCount(count + 1)
        },
      },
    ])
    return null
  }
  const screen = await render(
    <Board>
      <Counter />
    </Board>
  )
  await userEvent.keyboard('a')
  await expect.element(screen.getByText('Ajouter à 1')).toBeVisible()
  await userEvent.keyboard('a')
  await expect.element(screen.getByText('Ajouter à 2')).toBeVisible()
  expect(seen).toEqual([0, 1])
})
