import { test } from '@japa/runner'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createTransport } from 'nodemailer'
import { startInbox, type Inbox } from '../../../bin/inbox/inbox.ts'
import type { MessageDetail, MessageSummary } from '../../../bin/inbox/message.ts'
import { randomFreePort } from '../../../bin/network/free_port.ts'

type Cleanup = (callback: () => Promise<void> | void) => void

function aFolder(cleanup: Cleanup) {
  const folder = mkdtempSync(join(tmpdir(), 'rubis-inbox-'))
  cleanup(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** On ports of its own: a demo may be running here, and fetch keeps connections to closed servers. */
async function anInbox(cleanup: Cleanup, folder = aFolder(cleanup)) {
  const inbox = await startInbox({
    folder,
    smtpPort: await randomFreePort(),
    httpPort: await randomFreePort(),
  })
  let isOpen = true
  const close = async () => {
    if (isOpen) {
      isOpen = false
      await inbox.close()
    }
  }
  cleanup(close)
  return { inbox, folder, close }
}

async function send(inbox: Inbox, subject: string, extra: object = {}) {
  const transport = createTransport({ host: '127.0.0.1', port: inbox.smtpPort, ignoreTLS: true })
  const { response } = await transport.sendMail({
    from: { name: 'Camille Roux', address: 'relances@mail.rubis.example' },
    to: { name: 'Boulangerie Lefèvre', address: 'compta@lefevre.example' },
    subject,
    text: 'La facture reste à régler : 1 111,10 €.',
    html: '<html><head></head><body>La facture <b>reste</b> à régler.</body></html>',
    ...extra,
  })
  return response
}

interface List {
  total: number
  unread: number
  messages: MessageSummary[]
}

async function get<T>(inbox: Inbox, path: string): Promise<T> {
  const response = await fetch(inbox.url + path)
  return response.json() as Promise<T>
}

const latest = (inbox: Inbox) => get<MessageDetail>(inbox, '/api/v1/message/latest')

const subjects = async (inbox: Inbox, path: string): Promise<string[]> => {
  const { messages } = await get<List>(inbox, path)
  return messages.map(({ Subject }) => Subject)
}

test.group('Dev inbox', () => {
  test('shows what was sent, in the shapes of Mailpit', async ({ assert, cleanup }) => {
    const { inbox } = await anInbox(cleanup)
    const response = await send(inbox, 'Facture F-2026-0098 : un rappel', {
      bcc: 'cache@example.fr',
      replyTo: 'camille@roux.example',
      headers: { 'X-Rubis-Task': 'task-1' },
      attachments: [{ filename: 'Facture Œ.pdf', content: Buffer.from('%PDF-1.7') }],
    })

    const { total, unread, messages } = await get<List>(inbox, '/api/v1/messages')
    const message = await latest(inbox)
    const headers = await get<Record<string, string[]>>(
      inbox,
      `/api/v1/message/${message.ID}/headers`
    )

    assert.match(response, /^250 /)
    assert.equal(total, 1)
    assert.equal(unread, 1)
    assert.equal(messages[0].Subject, 'Facture F-2026-0098 : un rappel')
    assert.deepEqual(message.From, { Name: 'Camille Roux', Address: 'relances@mail.rubis.example' })
    assert.deepEqual(message.To, [
      { Name: 'Boulangerie Lefèvre', Address: 'compta@lefevre.example' },
    ])
    assert.deepEqual(message.Bcc, [{ Name: '', Address: 'cache@example.fr' }])
    assert.equal(message.ReplyTo[0].Address, 'camille@roux.example')
    assert.include(message.Text, '1 111,10 €')
    assert.include(message.HTML, '<b>reste</b>')
    assert.equal(message.Attachments[0].FileName, 'Facture Œ.pdf')
    assert.deepEqual(headers['X-Rubis-Task'], ['task-1'])
    const afterwards = await get<List>(inbox, '/api/v1/messages')
    assert.equal(afterwards.unread, 0)
  })

  test('gives back the raw message and each of its parts', async ({ assert, cleanup }) => {
    const { inbox } = await anInbox(cleanup)
    await send(inbox, 'Pièce', { attachments: [{ filename: 'a.pdf', content: 'contenu' }] })
    const { ID, Attachments } = await latest(inbox)

    const raw = await fetch(`${inbox.url}/api/v1/message/${ID}/raw`)
    const part = await fetch(`${inbox.url}/api/v1/message/${ID}/part/${Attachments[0].PartID}`)

    assert.match(await raw.text(), /^From: /m)
    assert.equal(await part.text(), 'contenu')
    assert.match(part.headers.get('content-disposition') ?? '', /^attachment/)
  })

  test('finds by address, subject, words and their absence', async ({ assert, cleanup }) => {
    const { inbox } = await anInbox(cleanup)
    await send(inbox, 'Premier rappel')
    await send(inbox, 'Mise en demeure', { to: 'direction@zinc.example' })

    const found = (query: string) =>
      subjects(inbox, `/api/v1/search?query=${encodeURIComponent(query)}`)

    assert.deepEqual(await found('to:lefevre'), ['Premier rappel'])
    assert.deepEqual(await found('subject:"mise en demeure"'), ['Mise en demeure'])
    assert.deepEqual(await found('-subject:demeure'), ['Premier rappel'])
    assert.lengthOf(await found('1 111,10'), 2)
    assert.deepEqual(await found('rappel is:read'), [])
  })

  test('pages through the list, newest first', async ({ assert, cleanup }) => {
    const { inbox } = await anInbox(cleanup)
    for (const subject of ['un', 'deux', 'trois']) {
      await send(inbox, subject)
    }

    assert.deepEqual(await subjects(inbox, '/api/v1/messages?limit=2'), ['trois', 'deux'])
    assert.deepEqual(await subjects(inbox, '/api/v1/messages?limit=2&start=2'), ['un'])
  })

  test('keeps its messages over a restart', async ({ assert, cleanup }) => {
    const { inbox, folder, close } = await anInbox(cleanup)
    await send(inbox, 'Gardé')
    await close()

    const { inbox: restarted } = await anInbox(cleanup, folder)

    assert.deepEqual(await subjects(restarted, '/api/v1/messages'), ['Gardé'])
    const message = await latest(restarted)
    assert.include(message.Text, '1 111,10 €')
  })

  test('deletes some, then all', async ({ assert, cleanup }) => {
    const { inbox } = await anInbox(cleanup)
    for (const subject of ['un', 'deux', 'trois']) {
      await send(inbox, subject)
    }
    const { ID } = await latest(inbox)
    const remove = (body: object) =>
      fetch(`${inbox.url}/api/v1/messages`, { method: 'DELETE', body: JSON.stringify(body) })

    await remove({ IDs: [ID] })
    assert.deepEqual(await subjects(inbox, '/api/v1/messages'), ['deux', 'un'])

    await remove({})
    assert.deepEqual(await subjects(inbox, '/api/v1/messages'), [])
  })

  test('lets no script of a message run, and no other site empty it', async ({
    assert,
    cleanup,
  }) => {
    const { inbox } = await anInbox(cleanup)
    await send(inbox, 'Piégé', { html: '<html><head></head><script>alert(1)</script></html>' })
    const { ID } = await latest(inbox)

    const view = await fetch(`${inbox.url}/view/${ID}.html`)
    const attack = await fetch(`${inbox.url}/api/v1/messages`, {
      method: 'DELETE',
      headers: { Origin: 'http://evil.example' },
    })

    assert.match(view.headers.get('content-security-policy') ?? '', /default-src 'none'.*sandbox/)
    assert.equal(attack.status, 403)
    assert.lengthOf(await subjects(inbox, '/api/v1/messages'), 1)
  })

  test('answers 404 for what is not there, 400 for what is not JSON', async ({
    assert,
    cleanup,
  }) => {
    const { inbox } = await anInbox(cleanup)

    const missing = await fetch(`${inbox.url}/api/v1/message/nothere`)
    const outside = await fetch(`${inbox.url}/..%2fpackage.json`)
    const garbled = await fetch(`${inbox.url}/api/v1/messages`, { method: 'DELETE', body: '{' })

    assert.equal(missing.status, 404)
    assert.equal(outside.status, 404)
    assert.equal(garbled.status, 400)
  })

  test('steps over ports that are taken', async ({ assert, cleanup }) => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    cleanup(() => void taken.close())
    const { port } = taken.address() as { port: number }

    const inbox = await startInbox({ folder: aFolder(cleanup), smtpPort: port, httpPort: port })
    cleanup(() => inbox.close())
    const alive = await fetch(`${inbox.url}/livez`)

    assert.isAbove(inbox.smtpPort, port)
    assert.equal(await alive.text(), 'ok')
  })
})
