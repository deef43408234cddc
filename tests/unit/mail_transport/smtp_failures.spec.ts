import { randomBytes } from 'node:crypto'
import { test } from '@japa/runner'
import type { SendOutcome } from '#lib/mail_transport/contract'
import { SmtpTransport } from '#lib/mail_transport/smtp_transport'
import { aMessage, NO_HURRY } from '#tests/helpers/outgoing_messages'
import { type SinkFailure, type SinkStage, SmtpSink } from '#tests/helpers/smtp_sink'

/** `npm run soak` plays every cell twenty times. */
const ROUNDS = process.env.SIZES === 'full' ? 20 : 1

const STAGES: Record<SinkStage, string> = {
  greeting: 'at the greeting',
  mail: 'after MAIL FROM',
  rcpt: 'after RCPT TO',
  mid_data: 'in the middle of DATA',
  after_dot: 'after the final dot',
  after_250: 'after its 250',
}

const FAILURES: Record<SinkFailure, string> = {
  'drop': 'drops the connection',
  'timeout': 'falls silent',
  '4xx': 'answers 4xx',
  '5xx': 'answers 5xx',
}

/** What each cell must come to, and how many mails the server itself has recorded by then. */
function expected(stage: SinkStage, failure: SinkFailure) {
  if (stage === 'after_250') {
    return { kind: 'accepted', delivered: 1, words: 'the mail is accepted' }
  }
  if (stage === 'after_dot' && (failure === 'drop' || failure === 'timeout')) {
    return { kind: 'ambiguous', delivered: 1, words: 'the outcome is doubt' }
  }
  return failure === '5xx'
    ? { kind: 'refused', permanent: true, delivered: 0, words: 'the refusal is final' }
    : {
        kind: 'refused',
        permanent: false,
        delivered: 0,
        words: 'the refusal is proven, a second try delivers once',
      }
}

const CODES: Record<SinkFailure, string> = {
  'drop': 'connection_lost',
  'timeout': 'timeout',
  '4xx': '451',
  '5xx': '5',
}

/** Only silence is waited for, and long enough for a busy machine to have got that far. */
const SILENCE_MS = 2_500

/** Too large for the kernel to swallow whole: the server fails while the body is still leaving. */
const LARGE = {
  filename: 'scan.pdf',
  contentType: 'application/pdf',
  sha256: 'large',
  content: randomBytes(12_000_000),
}

function aTransport(sink: SmtpSink, timeoutMs = 400) {
  return new SmtpTransport({
    host: '127.0.0.1',
    port: sink.port,
    implicitTls: false,
    credentials: null,
    clientName: 'rubis.test',
    timeoutMs,
    connectTimeoutMs: timeoutMs / 2,
  })
}

test.group('SMTP transport, a server that fails', () => {
  for (const stage of Object.keys(STAGES) as SinkStage[]) {
    for (const failure of Object.keys(FAILURES) as SinkFailure[]) {
      const wanted = expected(stage, failure)

      test(`when the server ${FAILURES[failure]} ${STAGES[stage]}, ${wanted.words}`, async ({
        assert,
        cleanup,
      }) => {
        const sink = await SmtpSink.start()
        const patient = aTransport(sink, 10_000)
        cleanup(async () => {
          await patient.close()
          await sink.close()
        })

        for (let round = 1; round <= ROUNDS; round++) {
          const before = sink.delivered.length
          const message = aMessage({ attachments: stage === 'mid_data' ? [LARGE] : [] })
          sink.fail({ stage, failure })

          const transport = aTransport(sink, failure === 'timeout' ? SILENCE_MS : 10_000)
          const outcome = await transport.send(message, NO_HURRY)
          await transport.close()
          assertOutcome(outcome)
          assert.lengthOf(sink.delivered.slice(before), wanted.delivered)

          sink.heal()
          const again = await patient.send(message, NO_HURRY)
          assert.equal(again.kind, 'accepted')
          assert.lengthOf(sink.delivered.slice(before), wanted.delivered + 1)
        }

        function assertOutcome(outcome: SendOutcome) {
          assert.equal(outcome.kind, wanted.kind)
          if (outcome.kind === 'refused') {
            assert.equal(outcome.permanent, wanted.permanent)
          }
          if (outcome.kind === 'refused' || outcome.kind === 'ambiguous') {
            assert.isTrue(outcome.code.startsWith(CODES[failure]), outcome.code)
          }
        }
      }).timeout(60_000)
    }
  }
})

test.group('SMTP transport, doubt and proof', (group) => {
  let sink: SmtpSink
  let transport: SmtpTransport
  group.each.setup(async () => {
    sink = await SmtpSink.start()
    transport = aTransport(sink)
    return async () => {
      await transport.close()
      await sink.close()
    }
  })

  test('a small mail whose dot has left is in doubt when the server drops in the middle of DATA', async ({
    assert,
  }) => {
    sink.fail({ stage: 'mid_data', failure: 'drop' })
    const outcome = await transport.send(aMessage(), NO_HURRY)

    assert.equal(outcome.kind, 'ambiguous')
    assert.lengthOf(sink.delivered, 0)
  })

  test('a server that is not there is a refusal to try again', async ({ assert }) => {
    await sink.close()
    const outcome = await transport.send(aMessage(), NO_HURRY)

    assert.deepEqual(outcome, {
      kind: 'refused',
      permanent: false,
      code: 'no_connection',
      detail: 'ECONNREFUSED',
    })
  })

  test('after a 250 that ends the session, the next mail leaves on a new connection', async ({
    assert,
  }) => {
    sink.fail({ stage: 'after_250', failure: 'drop' })
    const first = await transport.send(aMessage(), NO_HURRY)
    const second = await transport.send(aMessage(), NO_HURRY)

    assert.deepEqual([first.kind, second.kind], ['accepted', 'accepted'])
    assert.lengthOf(sink.delivered, 2)
    assert.equal(sink.connections, 2)
  })

  test('an idle connection cut by the server costs the next mail nothing', async ({ assert }) => {
    await transport.send(aMessage(), NO_HURRY)
    sink.cutAll()
    const outcome = await transport.send(aMessage(), NO_HURRY)

    assert.equal(outcome.kind, 'accepted')
    assert.lengthOf(sink.delivered, 2)
  })

  test('a refusal leaves the connection ready for the next mail', async ({ assert }) => {
    sink.fail({ stage: 'rcpt', failure: '5xx' })
    await transport.send(aMessage(), NO_HURRY)
    const outcome = await transport.send(aMessage(), NO_HURRY)

    assert.equal(outcome.kind, 'accepted')
    assert.equal(sink.connections, 1)
    assert.include(sink.commands, 'RSET')
  })

  test('a mail never goes to its copies alone', async ({ assert }) => {
    sink.fail({ stage: 'rcpt', failure: '5xx' })
    const outcome = await transport.send(
      aMessage({ cc: [{ name: null, address: 'copie@lefevre.example' }] }),
      NO_HURRY
    )

    assert.equal(outcome.kind, 'refused')
    assert.lengthOf(sink.delivered, 0)
  })
})
