import { expect, test } from 'vitest'
import { expectAccessible } from '../../../testing/accessibility.ts'
import { fault, one } from '../../../testing/answers.ts'
import { aBrief, aMe, aPayment, aPreview, aToday, aTodo } from '../../../testing/fixtures.ts'
import { stubNetwork, type Routes } from '../../../testing/network.ts'
import { openApp } from '../../../testing/open_app.tsx'

const COME_AND_GO = { 'GET /api/v1/me': () => one(aMe()) }

/** The page with one thing to do, which is gone once the route that decides it was asked. */
async function openWith(todo: ReturnType<typeof aTodo>, over: Routes = {}) {
  const requests = stubNetwork({
    ...COME_AND_GO,
    'GET /api/v1/today': () => one(aToday({ todos: isDecided() ? [] : [todo] })),
    ...over,
  })
  function isDecided() {
    return requests.some(({ method }) => method !== 'GET')
  }
  return { requests, ...(await openApp('/aujourdhui')) }
}

const decisions = (requests: { method: string; path: string; body: unknown }[]) =>
  requests
    .filter(({ method }) => method !== 'GET')
    .map(({ method, path, body }) => [method, path, body])

const checkin = aTodo({
  kind: 'checkin',
  id: 'q-1',
  relance: aBrief({ tone: 'courtois' }),
})

test('a check-in is answered in one press, and “paid” can be taken back', async () => {
  const { screen, requests } = await openWith(checkin, {
    'POST /api/v1/checkins/:id/answer': () =>
      one({ answer: 'paid', invoiceId: 'i-1', paymentId: 'pay-1' }),
    'DELETE /api/v1/invoices/:id/payments/:payment': () => one({ payment: aPayment() }),
  })

  await expect.element(screen.getByText('Le règlement est-il arrivé ?')).toBeVisible()
  await screen.getByRole('button', { name: 'Payée', exact: true }).click()
  await expect.element(screen.getByText(/Rien à faire/)).toBeVisible()
  await screen.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect
    .poll(() => decisions(requests))
    .toEqual([
      ['POST', '/api/v1/checkins/q-1/answer', { answer: 'paid' }],
      ['DELETE', '/api/v1/invoices/i-1/payments/pay-1', undefined],
    ])
})

test('“not yet” says that the reminder leaves; the focus stays in the list', async () => {
  const { screen, requests } = await openWith(checkin, {
    'POST /api/v1/checkins/:id/answer': () =>
      one({ answer: 'still_pending', invoiceId: 'i-1', paymentId: null }),
  })

  await screen.getByRole('button', { name: 'Pas encore' }).first().click()
  await expect.element(screen.getByText(/La relance part à son heure/).first()).toBeVisible()
  expect(decisions(requests)).toEqual([
    ['POST', '/api/v1/checkins/q-1/answer', { answer: 'still_pending' }],
  ])
})

test('part of it came, or one waits: each is asked for what it needs, and a wrong word is said beside its field', async () => {
  const { screen, requests } = await openWith(checkin, {
    'POST /api/v1/checkins/:id/answer': () =>
      one({ answer: 'still_pending', invoiceId: 'i-1', paymentId: 'pay-1' }),
  })

  await screen.getByRole('button', { name: 'Autre…' }).click()
  await expect.element(screen.getByRole('dialog')).toBeVisible()
  await expectAccessible()
  await screen.getByRole('button', { name: 'Enregistrer' }).click()
  await expect.element(screen.getByText('Choisissez un jour à venir.')).toBeVisible()
  await screen.getByText('Payée en partie', { exact: true }).click()
  const amount = screen.getByRole('textbox', { name: 'Montant reçu' })
  await amount.fill('9 999 999')
  await screen.getByRole('button', { name: 'Enregistrer' }).click()
  await expect.element(screen.getByText('Indiquez moins que ce qui reste à payer.')).toBeVisible()
  await expectAccessible()
  await amount.fill('100,50')
  await screen.getByRole('button', { name: 'Enregistrer' }).click()
  await expect
    .poll(() => decisions(requests))
    .toEqual([
      ['POST', '/api/v1/checkins/q-1/answer', { answer: 'partly_paid', amountCents: 10_050 }],
    ])
})

test('a refused decision leaves its line where it is, and says why', async () => {
  stubNetwork({
    ...COME_AND_GO,
    'GET /api/v1/today': () => one(aToday({ todos: [checkin] })),
    'POST /api/v1/checkins/:id/answer': () => fault(409, 'reminder_leaving_now'),
  })
  const { screen } = await openApp('/aujourdhui')

  await screen.getByRole('button', { name: 'Payée', exact: true }).click()
  await expect.element(screen.getByText(/en train de partir à cette seconde/)).toBeVisible()
  await expect.element(screen.getByText('Le règlement est-il arrivé ?')).toBeVisible()
})

