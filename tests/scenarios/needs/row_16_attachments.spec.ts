import { createHash } from 'node:crypto'
import type Invoice from '#models/invoice'
import { storeAttachment } from '#services/attachments/attachment_store'
import { validateDraft } from '#services/import_drafts/validate_drafts'
import { aDraft, SURE_READING } from '#tests/helpers/imports'
import { aStory, type Story } from '#tests/helpers/story'
import { aClient } from '#tests/helpers/story_cast'
import drive from '@adonisjs/drive/services/main'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const DUE = '2026-03-02'
const PLAN = [
  { day: 3, tone: 'amical' as const },
  { day: 10, tone: 'courtois' as const },
]

const pdf = (words: string) =>
  Buffer.concat([Buffer.from(`%PDF-1.7\n% ${words}\n`), Buffer.from([0, 13, 10, 46, 13, 10, 255])])

function attach(story: Story, invoice: Invoice, bytes: Buffer, name = 'facture.pdf') {
  return storeAttachment(story.organization.id, invoice.id, { name, bytes }, story.actor)
}

test.group('Row 16: attachments missing, or of the wrong client', (group) => {
  let story: Story | undefined
  group.each.teardown(() => story?.end())

  test('the mail carries the invoice’s own document, byte for byte', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const bytes = pdf('F-2026-0042')
    await attach(story, story.invoice, bytes, 'Facture été 2026.pdf')
    await story.on('2026-03-05')

    const { attachments } = await story.lastLetter()
    assert.lengthOf(attachments, 1)
    assert.isTrue(attachments[0].content.equals(bytes))
    assert.equal(attachments[0].filename, 'Facture été 2026.pdf')
    assert.equal(attachments[0].contentType, 'application/pdf')
    const [message] = await db.from('outbound_messages')
    assert.equal(message.attachment_sha256, createHash('sha256').update(bytes).digest('hex'))
  })

  test('three invoices of two clients in one wave: each recipient gets its own document', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    const other = await aClient(story.organization, { name: 'Autre' }, [
      { email: 'autre@client.example', role: 'to' },
    ])
    const third = await aClient(story.organization, { name: 'Sans document' }, [
      { email: 'rien@client.example', role: 'to' },
    ])
    const theirs = await story.anotherInvoice({ dueDate: DUE, numero: 'X', clientId: other.id })
    await story.anotherInvoice({ dueDate: DUE, numero: 'Y', clientId: third.id })
    await attach(story, story.invoice, pdf('mine'))
    await attach(story, theirs, pdf('theirs'))
    await story.on('2026-03-05')

    const letters = await story.letters()
    const byRecipient = Object.fromEntries(
      letters.map(({ attachments }, index) => [
        story!.sink.delivered[index].to[0],
        attachments.map(({ content }) => content.toString('latin1').split('\n')[1]),
      ])
    )
    assert.deepEqual(byRecipient, {
      'compta@lefevre.example': ['% mine'],
      'autre@client.example': ['% theirs'],
      'rien@client.example': [],
    })
  })

  test('the second invoice of a client does not carry the document of the first', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, organization: { clientDailyCap: 5 } })
    await attach(story, story.invoice, pdf('first'))
    await story.anotherInvoice({ dueDate: DUE, numero: 'SECOND' })
    await story.on('2026-03-05')

    const letters = await story.letters()
    const second = letters.find(({ subject }) => subject?.includes('SECOND'))
    assert.lengthOf(letters, 2)
    assert.lengthOf(second?.attachments ?? [null], 0)
  })

  test('a corrected invoice: the newest document leaves, alone', async ({ assert }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await attach(story, story.invoice, pdf('wrong'))
    await story.on('2026-03-04')
    await attach(story, story.invoice, pdf('right'))
    await story.on('2026-03-05')

    const { attachments } = await story.lastLetter()
    assert.deepEqual(
      attachments.map(({ content }) => content.toString('latin1').split('\n')[1]),
      ['% right']
    )
  })

  for (const [what, spoil] of [
    ['was altered', (key: string) => drive.use().put(key, pdf('altered'))],
    ['is gone', (key: string) => drive.use().delete(key)],
  ] as const) {
    test(`a file that ${what} does not leave, nor does the mail; the user gives it again`, async ({
      assert,
    }) => {
      story = await aStory({ dueDate: DUE, plan: PLAN })
      const { storageKey } = await attach(story, story.invoice, pdf('F-2026-0042'))
      await spoil(storageKey)
      await story.on('2026-03-05', '10:00')
      await story.on('2026-03-05', '15:00')
      assert.lengthOf(story.wire.given, 0)
      assert.deepEqual(await story.notices(), ['relance_blocked'])
      assert.include(await story.log(), 'relance_waits: attachment_missing')

      const bytes = pdf('given again')
      await attach(story, story.invoice, bytes)
      await story.workersRun()
      const { attachments } = await story.lastLetter()
      assert.isTrue(attachments[0].content.equals(bytes))
    })
  }

  test('a document that goes again after a doubt is the same, even when a newer one came', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN, transport: 'resend' })
    const bytes = pdf('first')
    await attach(story, story.invoice, bytes)
    story.resend.next({ kind: 'accept_then_cut' })
    await story.on('2026-03-05', '10:00')
    await attach(story, story.invoice, pdf('second'))
    await story.on('2026-03-05', '10:02')
    await story.on('2026-03-06', '11:00')

    const [first, again] = story.wire.given
    assert.isTrue(first.attachments[0].content.equals(bytes))
    if (again) {
      assert.deepEqual(again, first)
    }
    assert.include(['sent', 'unknown'], (await story.task('amical')).status)
    assert.lengthOf(story.resend.delivered, 1)
  })

  test('two imported invoices of two new clients: each reminder carries the paper it was read from', async ({
    assert,
  }) => {
    story = await aStory({ dueDate: DUE, plan: PLAN })
    await story.receivesPayment()
    const { organization, actor } = story
    const papers = new Map<string, string>()
    for (const name of ['un', 'deux']) {
      const draft = await aDraft(story, {
        extracted: {
          ...SURE_READING,
          clientName: `Atelier ${name}`,
          clientEmail: `${name}@client.example`,
          numero: `IMPORT-${name}`,
          issueDate: '2026-02-01',
          dueDate: DUE,
        },
        edited: { planId: story.invoice.planId },
      })
      const approval = { id: draft.id, revision: 1, emailConfirmed: true, allowDuplicate: false }
      await validateDraft(organization, draft.importBatchId, approval, actor)
      const { sha256 } = await db.from('attachments').where('id', draft.attachmentId!).firstOrFail()
      papers.set(`${name}@client.example`, sha256)
    }
    await story.on('2026-03-05')

    const letters = await story.letters()
    const carried = letters.map(({ attachments }, index) => [
      story!.sink.delivered[index].to[0],
      attachments.map(({ content }) => createHash('sha256').update(content).digest('hex')).join(),
    ])
    assert.sameDeepMembers(carried, [...papers])
  })
})
