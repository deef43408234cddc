import { test } from '@japa/runner'
import { deviceOf } from '#values/device'
import { readRecoveryCode, recoveryCode } from '#values/recovery_code'
import { isFresh, isSessionOver } from '#values/session_limits'
import { fromBase32, matchTotp, toBase32, totpCode, totpStep, totpUri } from '#values/totp'
import fc from 'fast-check'
import { DateTime } from 'luxon'
import { randomBytes } from 'node:crypto'

/** The secret of the test vectors: RFC 6238, appendix B. */
const SECRET = Buffer.from('12345678901234567890')

test.group('One-time codes', () => {
  test('at second {0} the code is {1}, as RFC 6238 says')
    .with([
      [59, '287082'],
      [1_111_111_109, '081804'],
      [1_111_111_111, '050471'],
      [1_234_567_890, '005924'],
      [2_000_000_000, '279037'],
      [20_000_000_000, '353130'],
    ] as const)
    .run(({ assert }, [seconds, code]) => {
      assert.equal(totpCode(SECRET, totpStep(seconds * 1_000)), code)
    })

  test('the code before and the one after are accepted, those beyond are not (ASVS 6.5.5)', ({
    assert,
  }) => {
    const now = 1_790_000_000_000
    const step = totpStep(now)
    const accepted = [-2, -1, 0, 1, 2].map(
      (offset) =>
        matchTotp(SECRET, totpCode(SECRET, step + offset), { now, lastStep: null }) !== null
    )
    assert.deepEqual(accepted, [false, true, true, true, false])
  })

  test('the same code is refused the second time, and so is an older one (ASVS 6.5.1)', ({
    assert,
  }) => {
    const now = 1_790_000_000_000
    const step = totpStep(now)
    const lastStep = matchTotp(SECRET, totpCode(SECRET, step), { now, lastStep: null })
    assert.equal(lastStep, step)
    for (const offset of [-1, 0]) {
      const code = totpCode(SECRET, step + offset)
      assert.isNull(matchTotp(SECRET, code, { now, lastStep }))
    }
    assert.equal(matchTotp(SECRET, totpCode(SECRET, step + 1), { now, lastStep }), step + 1)
  })

  test('what is not six digits is never a code', ({ assert }) => {
    for (const code of ['', '12345', '1234567', 'abcdef', '١٢٣٤٥٦', '12 34 56']) {
      assert.isNull(matchTotp(SECRET, code, { now: 59_000, lastStep: null }))
    }
  })

  test('a secret survives being written in base32', ({ assert }) => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        assert.deepEqual(new Uint8Array(fromBase32(toBase32(bytes))), bytes)
      })
    )
    assert.equal(toBase32(Buffer.from('foobar')), 'MZXW6YTBOI')
    assert.throws(() => fromBase32('MZXW1'), RangeError)
  })

  test('the address of the QR code names the account, whatever is in it', ({ assert }) => {
    const uri = new URL(totpUri('MZXW6', 'a+b&c=d?@atelier.example'))
    assert.equal(uri.searchParams.get('secret'), 'MZXW6')
    assert.equal(uri.searchParams.get('issuer'), 'Rubis')
    assert.equal(decodeURIComponent(uri.pathname), '//totp/Rubis:a+b&c=d?@atelier.example'.slice(6))
  })
})

test.group('Recovery codes', () => {
  test('one is read however it was copied', ({ assert }) => {
    const code = recoveryCode(randomBytes(12))
    assert.match(code, /^[0-9a-z]{4}-[0-9a-z]{4}-[0-9a-z]{4}$/)
    for (const copy of [
      code,
      code.toUpperCase(),
      code.replaceAll('-', ''),
      ` ${code.replaceAll('-', ' ')} `,
    ]) {
      assert.equal(readRecoveryCode(copy), code)
    }
    assert.equal(readRecoveryCode('OIL0-0000-0000'), '0110-0000-0000')
  })

  test('anything else is none', ({ assert }) => {
    for (const text of ['', '123456', 'u000-0000-0000', '0000-0000-0000-0', 'é000-0000-0000']) {
      assert.isNull(readRecoveryCode(text))
    }
    assert.throws(() => recoveryCode(randomBytes(11)), RangeError)
  })
})

test.group('How long a session lasts', () => {
  const now = DateTime.fromISO('2026-11-28T12:00:00Z', { zone: 'utc' })
  const session = (ageHours: number, idleHours: number, remembered: boolean) => ({
    createdAt: now.minus({ hours: ageHours }),
    seenAt: now.minus({ hours: idleHours }),
    remembered,
  })

  test('{why}')
    .with([
      { why: 'one just used is open', facts: session(5, 1.99, false), over: false },
      { why: 'two hours without a request end it', facts: session(5, 2, false), over: true },
      { why: 'a remembered one may sleep', facts: session(600, 500, true), over: false },
      { why: 'thirty days end a remembered one', facts: session(720, 0, true), over: true },
      { why: 'thirty days end a busy one', facts: session(720, 0, false), over: true },
    ])
    .run(({ assert }, { facts, over }) => {
      assert.equal(isSessionOver(facts, now), over)
    })

  test('a proof is fresh for five minutes', ({ assert }) => {
    assert.isTrue(isFresh(now.minus({ minutes: 4, seconds: 59 }), now))
    assert.isFalse(isFresh(now.minus({ minutes: 5 }), now))
    assert.isFalse(isFresh(null, now))
  })
})

test.group('Devices in words', () => {
  const APPLE = 'AppleWebKit/605.1.15 (KHTML, like Gecko)'
  const BLINK = 'AppleWebKit/537.36 (KHTML, like Gecko)'

  test('{2}: {1}')
    .with([
      [
        'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0',
        'Firefox',
        'Linux',
      ],
      [
        `Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) ${APPLE} Version/26.1 Mobile/15E148 Safari/604.1`,
        'Safari',
        'iPhone',
      ],
      [
        `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${APPLE} Version/26.0 Safari/605.1.15`,
        'Safari',
        'macOS',
      ],
      [
        `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${BLINK} Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0`,
        'Edge',
        'Windows',
      ],
      [
        `Mozilla/5.0 (Linux; Android 15; SM-S928B) ${BLINK} SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
        'Samsung Internet',
        'Android',
      ],
      [
        `Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) ${APPLE} CriOS/142.0 Mobile/15E148 Safari/604.1`,
        'Chrome',
        'iPhone',
      ],
      [
        `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${BLINK} Chrome/142.0.0.0 Safari/537.36`,
        'Chrome',
        'ChromeOS',
      ],
      ['<script>alert(1)</script>', null, null],
      [undefined, null, null],
    ] as const)
    .run(({ assert }, [userAgent, browser, system]) => {
      assert.deepEqual(deviceOf(userAgent), { browser, system })
    })
})