test('a doubtful sending is settled in place; sending again names the recipient first', async () => {
  const doubt = aTodo({ kind: 'relance_unknown', id: 'r-5', relance: aBrief({ id: 'r-5' }) })
  const { screen, requests } = await openWith(doubt, {
    'GET /api/v1/relances/:id/preview': () => one(aPreview()),
    'POST /api/v1/relances/:id/resolution': () => one({}),
  })

  await screen.getByRole('button', { name: 'Renvoyer' }).click()
  const dialog = screen.getByRole('dialog')
  await expect.element(dialog.getByText('compta@menuiserie-kerbrat.example')).toBeVisible()
  await expectAccessible()
  await dialog.getByRole('button', { name: 'Renvoyer' }).click()
  await expect
    .poll(() => decisions(requests))
    .toEqual([['POST', '/api/v1/relances/r-5/resolution', { outcome: 'send_again' }]])
})

test('one IBAN frees every reminder that waited for it; a wrong one is said beside the field', async () => {
  let asked = 0
  const missing = aTodo({
    kind: 'no_way_to_pay',
    id: 'no_way_to_pay',
    invoice: null,
    client: null,
    count: 3,
    reason: 'no_way_to_pay',
  })
  stubNetwork({
    ...COME_AND_GO,
    'GET /api/v1/today': () => one(aToday({ todos: asked < 2 ? [missing] : [] })),
    'PATCH /api/v1/organization': () =>
      ++asked === 1
        ? fault(422, 'iban', { field: 'iban', message: 'Cet IBAN n’est pas valide.' })
        : one({}),
  })
  const { screen } = await openApp('/aujourdhui')

  await expect.element(screen.getByText(/3 relances attendent/)).toBeVisible()
  await screen.getByRole('button', { name: 'Indiquer l’IBAN' }).click()
  const field = screen.getByRole('textbox', { name: 'IBAN' })
  await field.fill('FR76')
  await screen.getByRole('button', { name: 'Enregistrer' }).click()
  await expect.element(screen.getByText('Cet IBAN n’est pas valide.')).toBeVisible()
  await expectAccessible()
  await field.fill('FR76 3000 6000 0112 3456 7890 189')
  await screen.getByRole('button', { name: 'Enregistrer' }).click()
  await expect.element(screen.getByText(/Rien à faire/)).toBeVisible()
})

test('an address that bounced is replaced, the other contacts kept, the pause lifted', async () => {
  const bounced = aTodo({
    kind: 'no_address',
    id: 'c-1',
    invoice: null,
    reason: 'bounce',
    holdId: 'h-1',
  })
  const contacts = [
    { id: 'k-1', name: 'Compta', email: 'vieux@kerbrat.example', role: 'to' },
    { id: 'k-2', name: null, email: 'copie@kerbrat.example', role: 'cc' },
  ]
  const { screen, requests } = await openWith(bounced, {
    'GET /api/v1/clients/:id': () => one({ id: 'c-1', email: 'vieux@kerbrat.example', contacts }),
    'PATCH /api/v1/clients/:id': () => one({}),
    'DELETE /api/v1/holds/:id': () => one({}),
  })

  await screen.getByRole('button', { name: 'Corriger l’adresse' }).click()
  await expect.element(screen.getByText(/vieux@kerbrat\.example/)).toBeVisible()
  await screen
    .getByRole('textbox', { name: 'Nouvelle adresse e-mail' })
    .fill('neuf@kerbrat.example')
  await screen.getByRole('button', { name: 'Enregistrer' }).click()
  await expect
    .poll(() => decisions(requests))
    .toEqual([
      [
        'PATCH',
        '/api/v1/clients/c-1',
        { contacts: [{ ...contacts[0], email: 'neuf@kerbrat.example' }, contacts[1]] },
      ],
      ['DELETE', '/api/v1/holds/h-1', undefined],
    ])
})

test('a settled dispute can be opened again with its words', async () => {
  const dispute = aTodo({ kind: 'dispute', id: 'i-1', relance: null, reason: 'Retard' })
  const { screen, requests } = await openWith(dispute, {
    'DELETE /api/v1/invoices/:id/litigation': () => one({}),
    'POST /api/v1/invoices/:id/litigation': () => one({}),
  })

  await screen.getByRole('button', { name: 'Litige réglé' }).click()
  await screen.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect
    .poll(() => decisions(requests))
    .toEqual([
      ['DELETE', '/api/v1/invoices/i-1/litigation', undefined],
      ['POST', '/api/v1/invoices/i-1/litigation', { reason: 'Retard' }],
    ])
})

test('an announced payment is taken or not, and a yes can be taken back', async () => {
  const answer = {
    kind: 'paid' as const,
    saidOn: '2026-11-20',
    topic: null,
    message: '',
    contactEmail: null,
  }
  const { screen, requests } = await openWith(
    aTodo({ kind: 'client_answer', id: 'a-1', relance: null, answer }),
    {
      'POST /api/v1/client_answers/:id/acceptance': () => one({}),
      'POST /api/v1/client_answers/:id/refusal': () => one({}),
    }
  )
  await expect.element(screen.getByText('Paiement annoncé')).toBeVisible()
  await expect.element(screen.getByRole('button', { name: 'Rien reçu' })).toBeVisible()
  await screen.getByRole('button', { name: 'Oui, payée' }).click()
  await screen.getByRole('button', { name: 'Annuler', exact: true }).click()
  await expect
    .poll(() => decisions(requests))
    .toEqual([
      ['POST', '/api/v1/client_answers/a-1/acceptance', undefined],
      ['POST', '/api/v1/client_answers/a-1/refusal', undefined],
    ])
})

