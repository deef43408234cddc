import { expect, test } from 'vitest'
import { userEvent } from 'vitest/browser'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one, page } from '../../../testing/answers.ts'
import { aMe, anInvoice } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'
import { aChangePreview, aPlan, aStep, aTemplatePreview } from '../../../testing/plan_fixtures.ts'

function network(over: Routes = {}) {
  return stubNetwork({
    'GET /api/v1/me': () => one(aMe()),
    'GET /api/v1/plans': () => page([aPlan()]),
    'GET /api/v1/plans/:id': () => one(aPlan()),
    'PATCH /api/v1/plans/:id': () => one(aPlan({ version: 2 })),
    'GET /api/v1/invoices': () => page([anInvoice()]),
    'POST /api/v1/template_previews': () => one(aTemplatePreview()),
    'POST /api/v1/plans/:id/change_previews': () => one(aChangePreview()),
    ...over,
  })
}

const sent = (requests: ReturnType<typeof network>, method: string, path: string) =>
  requests.filter((request) => request.method === method && request.path === path)

test('a plan is read on its axis, with the mail of the step that is chosen, accessibly', async () => {
  network()
  const { screen } = await openApp('/plans/p-1')

  await expect
    .element(screen.getByRole('heading', { level: 1 }))
    .toHaveTextContent('Plan Équilibré')
  await expect
    .element(screen.getByRole('button', { name: 'Amicale, 3 jours avant l’échéance' }))
    .toHaveAttribute('aria-pressed', 'true')
  await expect.element(screen.getByTitle('Message : Facture F-2026-0042')).toBeVisible()
  await expect.element(screen.getByText('claire@atelier.example')).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Enregistrer' })).toBeDisabled()
  await expectAccessible()
})

test('arrow keys move a step by a day, over the days that are taken, and say where it is', async () => {
  network({
    'GET /api/v1/plans/:id': () =>
      one(
        aPlan({
          steps: [aStep({ offsetDays: 6 }), aStep({ id: 's-2', offsetDays: 7, tone: 'ferme' })],
        })
      ),
  })
  const { screen } = await openApp('/plans/p-1')
  const step = () => screen.getByRole('button', { name: /^Amicale/ })

  await step().click()
  await userEvent.keyboard('{ArrowDown}')
  await expect.element(step()).toHaveAccessibleName('Amicale, 8 jours après l’échéance')
  await expect.element(step()).toHaveFocus()
  await expect
    .element(screen.getByText('8 jours après l’échéance', { exact: true }))
    .toBeInTheDocument()
  await userEvent.keyboard('{Shift>}{ArrowUp}{/Shift}')
  await expect.element(step()).toHaveAccessibleName('Amicale, 1 jour après l’échéance')
  await expect.element(screen.getByLabelText('Jours après l’échéance')).toHaveValue('1')
})

test('a formal notice waits for a person, and stays the last', async () => {
  network()
  const { screen } = await openApp('/plans/p-1?etape=3')

  const approval = screen.getByRole('checkbox', { name: 'Attendre mon accord' })
  await expect.element(approval).toBeChecked()
  await expect.element(approval).toBeDisabled()
  await screen.getByLabelText('Jours après l’échéance').fill('5')
  await expect.element(screen.getByText('La mise en demeure est la dernière étape.')).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Enregistrer' })).toBeDisabled()
})

test('two braces open a list at the caret, worked by the keyboard', async () => {
  network()
  const { screen } = await openApp('/plans/p-1')
  const subject = screen.getByRole('textbox', { name: 'Objet', exact: true })

  await subject.fill('Facture ')
  await userEvent.keyboard('{{{{rest')
  await expect.element(screen.getByRole('listbox', { name: 'Variables' })).toBeVisible()
  await expect.element(screen.getByRole('option', { name: /Reste à payer/ })).toBeVisible()
  await expectAccessible()
  await userEvent.keyboard('{Enter}')
  await expect.element(subject).toHaveValue('Facture {{remainder}}')
  await expect.element(screen.getByRole('listbox')).not.toBeInTheDocument()

  await screen.getByRole('button', { name: 'Insérer Échéance dans Objet' }).click()
  await expect.element(subject).toHaveValue('Facture {{remainder}}{{dueDate}}')
})

test('what is wrong in a text is said under it, and put right by a press', async () => {
  network({
    'POST /api/v1/template_previews': ({ body }) => {
      const { subject } = body as { subject: string }
      const at = subject.indexOf('{{numeor}}')
      return one(
        at === -1
          ? aTemplatePreview({
              missing: ['remainder'],
              warnings: {
                subject: [],
                body: [{ code: 'harsh_word', excerpt: 'tribunal', at: 3 }],
              },
            })
          : aTemplatePreview({
              mail: null,
              errors: {
                body: [],
                subject: [
                  { code: 'unknown_variable', variable: 'numeor', suggestion: 'numero', at },
                ],
              },
            })
      )
    },
  })
  const { screen } = await openApp('/plans/p-1')
  const subject = screen.getByRole('textbox', { name: 'Objet', exact: true })

  await expect.element(screen.getByText(/tribunal.» menace/)).toBeVisible()
  await expect.element(screen.getByText(/Reste à payer : rien à cet endroit/)).toBeVisible()
  await subject.fill('Facture {{numeor}}')
  await screen.getByRole('button', { name: 'Remplacer par numero' }).click()
  await expect.element(subject).toHaveValue('Facture {{numero}}')
})

