import { test } from '@japa/runner'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Receiving } from '../../../bin/inbox/receiving.ts'
import { MessageStore } from '../../../bin/inbox/store.ts'

const MAIL = Buffer.from('From: anne@client.example\r\nSubject: Facture\r\n\r\nVoici.\r\n')

test.group('Mail that the dev inbox receives for the application', (group) => {
  let store: MessageStore

  group.each.setup(() => {
    const folder = mkdtempSync(join(tmpdir(), 'rubis-receiving-'))
    store = new MessageStore(folder)
    return () => rmSync(folder, { recursive: true, force: true })
  })

  const receiving = () =>
    new Receiving({ domain: 'reception.rubis.example', secret: 'whsec_c2VjcmV0' })

  const mailTo = (...to: string[]) => store.add(MAIL, { from: 'anne@client.example', to })

  test('the envelope says whom a mail is for, in any case', async ({ assert }) => {
    const mine = await mailTo('compta@lefevre.example', 'Factures+0@Reception.Rubis.Example')
    const theirs = await mailTo('factures+0@reception.rubis.example.org')
    assert.isTrue(receiving().isFor(mine))
    assert.isFalse(receiving().isFor(theirs))
  })

  test('a mail that was deleted before it could be told is given up, and nothing breaks', async () => {
    const message = await mailTo('factures+0@reception.rubis.example')
    await store.remove([message.summary.ID])
    await receiving().tell(store, message)
  })
})