const reply = aTodo({
  kind: 'client_reply',
  id: 't-1',
  relance: null,
  reply: {
    sender: 'marc@ailleurs.example',
    isKnown: false,
    excerpt: 'Bonjour,\nje paie <b>vendredi</b>.',
  },
})

const REPLY_ROUTES = {
  'POST /api/v1/reply_triages/:id/decision': () => one({}),
  'DELETE /api/v1/reply_triages/:id/decision': () => one({}),
}

test('a reply is read as text, from whom it came, before the reminders go on; that can be undone', async () => {
  const { screen, requests } = await openWith(reply, REPLY_ROUTES)
  await expect.element(screen.getByText('Le client a répondu')).toBeVisible()
  await screen.getByRole('button', { name: 'Lire et décider' }).click()
  await expect.element(screen.getByText(/marc@ailleurs.example/)).toBeVisible()
  await expect.element(screen.getByText(/n’est celle d’aucun contact/)).toBeVisible()
  await expect
    .element(screen.getByRole('blockquote'))
    .toHaveTextContent('Bonjour, je paie <b>vendredi</b>.')

  // Nothing is chosen for the reader: pressing too soon sends nothing.
  await screen.getByRole('button', { name: 'Valider' }).click()
  await expect.element(screen.getByText('Choisissez ce que devient cette facture.')).toBeVisible()
  await expectAccessible()
  expect(decisions(requests)).toEqual([])
  await screen.getByRole('radio', { name: 'Reprendre les relances' }).click()
  await screen.getByRole('button', { name: 'Valider' }).click()
  await screen.getByRole('button', { name: 'Annuler', exact: true }).last().click()
  await expect
    .poll(() => decisions(requests))
    .toEqual([
      ['POST', '/api/v1/reply_triages/t-1/decision', { kind: 'resume' }],
      ['DELETE', '/api/v1/reply_triages/t-1/decision', undefined],
    ])
})

test('a disputed reply asks what is disputed', async () => {
  const { screen, requests } = await openWith(reply, REPLY_ROUTES)
  await screen.getByRole('button', { name: 'Lire et décider' }).click()
  await screen.getByRole('radio', { name: 'Litige' }).click()
  await expect.element(screen.getByRole('radio', { name: 'Litige' })).toBeChecked()
  await screen.getByRole('button', { name: 'Valider' }).click()
  await expect.element(screen.getByText('À renseigner.')).toBeVisible()
  expect(decisions(requests)).toEqual([])
  await screen.getByRole('textbox', { name: /conteste/ }).fill('Il manque un jour.')
  await screen.getByRole('button', { name: 'Valider' }).click()
  await expect
    .poll(() => decisions(requests))
    .toEqual([
      [
        'POST',
        '/api/v1/reply_triages/t-1/decision',
        { kind: 'dispute', reason: 'Il manque un jour.' },
      ],
    ])
})

test('a wrong contact without another address cannot be accepted', async () => {
  const { screen } = await openWith(
    aTodo({
      kind: 'client_answer',
      id: 'a-1',
      relance: null,
      answer: { kind: 'wrong_contact', saidOn: null, topic: null, message: '', contactEmail: null },
    })
  )
  await expect.element(screen.getByRole('button', { name: 'Garder l’ancienne' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Utiliser cette adresse' }).query()).toBeNull()
})

test.each([
  ['promise_broken', '/api/v1/promises/x-1/acknowledgement'],
  ['plan_ended', '/api/v1/notifications/x-1/reading'],
] as const)('%s leaves once it was seen', async (kind, path) => {
  const { screen, requests } = await openWith(aTodo({ kind, id: 'x-1', relance: null }), {
    [`POST ${path}`]: () => one({}),
  })
  await screen.getByRole('button', { name: 'C’est vu' }).click()
  await expect.poll(() => decisions(requests)).toEqual([['POST', path, undefined]])
})

test.each([
  ['warning_to_approve', 'Mise en demeure à relire', 'link', /Relire/],
  ['relance_failed', 'Relance non partie', 'button', 'Renvoyer'],
  ['missing_data', 'Relance bloquée', 'link', 'Voir la facture'],
  ['import_drafts', 'Une facture lue', 'link', 'Vérifier'],
] as const)('%s says what it is, and offers the way to decide', async (kind, title, role, name) => {
  const { screen } = await openWith(aTodo({ kind, reason: 'missing_values' }))
  await expect.element(screen.getByText(title)).toBeVisible()
  await expect.element(screen.getByRole(role, { name })).toBeVisible()
})
