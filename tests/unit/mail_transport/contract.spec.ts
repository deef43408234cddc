import { test } from '@japa/runner'
import type { MailTransport } from '#lib/mail_transport/contract'
import { createMailTransport } from '#lib/mail_transport/create_transport'
import { FakeResend } from '#tests/helpers/fake_resend'
import { aMessage, NO_HURRY } from '#tests/helpers/outgoing_messages'
import { SmtpSink } from '#tests/helpers/smtp_sink'

interface World {
  transport: MailTransport
  /** The recipients of each mail, as the other side has recorded them. */
  delivered(): string[][]
  close(): Promise<void>
}

const WORLDS: Record<MailTransport['name'], () => Promise<World>> = {
  async smtp() {
    const sink = await SmtpSink.start()
    const transport = createMailTransport({
      driver: 'smtp',
      host: '127.0.0.1',
      port: sink.port,
      implicitTls: false,
      credentials: null,
      clientName: 'rubis.test',
    })
    return {
      transport,
      delivered: () => sink.delivered.map(({ to }) => to),
      close: () => sink.close(),
    }
  },
  async resend() {
    const fake = await FakeResend.start()
    fake.limit = 1000
    const transport = createMailTransport({
      driver: 'resend',
      apiKey: 're_test',
      baseUrl: fake.url,
      requestsPerSecond: 200,
    })
    const bare = (mailbox: string) => mailbox.replace(/^.*<(.*)>$/, '$1')
    return {
      transport,
      delivered: () =>
        fake.delivered.map(({ email }) =>
          [...[email.to].flat(), ...[email.cc ?? []].flat()].map(bare)
        ),
      close: () => fake.close(),
    }
  },
}

for (const name of ['smtp', 'resend'] as const) {
  test.group(`Mail transport contract, ${name}`, (group) => {
    let world: World
    group.each.setup(async () => {
      world = await WORLDS[name]()
      return async () => {
        await world.transport.close()
        await world.close()
      }
    })

    test('a mail is accepted and reaches its recipient and its copies, once', async ({
      assert,
    }) => {
      const outcome = await world.transport.send(
        aMessage({ cc: [{ name: 'Copie', address: 'copie@lefevre.example' }] }),
        NO_HURRY
      )
      assert.equal(world.transport.name, name)
      assert.equal(outcome.kind, 'accepted')
      assert.deepEqual(world.delivered(), [['compta@lefevre.example', 'copie@lefevre.example']])
    })

    test('what may not begin, or may not finish, is not sent', async ({ assert }) => {
      const begin = await world.transport.send(aMessage(), {
        mayBegin: () => false,
        mayFinish: () => true,
      })
      const finish = await world.transport.send(aMessage(), {
        mayBegin: () => true,
        mayFinish: () => false,
      })

      assert.deepEqual(
        [begin, finish],
        [
          { kind: 'not_sent', reason: 'deadline' },
          { kind: 'not_sent', reason: 'deadline' },
        ]
      )
      assert.isEmpty(world.delivered())
    })

    test('an impossible address or header is refused for good, without a word to the server', async ({
      assert,
    }) => {
      const outcomes = await Promise.all([
        world.transport.send(aMessage({ to: { name: null, address: 'a@b.fr, c@d.fr' } }), NO_HURRY),
        world.transport.send(aMessage({ headers: { Bcc: 'evil@x.example' } }), NO_HURRY),
      ])
      assert.deepEqual(
        outcomes.map((outcome) => outcome.kind === 'refused' && [outcome.permanent, outcome.code]),
        [
          [true, 'invalid_address'],
          [true, 'invalid_header'],
        ]
      )
      assert.isEmpty(world.delivered())
    })

    test('more mails than fit at once wait their turn and all leave', async ({ assert }) => {
      const count = world.transport.inFlight * 3
      const outcomes = await Promise.all(
        Array.from({ length: count }, () => world.transport.send(aMessage(), NO_HURRY))
      )

      assert.isTrue(outcomes.every(({ kind }) => kind === 'accepted'))
      assert.lengthOf(world.delivered(), count)
    })

    test('once closed, it gives mails back', async ({ assert }) => {
      await world.transport.close()
      assert.deepEqual(await world.transport.send(aMessage(), NO_HURRY), {
        kind: 'not_sent',
        reason: 'closing',
      })
    })
  })
}