test('a plan in use shows what saving would do, and saves after that only', async () => {
  const requests = network({
    'GET /api/v1/plans/:id': () => one(aPlan({ openInvoices: { count: 14, more: false } })),
  })
  const { screen } = await openApp('/plans/p-1?etape=2')

  await screen.getByLabelText('Jours après l’échéance').fill('8')
  await screen.getByRole('button', { name: 'Enregistrer' }).click()
  const dialog = screen.getByRole('dialog', { name: 'Avant d’enregistrer' })
  await expect.element(dialog.getByText('12 relances changent de jour')).toBeVisible()
  await expect.element(dialog.getByText('Un accord donné est à redonner')).toBeVisible()
  await expect.element(dialog.getByText('Menuiserie Kerbrat')).toBeVisible()
  await expectAccessible()
  expect(sent(requests, 'PATCH', '/api/v1/plans/p-1')).toHaveLength(0)

  await dialog.getByRole('button', { name: 'Enregistrer et replanifier' }).click()
  await expect.element(screen.getByText(/^Plan enregistré/)).toBeVisible()
  expect(sent(requests, 'PATCH', '/api/v1/plans/p-1')[0]?.body).toMatchObject({
    version: 1,
    steps: [{ id: 's-1' }, { id: 's-2', offsetDays: 8 }, { id: 's-3' }],
  })
})

test('a version saved meanwhile elsewhere is shown beside this one, and a person chooses', async () => {
  const { id: _id, isDefault: _default, ...current } = aPlan({ name: 'Équilibré 2' })
  const requests = network({
    'PATCH /api/v1/plans/:id': ({ body }) =>
      (body as { version: number }).version === 4
        ? one(aPlan({ name: 'Le mien', version: 5 }))
        : fault(409, 'plan_changed_meanwhile', { meta: { version: 4, current } }),
  })
  const { screen } = await openApp('/plans/p-1')

  await screen.getByLabelText('Jours après l’échéance').fill('-5')
  await screen.getByRole('button', { name: 'Enregistrer' }).click()
  const dialog = screen.getByRole('dialog', { name: 'Ce plan a changé entre-temps' })
  await expect.element(dialog.getByText('le nom du plan')).toBeVisible()
  await expect.element(dialog.getByText('Amicale : de J−3 à J−5')).toBeVisible()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Enregistrer la mienne' }).click()
  await expect.element(dialog).not.toBeInTheDocument()
  expect(sent(requests, 'PATCH', '/api/v1/plans/p-1').at(-1)?.body).toMatchObject({ version: 4 })
})

test('leaving with words that were not saved is asked about', async () => {
  network()
  const { screen, router } = await openApp('/plans/p-1')

  await screen.getByLabelText('Nom du plan').fill('Autre')
  await screen.getByRole('link', { name: 'Plans de relance' }).first().click()
  const dialog = screen.getByRole('dialog', { name: 'Quitter sans enregistrer' })
  await dialog.getByRole('button', { name: 'Rester' }).click()
  await expect.element(screen.getByLabelText('Nom du plan')).toHaveValue('Autre')
  expect(router.state.location.pathname).toBe('/plans/p-1')
})

test('an old version comes back as an edit', async () => {
  network({
    'GET /api/v1/plans/:id': () => one(aPlan({ version: 2 })),
    'GET /api/v1/plans/:id/versions': () =>
      page([
        {
          ...aPlan(),
          id: 'v-2',
          number: 2,
          authorName: 'Camille Arnoux',
          restoredFrom: null,
          createdAt: '2026-11-02T09:00:00.000Z',
        },
        {
          ...aPlan({ name: 'Ancien' }),
          id: 'v-1',
          number: 1,
          authorName: null,
          restoredFrom: null,
          createdAt: '2026-10-02T09:00:00.000Z',
        },
      ]),
  })
  const { screen } = await openApp('/plans/p-1?historique=oui')

  await expect.element(screen.getByText('Par Camille Arnoux.')).toBeVisible()
  await expectAccessible()
  await screen.getByRole('button', { name: 'Reprendre cette version' }).click()
  await expect.element(screen.getByLabelText('Nom du plan')).toHaveValue('Ancien')
  await expect.element(screen.getByText('Modifications non enregistrées.')).toBeVisible()
})

test('what the server refuses is said next to its field', async () => {
  network({
    'PATCH /api/v1/plans/:id': () =>
      fault(422, 'penalties_for_consumers', {
        field: 'steps.0.body',
        message: 'Ce plan relance un particulier.',
      }),
  })
  const { screen } = await openApp('/plans/p-1')

  await screen.getByLabelText('Nom du plan').fill('Autre')
  await screen.getByRole('button', { name: 'Enregistrer' }).click()
  await expect
    .element(screen.getByRole('textbox', { name: 'Message', exact: true }))
    .toHaveAccessibleDescription(/Ce plan relance un particulier/)
})

test('a test goes to oneself', async () => {
  const requests = network({
    'POST /api/v1/template_tests': () => ({
      status: 202,
      body: { data: { to: 'camille@arnoux.example' } },
    }),
  })
  const { screen } = await openApp('/plans/p-1')

  await screen.getByRole('button', { name: 'M’envoyer un test' }).click()
  await expect.element(screen.getByText('Le test part à camille@arnoux.example.')).toBeVisible()
  expect(sent(requests, 'POST', '/api/v1/template_tests')[0]?.body).toMatchObject({
    offsetDays: -3,
    tone: 'amical',
  })
})
