import { test } from '@japa/runner'
import { Resend, type EmailApiOptions } from 'resend'
import {
  type ResendEmail,
  resendEmail,
  ResendTransport,
} from '#lib/mail_transport/resend_transport'
import { FakeResend } from '#tests/helpers/fake_resend'
import { aMessage, NO_HURRY } from '#tests/helpers/outgoing_messages'

/** `npm run soak` plays every answer fifty times. */
const ROUNDS = process.env.SIZES === 'full' ? 50 : 1

/** Compiles only while what we post is what the SDK says Resend takes. */
const asTheSdkTypesIt = (email: ResendEmail): EmailApiOptions => email

test.group('Resend transport, every answer', (group) => {
  let fake: FakeResend
  let transport: ResendTransport
  group.each.setup(async () => {
    fake = await FakeResend.start()
    fake.limit = 1000
    transport = new ResendTransport({
      apiKey: 're_test',
      baseUrl: fake.url,
      requestsPerSecond: 200,
      timeoutMs: 400,
    })
    return async () => {
      await transport.close()
      await fake.close()
    }
  })
  group.each.timeout(120_000)

  const rounds = async (round: () => Promise<void>) => {
    for (let index = 0; index < ROUNDS; index++) {
      await round()
    }
  }

  test('200: the mail is accepted under the provider’s id', async ({ assert }) => {
    await rounds(async () => {
      const message = aMessage()
      const outcome = await transport.send(message, NO_HURRY)

      const delivered = fake.delivered.at(-1)!
      assert.deepEqual(outcome, { kind: 'accepted', providerId: delivered.id, response: '200' })
      assert.equal(delivered.key, message.idempotencyKey)
    })
  })

  test('accepted, then cut: doubt, and the same bytes under the same key deliver nothing more', async ({
    assert,
  }) => {
    await rounds(async () => {
      const before = fake.delivered.length
      const message = aMessage()
      fake.next({ kind: 'accept_then_cut' })

      const first = await transport.send(message, NO_HURRY)
      const second = await transport.send(message, NO_HURRY)

      assert.equal(first.kind, 'ambiguous')
      assert.equal(second.kind, 'accepted')
      assert.lengthOf(fake.delivered.slice(before), 1)
    })
  })

  test('an answer slower than the limit: doubt, resolved by the same key', async ({ assert }) => {
    await rounds(async () => {
      const before = fake.delivered.length
      const message = aMessage()
      fake.next({ kind: 'accept_slowly', ms: 600 })

      const first = await transport.send(message, NO_HURRY)
      assert.deepInclude(first, { kind: 'ambiguous', code: 'timeout' })

      const meanwhile = await transport.send(message, NO_HURRY)
      assert.equal(meanwhile.kind, 'rate_limited')

      await new Promise((resolve) => setTimeout(resolve, 300))
      const later = await transport.send(message, NO_HURRY)
      assert.equal(later.kind, 'accepted')
      assert.lengthOf(fake.delivered.slice(before), 1)
    })
  })

  test('409 concurrent: wait, it is not an attempt', async ({ assert }) => {
    await rounds(async () => {
      fake.next({ kind: 'error', status: 409, name: 'concurrent_idempotent_requests' })
      const outcome = await transport.send(aMessage(), NO_HURRY)

      assert.deepEqual(outcome, { kind: 'rate_limited', retryAfterMs: 2000 })
    })
  })

  test('409 same key with other bytes: something went out under this key, so doubt', async ({
    assert,
  }) => {
    await rounds(async () => {
      const message = aMessage()
      await transport.send(message, NO_HURRY)
      const outcome = await transport.send({ ...message, subject: 'Autre objet' }, NO_HURRY)

      assert.deepInclude(outcome, { kind: 'ambiguous', code: 'invalid_idempotent_request' })
    })
  })

  test('422: a refusal that trying again will not change', async ({ assert }) => {
    await rounds(async () => {
      fake.next({ kind: 'error', status: 422, name: 'validation_error' })
      const outcome = await transport.send(aMessage(), NO_HURRY)

      assert.deepInclude(outcome, { kind: 'refused', permanent: true, code: 'validation_error' })
    })
  })

  test('429: retry-after is honoured, and nobody posts meanwhile', async ({ assert }) => {
    fake.next({
      kind: 'error',
      status: 429,
      name: 'rate_limit_exceeded',
      headers: { 'retry-after': '3' },
    })
    const limited = await transport.send(aMessage(), NO_HURRY)
    const giveUpAt = performance.now() + 300
    const next = await transport.send(aMessage(), {
      mayBegin: () => performance.now() < giveUpAt,
      mayFinish: () => true,
    })

    assert.deepEqual(limited, { kind: 'rate_limited', retryAfterMs: 3000 })
    assert.deepEqual(next, { kind: 'not_sent', reason: 'deadline' })
    assert.lengthOf(fake.arrivals, 1)
  })

  test('429 of a quota: come back in an hour unless told otherwise', async ({ assert }) => {
    fake.next({ kind: 'error', status: 429, name: 'daily_quota_exceeded' })
    const outcome = await transport.send(aMessage(), NO_HURRY)

    assert.deepEqual(outcome, { kind: 'rate_limited', retryAfterMs: 3_600_000 })
  })

  test('500 although the mail was taken: doubt, resolved by the same key', async ({ assert }) => {
    await rounds(async () => {
      const before = fake.delivered.length
      const message = aMessage()
      fake.next({ kind: 'accept_then_500' })

      const first = await transport.send(message, NO_HURRY)
      const second = await transport.send(message, NO_HURRY)

      assert.deepInclude(first, { kind: 'ambiguous', code: 'internal_server_error' })
      assert.equal(second.kind, 'accepted')
      assert.lengthOf(fake.delivered.slice(before), 1)
    })
  })

  test('a name that does not resolve, or nobody there: proven, to try again', async ({
    assert,
  }) => {
    const fakeUrl = fake.url
    await fake.close()
    const options = { apiKey: 're_test', requestsPerSecond: 200 }
    const closed = new ResendTransport({ ...options, baseUrl: fakeUrl })
    const lost = new ResendTransport({ ...options, baseUrl: 'http://nowhere.invalid' })

    for (const unreachable of [lost, closed]) {
      const outcome = await unreachable.send(aMessage(), NO_HURRY)
      assert.deepInclude(outcome, { kind: 'refused', permanent: false, code: 'no_connection' })
    }
  })

  test('a wrong key is our mistake, not the mail’s: it may be tried again', async ({ assert }) => {
    const stranger = new ResendTransport({ apiKey: 'wrong', baseUrl: fake.url })
    const outcome = await stranger.send(aMessage(), NO_HURRY)

    assert.deepInclude(outcome, { kind: 'refused', permanent: false, code: 'invalid_api_key' })
  })
})

