import { test } from '@japa/runner'
import fc from 'fast-check'
import { textOfHtml } from '#values/html_text'
import { addressIn, EXCERPT_LENGTH, excerptOf, isAutomatic } from '#values/incoming_reply'
import { newReplyToken, replyAddress, replyTokenIn } from '#values/reply_address'

const DOMAIN = 'factures.rubis.example'
const ANNE = 'anne@client.example'
const plain = (text: string) => excerptOf({ text, html: null })

test.group('The address that a reminder is answered at', () => {
  test('is found again whatever a mail program does to its case or puts around it', ({
    assert,
  }) => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 16, maxLength: 16 }),
        fc.constantFrom('', 'Camille Morel (Rubis)', '"Morel, Camille"'),
        fc.boolean(),
        (bytes, name, loud) => {
          const { token } = newReplyToken(bytes)
          const address = replyAddress(token, DOMAIN)
          const written = name === '' ? address : `${name} <${address}>`
          const to = ['camille@atelier.example', loud ? written.toUpperCase() : written]
          assert.equal(replyTokenIn(to, DOMAIN), token)
          assert.isNull(replyTokenIn(to, 'autre.example'))
          assert.isNull(replyTokenIn(to, null))
          assert.isAtMost(address.split('@')[0].length, 64)
        }
      )
    )
  })

  test('is not the one that invoices are forwarded to, nor another that ends like it', ({
    assert,
  }) => {
    const { token } = newReplyToken(new Uint8Array(16))
    const others = [
      `factures+0123456789abcdef@${DOMAIN}`,
      `x${replyAddress(token, DOMAIN)}`,
      `a.${replyAddress(token, DOMAIN)}`,
      replyAddress(token.slice(1), DOMAIN),
      replyAddress(`${token}0`, DOMAIN),
      replyAddress(token, `x${DOMAIN}`),
      replyAddress(token, `${DOMAIN}.evil.example`),
    ]
    assert.isNull(replyTokenIn(others, DOMAIN))
  })
})

test.group('A mail that nobody wrote', () => {
  test('is known by {0}: {1}')
    .with<[string, string][]>([
      ['auto-submitted', 'auto-replied'],
      ['auto-submitted', 'auto-generated (vacation)'],
      ['auto-submitted', 'Auto-Replied; owner-email="a@b.example"'],
      ['precedence', 'bulk'],
      ['precedence', 'Junk'],
      ['precedence', 'auto_reply'],
      ['x-autoreply', 'yes'],
      ['x-autorespond', 'yes'],
      ['return-path', '<>'],
      ['content-type', 'multipart/report; report-type=delivery-status'],
    ])
    .run(({ assert }, [name, value]) => {
      assert.isTrue(isAutomatic({ headers: { [name]: value } }, ANNE))
    })

  test('comes from a mail server', ({ assert }) => {
    assert.isTrue(isAutomatic({ headers: {} }, 'mailer-daemon@client.example'))
  })

  test('is not one that says it is a person, or says nothing', ({ assert }) => {
    const headers = { 'auto-submitted': 'No', 'precedence': 'list', 'return-path': `<${ANNE}>` }
    assert.isFalse(isAutomatic({ headers }, ANNE))
    assert.isFalse(isAutomatic({ headers: {} }, ANNE))
  })
})

test.group('Who answers', () => {
  test('is the address alone, in lower case', ({ assert }) => {
    assert.equal(addressIn('"Petit, Anne" <Anne@Client.example>'), ANNE)
    assert.equal(addressIn(' anne@client.example '), ANNE)
  })

  test('is nobody when it is no address', ({ assert }) => {
    for (const from of ['', 'Anne', '<>', 'a@b@c', 'anne@client.example\r\nBcc: x@y.example']) {
      assert.equal(addressIn(from), '', from)
    }
  })
})

test.group('What a client wrote', () => {
  test('is without the mail that their program quotes below: {0}')
    .with<[string, string][]>([
      [
        'as most do',
        'Le 3 décembre 2026 à 09:07, Camille <c@a.example> a écrit :\n> Bonjour,\n> il reste',
      ],
      [
        'on two lines',
        'On Thu, 3 Dec 2026 at 09:07, Camille Morel\n<c@a.example> wrote:\n\n> Hello',
      ],
      [
        'as Outlook does',
        'De : Camille <c@a.example>\nEnvoyé : jeudi 3 décembre\nÀ : Anne\n\nBonjour',
      ],
      ['as Outlook does in English', 'From: Camille\nSent: Thursday\n\nHello'],
      ['between borders', '-----Message d’origine-----\nBonjour'],
      ['under a line', '________________________________\nBonjour'],
    ])
    .run(({ assert }, [, quote]) => {
      assert.equal(plain(`Bonjour,\nje paie vendredi.\n\n${quote}`), 'Bonjour,\nje paie vendredi.')
    })

  test('between the lines of a quote stays whole', ({ assert }) => {
    const words = '> Quand payez-vous ?\nVendredi.\n> Par virement ?\nOui.'
    assert.equal(plain(words), words)
    assert.equal(plain(`${words}\n> Merci`), words)
  })

  test('is shown all the same when everything looks like a quote', ({ assert }) => {
    assert.equal(plain('> Payé hier.'), '> Payé hier.')
    assert.equal(plain(''), '')
  })

  test('in HTML only is read as text, its quote cut, its scripts and styles unseen', ({
    assert,
  }) => {
    const html =
      '<html><head><title>non</title></head><body><style>p{}</style><p>Bonjour&nbsp;!</p>' +
      '<script>if (a<b) alert(1)</script><div>Pay&eacute; <b>hier</b> &#8212; 10 &lt; 20<br>Anne</div>' +
      '<!-- <p>non</p> -->Le 3 déc., Camille a écrit :<blockquote><p>Bonjour</p></blockquote></body></html>'
    assert.equal(excerptOf({ text: '', html }), 'Bonjour\u00a0!\nPayé hier — 10 < 20\nAnne')
  })

  test('never hides or turns its own words, and is never too long', ({ assert }) => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 5_000 }), (text) => {
        const excerpt = plain(text)
        assert.isAtMost([...excerpt].length, EXCERPT_LENGTH)
        assert.isTrue(excerpt.isWellFormed())
        assert.notMatch(excerpt, /(?![\n\t])[\p{Cc}\p{Bidi_Control}]/u)
      })
    )
    assert.lengthOf([...plain('mot '.repeat(1_000))], EXCERPT_LENGTH)
  })

  test('in HTML made to be slow takes no time', ({ assert }) => {
    const started = performance.now()
    for (const part of ['<', '<!--', '<style>', '<blockquote>', '&', '<p', '>\n', 'a\r\n']) {
      textOfHtml(part.repeat(100_000 / part.length))
      plain(part.repeat(100_000 / part.length))
    }
    assert.isBelow(performance.now() - started, 2_000)
  })
})
