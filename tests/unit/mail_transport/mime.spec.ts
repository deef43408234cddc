import fc from 'fast-check'
import { test } from '@japa/runner'
import { simpleParser, type AddressObject, type ParsedMail } from 'mailparser'
import { buildMime, type MimeMail } from '#lib/mime/build_mime'
import { EncodedAttachments } from '#lib/mime/encoded_attachments'
import { MimeError, safeFilename, singleLine } from '#lib/mime/header_values'
import { quotedPrintable } from '#lib/mime/quoted_printable'

const RUNS = process.env.SIZES === 'full' ? 10_000 : 1_000

/** What people and attackers type: any code unit, line ends of every kind, header syntax. */
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '\r\n',
          '\n',
          '\r',
          '\0',
          '\u2028',
          '\u2029',
          '\u0085',
          '\v',
          '\f',
          '\t',
          ' ',
          '  ',
          '.',
          '..',
          '=',
          '"',
          '\\',
        ],
        ...[
          '<evil@x.example>',
          ', evil@x.example',
          'Bcc: evil@x.example',
          'Content-Type: text/html',
          '=?utf-8?Q?=0D=0A?=',
          '=?',
          '?=',
        ],
        ...[
          'é',
          '€',
          '’',
          '😀',
          '\ud800',
          '\u202e',
          '--=_rubis_',
          'Facture',
          'Père & Fils',
          '\r\n.\r\n',
          'From ',
          'a'.repeat(90),
        ]
      ),
      { maxLength: 12 }
    )
    .map((pieces) => pieces.join(''))
)

const mails = fc.record({
  subject: anything,
  fromName: anything,
  toName: fc.option(anything),
  replyName: anything,
  replyAlso: fc.boolean(),
  text: anything,
  html: anything,
  files: fc.array(fc.record({ filename: anything, content: fc.uint8Array({ maxLength: 300 }) }), {
    maxLength: 3,
  }),
})

type Drawn = typeof mails extends fc.Arbitrary<infer Mail> ? Mail : never

const ID = '01a20262-673c-765b-8854-9bde30a5fb3e'
const THREAD = `reponse-${'0f'.repeat(16)}@factures.rubis.example`
const HEADERS = {
  'Message-ID': `<relance.${ID}@mail.rubis.example>`,
  'In-Reply-To': '<relance.previous@mail.rubis.example>',
  'References': '<inv-1@mail.rubis.example> <relance.previous@mail.rubis.example>',
  'Auto-Submitted': 'auto-generated',
  'X-Rubis-Task': ID,
}

function mimeMail(drawn: Drawn): MimeMail {
  return {
    id: ID,
    date: new Date('2026-11-17T08:00:00Z'),
    from: { name: drawn.fromName, address: 'relances@mail.rubis.example' },
    to: { name: drawn.toName, address: 'compta@lefevre.example' },
    cc: [],
    replyTo: { name: drawn.replyName, address: 'camille@atelier-morel.example' },
    ...(drawn.replyAlso && { repliesAlsoTo: { name: drawn.replyName, address: THREAD } }),
    subject: drawn.subject,
    text: drawn.text,
    html: drawn.html,
    headers: HEADERS,
    attachments: drawn.files.map(({ filename, content }, index) => ({
      filename,
      contentType: 'application/pdf',
      sha256: `${index}`,
      content: Buffer.from(content),
    })),
  }
}

const oneMailbox = (value: ParsedMail['to'], address: string, name: string) => {
  const list = [value ?? []].flat() as AddressObject[]
  const boxes = list.flatMap((group) => group.value)
  return (
    boxes.length === 1 &&
    boxes[0]!.address === address &&
    boxes[0]!.name === name &&
    !boxes[0]!.group
  )
}

const unixLines = (text: string) => text.toWellFormed().replace(/\r\n?/g, '\n')