test.group('Resend transport, what is posted', (group) => {
  let fake: FakeResend
  group.each.setup(async () => {
    fake = await FakeResend.start()
    return () => fake.close()
  })

  test('the body is the one the official SDK posts for the same mail', async ({ assert }) => {
    const message = aMessage({
      repliesAlsoTo: { name: 'Camille (Rubis)', address: 'reponse-0f@factures.rubis.example' },
      cc: [{ name: 'Paul, Père & Fils', address: 'paul@lefevre.example' }],
      attachments: [
        {
          filename: 'F-2026-0118.pdf',
          contentType: 'application/pdf',
          sha256: 'x',
          content: Buffer.from('%PDF-1.7'),
        },
      ],
    })
    const ours = asTheSdkTypesIt(resendEmail(message))
    const sdk = new Resend('re_test', { baseUrl: fake.url })
    const { error } = await sdk.emails.send(
      {
        from: ours.from!,
        to: ours.to,
        cc: ours.cc,
        replyTo: ours.reply_to,
        subject: ours.subject!,
        text: ours.text!,
        html: ours.html!,
        headers: ours.headers,
        tags: ours.tags,
        attachments: message.attachments.map(({ filename, contentType, content }) => ({
          filename,
          contentType,
          content: content.toString('base64'),
        })),
      },
      { idempotencyKey: message.idempotencyKey }
    )

    assert.isNull(error)
    assert.deepEqual(fake.delivered[0]!.email, JSON.parse(JSON.stringify(ours)))
    assert.equal(fake.delivered[0]!.key, message.idempotencyKey)
  })

  test('a display name cannot add a recipient or leave its quotes', async ({ assert }) => {
    const names = [
      'Dupont, Père & Fils <x@evil.example>',
      'Jean" <evil@x.example>',
      'a\r\nBcc: evil@x.example',
      '\\"',
      '\u2028<b@x.example>,',
    ]
    for (const name of names) {
      const { from } = resendEmail(
        aMessage({ from: { name, address: 'relances@mail.rubis.example' } })
      )
      assert.match(
        from,
        /^(?:"[^"<>\\\r\n\u2028]*" <relances@mail\.rubis\.example>|relances@mail\.rubis\.example)$/
      )
    }
  })

  test('the user is answered first, whoever else reads the answer; alone, as ever', ({
    assert,
  }) => {
    const repliesAlsoTo = { name: 'a" <evil@x.example>', address: 'reponse-0f@rubis.example' }
    assert.deepEqual(resendEmail(aMessage({ repliesAlsoTo })).reply_to, [
      '"Camille Morel" <camille@atelier-morel.example>',
      '"a   evil@x.example" <reponse-0f@rubis.example>',
    ])
    assert.equal(
      resendEmail(aMessage()).reply_to,
      '"Camille Morel" <camille@atelier-morel.example>'
    )
  })

  test('never faster than four requests a second, and no 429', async ({ assert }) => {
    const transport = new ResendTransport({ apiKey: 're_test', baseUrl: fake.url })
    const begun = performance.now()
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => transport.send(aMessage(), NO_HURRY))
    )

    assert.isTrue(outcomes.every(({ kind }) => kind === 'accepted'))
    // A machine that is held up lets several arrive together, but none before its time.
    const early = fake.arrivals.filter((at, place) => at < begun + place * 250 - 1)
    assert.deepEqual(early, [])
  }).timeout(120_000)
})
