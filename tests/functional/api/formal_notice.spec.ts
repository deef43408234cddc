import { test } from '@japa/runner'
import RelanceTask from '#models/relance_task'
import { aDraftedWarning, aTenant, type Tenant } from '#tests/helpers/factories'
import { draftRelance } from '#services/relances/compose_relance'
import { letterOf } from '#services/relances/letters/relance_letter'
import { readFactsOf } from '#services/relances/start_facts'
import { readLetter } from '#mails/relance_letter'
import db from '@adonisjs/lucid/services/db'

test.group('The formal notice on paper', (group) => {
  let tenant: Tenant
  let notice: RelanceTask
  const path = (what: string) => `/api/v1/relances/${notice.id}/${what}`

  group.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant({ city: 'Nantes', siret: '85341207000015', trade: 'Graphiste' })
  })
  group.each.setup(async () => {
    notice = await aDraftedWarning(tenant)
  })

  test('is a PDF to download, the same bytes twice on one day', async ({ assert }) => {
    const first = await tenant.api.get(path('letter.pdf'))
    const second = await tenant.api.get(path('letter.pdf'))
    assert.equal(first.status, 200, first.text.slice(0, 300))
    assert.equal(first.headers.get('content-type'), 'application/pdf')
    assert.match(
      first.headers.get('content-disposition') ?? '',
      /^attachment; filename="Mise en demeure F-2026-\d+\.pdf"$/
    )
    assert.match(first.text, /^%PDF-1\.\d/)
    assert.equal(first.text, second.text)
  })

  test('says every word of the mail, and who both parties are', async ({ assert }) => {
    const facts = await db.transaction((trx) => readFactsOf(trx, tenant.organization.id, notice.id))
    const draft = draftRelance(facts!)
    assert.isTrue(draft.ok)
    if (!draft.ok) {
      return
    }
    const letter = letterOf(draft.subject, draft.body, {
      creditor: {
        name: 'Atelier',
        trade: 'Graphiste',
        address: '12, rue des Tanneurs',
        postal_code: '44000',
        city: 'Nantes',
        siret: '85341207000015',
        vat_number: null,
      },
      client: {
        name: 'Client',
        siren: '853412070',
        contact_name: 'Claire Martin',
        address: '3, quai Malakoff\nBâtiment B',
        postal_code: '44000',
        city: 'Nantes',
      },
      date: '2026-11-27',
      attached: null,
    })
    const mail = readLetter(draft.body)
    const printed = JSON.stringify(letter)
    for (const paragraph of [...mail.before.slice(1), ...mail.after, ...mail.signature]) {
      assert.include(printed, JSON.stringify(paragraph).slice(1, -1))
    }
    assert.equal(letter.heading, 'Mise en demeure de payer')
    assert.equal(letter.dateline, 'Nantes, le 27 novembre 2026')
    assert.equal(letter.remainder, draft.body.remainder)
    assert.deepEqual(letter.client.lines, [
      'À l’attention de Claire Martin',
      '3, quai Malakoff',
      'Bâtiment B',
      '44000 Nantes',
      'SIREN 853\u00a0412\u00a0070',
    ])
    assert.include(letter.creditor.lines, 'SIRET 853\u00a0412\u00a0070\u00a000015')
  })

  test('other words for this notice are other words in its letter', async ({ assert }) => {
    const before = await tenant.api.get(path('letter.pdf'))
    await tenant.api.patch(`/api/v1/relances/${notice.id}`, {
      subject: 'Dernier avis pour {{numero}}',
      body: 'Madame, Monsieur,\n\nJe vous mets en demeure de payer {{remainder}} sous huit jours.',
    })
    const after = await tenant.api.get(path('letter.pdf'))
    assert.equal(after.status, 200)
    assert.notEqual(after.text, before.text)
  })

  test('a friendly reminder has no letter, a notice without a way to be written neither', async ({
    assert,
  }) => {
    const friendly = await RelanceTask.query()
      .where('invoice_id', notice.invoiceId)
      .whereHas('planStep', (step) => step.where('tone', 'amical'))
      .firstOrFail()
    const refused = await tenant.api.get(`/api/v1/relances/${friendly.id}/letter.pdf`)
    assert.equal(refused.status, 409)
    assert.equal(refused.body.errors[0].code, 'not_a_formal_notice')

    await db.from('client_contacts').where('client_id', notice.clientId).delete()
    const missing = await tenant.api.get(path('letter.pdf'))
    assert.equal(missing.status, 409)
    assert.containSubset(missing.body.errors, [
      { code: 'missing_values', meta: { missing: ['client.email'] } },
    ])
  })

  test('posted: the day, the number and the very letter are kept, and nothing is sent', async ({
    assert,
  }) => {
    const posted = await tenant.api.post(path('posting'), {
      postedOn: '2026-01-05',
      trackingNumber: '1a 123 456 7890 1',
    })
    assert.equal(posted.status, 201, posted.text)
    assert.containSubset(posted.body.data, {
      status: 'drafted',
      posting: { postedOn: '2026-01-05', trackingNumber: '1A 123 456 7890 1' },
    })

    const shown = await tenant.api.get(`/api/v1/invoices/${notice.invoiceId}`)
    const [document] = shown.body.data.attachments
    assert.equal(document.id, posted.body.data.posting.attachmentId)
    assert.equal(document.contentType, 'application/pdf')

    // What went by post is evidence; it never rides along with a mail.
    const preview = await tenant.api.get(path('preview'))
    assert.deepEqual(preview.body.data.attachments, [])

    const timeline = await tenant.api.get(`/api/v1/invoices/${notice.invoiceId}/timeline`)
    assert.containSubset(timeline.body.data, [
      {
        kind: 'warning_posted',
        payload: { postedOn: '2026-01-05', trackingNumber: '1A 123 456 7890 1' },
      },
    ])

    const twice = await tenant.api.post(path('posting'), {})
    assert.equal(twice.status, 409)
    assert.equal(twice.body.errors[0].code, 'already_posted')
    assert.equal(
      (await tenant.api.get(`/api/v1/invoices/${notice.invoiceId}`)).body.data.attachments.length,
      1
    )
  })

  test('recorded by mistake, it is taken back, and may be recorded again', async ({ assert }) => {
    await tenant.api.post(path('posting'), {})
    for (const time of ['first', 'second']) {
      const back = await tenant.api.delete(path('posting'))
      assert.equal(back.status, 200, time)
      assert.isNull(back.body.data.posting)
    }
    const kinds = (
      await tenant.api.get(`/api/v1/invoices/${notice.invoiceId}/timeline`)
    ).body.data.map(({ kind }: { kind: string }) => kind)
    assert.lengthOf(
      kinds.filter((kind: string) => kind === 'warning_posting_voided'),
      1
    )
    assert.equal((await tenant.api.post(path('posting'), {})).status, 201)
  })

  test('a day to come and a number that is none are refused', async ({ assert }) => {
    const future = await tenant.api.post(path('posting'), { postedOn: '2090-01-01' })
    assert.equal(future.status, 422)
    assert.containSubset(future.body.errors, [{ code: 'in_future', field: 'postedOn' }])
    for (const trackingNumber of ['?', '<b>12345678</b>', 'a'.repeat(40), '  ']) {
      const answer = await tenant.api.post(path('posting'), { trackingNumber })
      assert.equal(answer.status, 422, trackingNumber)
      assert.equal(answer.body.errors[0].field, 'trackingNumber')
    }
  })

  test('who approved is said with the reminder', async ({ assert }) => {
    const approved = await tenant.api.post(path('approval'), { remainderCents: 120_000 })
    assert.equal(approved.status, 201, approved.text)
    assert.equal(approved.body.data.approvedBy, tenant.user.fullName)
  })
})
