import { expect, test } from 'vitest'
import { actionsOf, fits } from './entries.ts'

test('words are found by how they begin, without accents or case', () => {
  expect(fits('Enregistrer un règlement', 'reg')).toBe(true)
  expect(fits('Enregistrer un règlement', 'enr un REG')).toBe(true)
  expect(fits('Enregistrer un règlement', 'gistrer')).toBe(false)
  expect(fits('Aujourd’hui', 'hui')).toBe(true)
  expect(fits('Factures', '')).toBe(true)
})

test('the selection comes before the page, and what cannot be done is not offered', () => {
  const run = () => undefined
  const layers = [
    { group: 'Partout', level: 'app' as const, actions: [{ id: 'help', label: 'Aide', run }] },
    {
      group: 'Liste',
      level: 'page' as const,
      actions: [
        { id: 'next', label: 'Suivante', run, palette: false },
        { id: 'export', label: 'Exporter', run, disabled: true },
      ],
    },
    {
      group: '2 factures',
      level: 'overlay' as const,
      actions: [{ id: 'paid', label: 'Payées', run }],
    },
  ]
  expect(actionsOf(layers, '').map(({ group }) => group)).toEqual(['2 factures', 'Partout'])
})

test('what begins as typed comes before what only holds the word', () => {
  const run = () => undefined
  const layer = (group: string, ...labels: string[]) => ({
    group,
    level: 'app' as const,
    actions: labels.map((label) => ({ id: label, label, run })),
  })
  const layers = [
    layer('Aller à', 'Nouvelles factures', 'Factures'),
    layer('Partout', 'Importer des factures'),
  ]
  expect(
    actionsOf(layers, 'factures').flatMap(({ actions }) => actions.map(({ label }) => label))
  ).toEqual(['Factures', 'Nouvelles factures', 'Importer des factures'])
})