test.group('MIME', () => {
  test('whatever is typed comes back as typed, to exactly one recipient, under exactly our headers', async ({
    assert,
  }) => {
    const expectedHeaders = [
      ...['from', 'to', 'reply-to', 'subject', 'date', 'mime-version', 'content-type'],
      ...Object.keys(HEADERS).map((name) => name.toLowerCase()),
    ]

    await fc.assert(
      fc.asyncProperty(mails, async (drawn) => {
        const bytes = buildMime(mimeMail(drawn), new EncodedAttachments())
        const parsed = await simpleParser(bytes, {
          skipTextToHtml: true,
          skipHtmlToText: true,
          skipImageLinks: true,
        })

        assert.equal(parsed.subject ?? '', singleLine(drawn.subject))
        assert.isTrue(
          oneMailbox(parsed.from, 'relances@mail.rubis.example', singleLine(drawn.fromName)),
          'from'
        )
        assert.isTrue(
          oneMailbox(parsed.to, 'compta@lefevre.example', singleLine(drawn.toName ?? '')),
          'to'
        )
        assert.deepEqual(
          parsed.replyTo?.value.map(({ address, name, group }) => ({ address, name, group })),
          ['camille@atelier-morel.example', ...(drawn.replyAlso ? [THREAD] : [])].map(
            (address) => ({ address, name: singleLine(drawn.replyName), group: undefined })
          ),
          'reply-to: the user, then whoever else reads the answer'
        )
        assert.isUndefined(parsed.cc)
        assert.sameMembers(
          parsed.headerLines.map(({ key }) => key),
          expectedHeaders
        )
        assert.equal((parsed.text ?? '').trimEnd(), unixLines(drawn.text).trimEnd())
        assert.equal((parsed.html || '').trimEnd(), unixLines(drawn.html).trimEnd())
        assert.deepEqual(
          parsed.attachments.map(({ filename, content }) => [filename, content.toString('hex')]),
          drawn.files.map(({ filename, content }) => [
            safeFilename(filename),
            Buffer.from(content).toString('hex'),
          ])
        )
      }),
      { numRuns: RUNS }
    )
  }).timeout(120_000)

  test('lines end in CRLF, stay under 998 bytes of ASCII and never begin with a dot', ({
    assert,
  }) => {
    fc.assert(
      fc.property(mails, (drawn) => {
        const raw = buildMime(mimeMail(drawn), new EncodedAttachments()).toString('latin1')

        assert.match(raw, /^[\r\n -~]*$/)
        assert.notMatch(raw, /\r(?!\n)|(?<!\r)\n/)
        assert.notMatch(raw, /^\./m)
        assert.isAtMost(Math.max(...raw.split('\r\n').map((line) => line.length)), 120)
        assert.isTrue(raw.endsWith('--\r\n'))
      }),
      { numRuns: RUNS }
    )
  })

  test('the same mail gives the same bytes', ({ assert }) => {
    fc.assert(
      fc.property(mails, (drawn) => {
        const cache = new EncodedAttachments()
        const mail = mimeMail(drawn)
        assert.isTrue(buildMime(mail, cache).equals(buildMime(mail, cache)))
      }),
      { numRuns: 200 }
    )
  })

  test('quoted-printable gives back every text', async ({ assert }) => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 2000 }), async (text) => {
        const encoded = quotedPrintable(text).toString('latin1')
        const decoded = Buffer.from(
          encoded
            .replace(/=\r\n/g, '')
            .replace(/=([0-9A-F]{2})/g, (_, hex: string) =>
              String.fromCharCode(Number.parseInt(hex, 16))
            ),
          'latin1'
        ).toString()
        assert.equal(decoded.replaceAll('\r\n', '\n'), unixLines(text))
        assert.isTrue(encoded.split('\r\n').every((line) => line.length <= 76))
      }),
      { numRuns: RUNS }
    )
  })

  test('a header that is not the caller’s to set is refused', ({ assert }) => {
    const mail = mimeMail({
      subject: '',
      fromName: '',
      toName: null,
      replyName: '',
      replyAlso: false,
      text: '',
      html: '',
      files: [],
    })
    const names = [
      'Bcc',
      'to',
      'From',
      'Subject',
      'Content-Type',
      'Resent-To',
      'X:Y',
      'X\r\nBcc',
      '',
      'é',
    ]
    for (const name of names) {
      assert.throws(
        () => buildMime({ ...mail, headers: { [name]: 'x' } }, new EncodedAttachments()),
        MimeError
      )
    }
  })

  test('a long list of references is folded and comes back whole', async ({ assert }) => {
    const references = Array.from(
      { length: 40 },
      (_, index) => `<relance.${ID}.${index}@mail.rubis.example>`
    )
    const mail = mimeMail({
      subject: 'x',
      fromName: 'x',
      toName: null,
      replyName: 'x',
      replyAlso: false,
      text: 'x',
      html: 'x',
      files: [],
    })
    const bytes = buildMime(
      { ...mail, headers: { References: references.join(' ') } },
      new EncodedAttachments()
    )
    const parsed = await simpleParser(bytes)

    assert.deepEqual(parsed.references, references)
    assert.isTrue(
      bytes
        .toString('latin1')
        .split('\r\n')
        .every((line) => line.length <= 78)
    )
  })

  test('the cache of encoded files never serves another client’s document, and stays bounded', ({
    assert,
  }) => {
    const cache = new EncodedAttachments(1000)
    const mine = Buffer.from('mine')
    const theirs = Buffer.from('theirs')

    assert.equal(cache.encode('same digest', mine).toString(), mine.toString('base64'))
    assert.equal(cache.encode('same digest', theirs).toString(), theirs.toString('base64'))
    assert.strictEqual(cache.encode('same digest', theirs), cache.encode('same digest', theirs))

    const large = Buffer.alloc(600, 'x')
    const first = cache.encode('large', large)
    assert.notStrictEqual(cache.encode('large', large), first)
  })
})
