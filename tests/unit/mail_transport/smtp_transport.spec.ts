import { test } from '@japa/runner'
import { simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import type { SendDeadline } from '#lib/mail_transport/contract'
import { SmtpTransport, type SmtpTransportOptions } from '#lib/mail_transport/smtp_transport'
import { aMessage, NO_HURRY } from '#tests/helpers/outgoing_messages'
import { type SinkOptions, SmtpSink } from '#tests/helpers/smtp_sink'
import { makeCertificate } from '#tests/helpers/test_certificate'

const LARGE = {
  filename: 'scan.pdf',
  contentType: 'application/pdf',
  sha256: 'large',
  content: Buffer.alloc(200_000, 'x'),
}

type Cleanup = (callback: () => Promise<void>) => void

async function given(
  cleanup: Cleanup,
  sinkOptions: SinkOptions = {},
  options: Partial<SmtpTransportOptions> = {}
) {
  const sink = await SmtpSink.start(sinkOptions)
  const transport = new SmtpTransport({
    host: '127.0.0.1',
    port: sink.port,
    implicitTls: false,
    credentials: null,
    clientName: 'rubis.test',
    ...options,
  })
  cleanup(async () => {
    await transport.close()
    await sink.close()
  })
  return { sink, transport }
}

test.group('SMTP transport, the deadline', () => {
  test('a mail that may not begin any more is given back, nothing is written', async ({
    assert,
    cleanup,
  }) => {
    const { sink, transport } = await given(cleanup)
    const outcome = await transport.send(aMessage(), {
      mayBegin: () => false,
      mayFinish: () => true,
    })

    assert.deepEqual(outcome, { kind: 'not_sent', reason: 'deadline' })
    assert.equal(sink.connections, 0)
  })

  for (const [size, attachments] of [
    ['small', []],
    ['large', [LARGE]],
  ] as const) {
    test(`a ${size} mail that may not finish any more is cut before its final dot`, async ({
      assert,
      cleanup,
    }) => {
      const { sink, transport } = await given(cleanup)
      const late: SendDeadline = { mayBegin: () => true, mayFinish: () => false }
      const message = aMessage({ attachments: [...attachments] })

      assert.deepEqual(await transport.send(message, late), {
        kind: 'not_sent',
        reason: 'deadline',
      })
      assert.lengthOf(sink.delivered, 0)

      const again = await transport.send(message, NO_HURRY)
      assert.equal(again.kind, 'accepted')
      assert.lengthOf(sink.delivered, 1)
    })
  }

  test('a mail is asked again whether it may begin once a slow server has greeted', async ({
    assert,
    cleanup,
  }) => {
    const { sink, transport } = await given(cleanup, { greetingDelayMs: 60 })
    let elapsed = false
    setTimeout(() => (elapsed = true), 30)
    const outcome = await transport.send(aMessage(), {
      mayBegin: () => !elapsed,
      mayFinish: () => true,
    })

    assert.deepEqual(outcome, { kind: 'not_sent', reason: 'deadline' })
    assert.deepEqual(sink.commands, ['EHLO rubis.test'])
  })

  test('a mail that waited for a connection is asked again whether it may begin', async ({
    assert,
    cleanup,
  }) => {
    const { sink, transport } = await given(cleanup, { delayMs: 60 }, { maxConnections: 1 })
    let elapsed = false
    setTimeout(() => (elapsed = true), 30)
    const [first, second] = await Promise.all([
      transport.send(aMessage(), NO_HURRY),
      transport.send(aMessage(), { mayBegin: () => !elapsed, mayFinish: () => true }),
    ])

    assert.equal(first.kind, 'accepted')
    assert.deepEqual(second, { kind: 'not_sent', reason: 'deadline' })
    assert.lengthOf(sink.delivered, 1)
  })
})

test.group('SMTP transport, its connections', () => {
  test('twenty mails at once use no more connections than allowed, and each leaves once', async ({
    assert,
    cleanup,
  }) => {
    const { sink, transport } = await given(cleanup, {}, { maxConnections: 3 })
    const messages = Array.from({ length: 20 }, () => aMessage())
    const outcomes = await Promise.all(messages.map((message) => transport.send(message, NO_HURRY)))

    assert.isTrue(outcomes.every(({ kind }) => kind === 'accepted'))
    assert.sameMembers(
      sink.delivered.map(({ task }) => task),
      messages.map(({ headers }) => headers['X-Rubis-Task']!)
    )
    assert.isAtMost(sink.connections, 3)
    assert.equal(transport.inFlight, 3)
  })

  test('a connection is replaced after its share of mails, and closed when idle', async ({
    assert,
    cleanup,
  }) => {
    const { sink, transport } = await given(
      cleanup,
      {},
      { maxMessagesPerConnection: 2, idleMs: 20 }
    )
    for (let index = 0; index < 4; index++) {
      await transport.send(aMessage(), NO_HURRY)
    }
    assert.equal(sink.connections, 2)

    await transport.send(aMessage(), NO_HURRY)
    await new Promise((resolve) => setTimeout(resolve, 60))
    assert.equal(sink.commands.at(-1), 'QUIT')
    await transport.send(aMessage(), NO_HURRY)
    assert.equal(sink.connections, 4)
  })

  test('closing lets the mail on the wire finish and turns the others away', async ({
    assert,
    cleanup,
  }) => {
    const { sink, transport } = await given(cleanup, { delayMs: 50 }, { maxConnections: 1 })
    const first = transport.send(aMessage(), NO_HURRY)
    const waiting = transport.send(aMessage(), NO_HURRY)
    await new Promise((resolve) => setTimeout(resolve, 20))
    await transport.close()

    const onTheWire = await first
    assert.equal(onTheWire.kind, 'accepted')
    assert.deepEqual(await waiting, { kind: 'not_sent', reason: 'closing' })
    assert.deepEqual(await transport.send(aMessage(), NO_HURRY), {
      kind: 'not_sent',
      reason: 'closing',
    })
    assert.lengthOf(sink.delivered, 1)
  })

  test('a server without PIPELINING is spoken to one command at a time', async ({
    assert,
    cleanup,
  }) => {
    const { sink, transport } = await given(cleanup, { pipelining: false })
    const message = aMessage({ cc: [{ name: null, address: 'copie@lefevre.example' }] })
    await transport.send(message, NO_HURRY)

    assert.deepEqual(
      sink.commands.map((command) => command.split(/[: ]/)[0]),
      ['EHLO', 'MAIL', 'RCPT', 'RCPT', 'DATA']
    )
    assert.deepEqual(sink.delivered[0]!.to, ['compta@lefevre.example', 'copie@lefevre.example'])
    assert.equal(sink.commands[0], 'EHLO rubis.test')
  })

  test('an address that is not one mailbox never reaches the wire', async ({ assert, cleanup }) => {
    const { sink, transport } = await given(cleanup)
    const addresses = [
      'a@b.fr, evil@x.fr',
      '"x@evil.fr "@b.fr',
      'a@b.fr\r\nRCPT TO:<evil@x.fr>',
      'a b@c.fr',
      '<a@b.fr>',
      'à@b.fr',
      '@b.fr',
      'a@',
    ]
    for (const address of addresses) {
      const outcome = await transport.send(aMessage({ to: { name: null, address } }), NO_HURRY)
      assert.deepInclude(
        outcome,
        { kind: 'refused', permanent: true, code: 'invalid_address' },
        address
      )
    }
    assert.equal(sink.connections, 0)
  })
})

test.group('SMTP transport, against smtp-server', () => {
  const certificate = makeCertificate('localhost')

  async function givenServer(cleanup: Cleanup, options: SMTPServerOptions) {
    const received: Buffer[] = []
    const server = new SMTPServer({
      ...certificate,
      onData(stream, session, callback) {
        const chunks: Buffer[] = []
        stream.on('data', (chunk: Buffer) => chunks.push(chunk))
        stream.on('end', () => {
          received.push(Buffer.concat(chunks))
          callback(session.secure ? null : new Error('Not encrypted'))
        })
      },
      onAuth({ username, password }, _session, callback) {
        const known = username === 'rubis' && password === 'pässwörd'
        callback(known ? null : new Error('Invalid login'), known ? { user: 'rubis' } : undefined)
      },
      ...options,
    })
    server.on('error', () => {})
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.server.address() as { port: number }
    cleanup(() => new Promise((resolve) => server.close(() => resolve())))
    return { port, received }
  }

  const credentials = { user: 'rubis', password: 'pässwörd' }
  const base = { host: 'localhost', credentials, clientName: 'rubis.test', ca: certificate.cert }

  test('over implicit TLS, logged in, the mail arrives whole', async ({ assert, cleanup }) => {
    const { port, received } = await givenServer(cleanup, { secure: true })
    const transport = new SmtpTransport({ ...base, port, implicitTls: true })
    cleanup(() => transport.close())
    const message = aMessage({ attachments: [LARGE] })
    const outcome = await transport.send(message, NO_HURRY)

    assert.equal(outcome.kind, 'accepted')
    const parsed = await simpleParser(received[0]!)
    assert.equal(parsed.subject, message.subject)
    assert.isTrue(parsed.attachments[0]!.content.equals(LARGE.content))
  })

  test('over STARTTLS, logged in, the mail arrives whole', async ({ assert, cleanup }) => {
    const { port, received } = await givenServer(cleanup, {})
    const transport = new SmtpTransport({ ...base, port, implicitTls: false, startTls: true })
    cleanup(() => transport.close())
    const message = aMessage()
    const outcomes = [
      await transport.send(message, NO_HURRY),
      await transport.send(message, NO_HURRY),
    ]

    assert.deepEqual(
      outcomes.map(({ kind }) => kind),
      ['accepted', 'accepted']
    )
    const parsed = await simpleParser(received[1]!)
    assert.equal(parsed.subject, message.subject)
  })

  test('a STARTTLS certificate that cannot be verified ends it too', async ({
    assert,
    cleanup,
  }) => {
    const { port } = await givenServer(cleanup, {})
    const transport = new SmtpTransport({
      ...base,
      ca: undefined,
      port,
      implicitTls: false,
      startTls: true,
    })
    cleanup(() => transport.close())
    const outcome = await transport.send(aMessage(), NO_HURRY)

    assert.deepInclude(outcome, { kind: 'refused', permanent: false })
  })

  test('a certificate that cannot be verified ends it before the password is sent', async ({
    assert,
    cleanup,
  }) => {
    const { port } = await givenServer(cleanup, { secure: true })
    const transport = new SmtpTransport({ ...base, ca: undefined, port, implicitTls: true })
    cleanup(() => transport.close())
    const outcome = await transport.send(aMessage(), NO_HURRY)

    assert.deepInclude(outcome, { kind: 'refused', permanent: false })
  })

  test('a wrong password is our mistake: the mail may be tried again', async ({
    assert,
    cleanup,
  }) => {
    const { port } = await givenServer(cleanup, { secure: true })
    const transport = new SmtpTransport({
      ...base,
      port,
      implicitTls: true,
      credentials: { user: 'rubis', password: 'wrong' },
    })
    cleanup(() => transport.close())
    const outcome = await transport.send(aMessage(), NO_HURRY)

    assert.deepInclude(outcome, { kind: 'refused', permanent: false, code: '535' })
  })

  test('a login by AUTH LOGIN works when it is all the server offers', async ({
    assert,
    cleanup,
  }) => {
    const { port } = await givenServer(cleanup, { secure: true, authMethods: ['LOGIN'] })
    const transport = new SmtpTransport({ ...base, port, implicitTls: true })
    cleanup(() => transport.close())

    const outcome = await transport.send(aMessage(), NO_HURRY)
    assert.equal(outcome.kind, 'accepted')
  })
})
