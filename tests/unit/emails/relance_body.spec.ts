import fc from 'fast-check'
import { test } from '@japa/runner'
import { buildRelanceBody, type RelanceBodyInput } from '#mails/relance_body'
import { DEFAULT_PLANS } from '#values/default_plans'
import { renderTemplate } from '#values/template'
import { TONES } from '#values/tones'

const RUNS = process.env.SIZES === 'full' ? 10_000 : 1_000

function anInput(overrides: Partial<RelanceBodyInput> = {}): RelanceBodyInput {
  return {
    locale: 'fr',
    tone: 'amical',
    creditor: {
      name: 'Camille Morel',
      detailLine: 'Graphiste · 12, rue des Tanneurs, 44000 Nantes',
      siret: '85341207000015',
      phone: '06 39 98 42 17',
      email: 'camille@atelier-morel.example',
    },
    bodyText:
      'Bonjour,\n\nJe n’ai pas encore reçu votre règlement.\nEst-ce un oubli ?\n\n---\n\nMerci.\n\nBien cordialement,\nCamille Morel',
    remainder: '1 111,10 €',
    lines: [{ label: 'Facture F-2026-0118', amount: '1 111,10 €' }],
    payment: {
      holder: 'Camille Morel',
      iban: 'FR7630006000011234567890189',
      reference: 'F-2026-0118',
      link: null,
    },
    signature: 'Camille Morel',
    attachmentNote: 'Pièce jointe : F-2026-0118.pdf (84 Ko).',
    footerNote: null,
    clientName: 'Boulangerie Lefèvre',
    answerUrl: null,
    optOutUrl: null,
    ...overrides,
  }
}

/** Text as a reader sees it. */
const readable = (html: string) =>
  html
    .replace(/^[\s\S]*?<body/, '<body')
    .replace(/<br \/>/g, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(
      /&(lt|gt|quot|#39|amp);/g,
      (_, name: string) => ({ 'lt': '<', 'gt': '>', 'quot': '"', '#39': "'", 'amp': '&' })[name]!
    )

const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '<script>alert(1)</script>',
          '"><img src=x onerror=alert(1)>',
          "' onmouseover='x",
          '</td></table>',
          '&lt;',
          '&amp;',
          '<!--',
          '-->',
        ],
        ...[
          '{{remainder}}',
          '{{{html}}}',
          '<x-if name="action">',
          '</x-each>',
          '\n\n---\n\n',
          '\n',
          '\u2028',
          '\u202e',
          'javascript:alert(1)',
        ],
        ...['https://ok.example/"onclick="x', 'é', ' ', 'Facture']
      ),
      { maxLength: 8 }
    )
    .map((pieces) => pieces.join(''))
)

test.group('Reminder bodies, whatever people type', () => {
  test('nothing typed becomes markup: the tags are the template’s, value by value', ({
    assert,
  }) => {
    const tagsOf = (html: string) =>
      (html.match(/<[^>]*>/g) ?? []).filter((tag) => !/^<\/?a\b|^<br/.test(tag))

    fc.assert(
      fc.property(
        fc.constantFrom(...TONES),
        hostile,
        hostile,
        hostile,
        hostile,
        (tone, one, two, three, four) => {
          const shape = {
            tone,
            bodyText: 'Bonjour,\n\nUne ligne assez longue pour un aperçu.',
            signature: 'Camille',
            attachmentNote: 'Pièce jointe.',
          }
          const plain = anInput(shape)
          const typed = anInput({
            ...shape,
            creditor: {
              ...plain.creditor,
              name: `a${one}`,
              detailLine: `b${two}`,
              siret: `1${three}`,
              phone: `0${four}`,
            },
            remainder: `1${one}`,
            lines: [{ label: `l${two}`, amount: `a${three}` }],
            payment: { ...plain.payment, holder: `h${four}`, reference: `ref-${one}` },
            attachmentNote: `n${two}`,
            footerNote: `f${three}`,
            clientName: `c${four}`,
          })
          assert.deepEqual(
            tagsOf(buildRelanceBody(typed).html),
            tagsOf(buildRelanceBody(plain).html)
          )
        }
      ),
      { numRuns: RUNS }
    )
  })

  test('a body may only bring paragraphs, line breaks and https links', ({ assert }) => {
    fc.assert(
      fc.property(hostile, hostile, (body, signature) => {
        const { html } = buildRelanceBody(anInput({ bodyText: body, signature }))
        const links = [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href]) => href!)

        assert.notMatch(html, /<script|<img|<x-/i)
        assert.isTrue(
          links.every((href) => /^(https:\/\/|mailto:camille@)/.test(href)),
          links.join()
        )
        assert.notMatch(html, /<[^>]* on\w+=/i)
      }),
      { numRuns: RUNS }
    )
  })

  test('a word in braces coming from a value is shown, never replaced', ({ assert }) => {
    const { html } = buildRelanceBody(
      anInput({ clientName: '{{remainder}}', tone: 'mise_en_demeure' })
    )
    assert.include(readable(html), '{{remainder}}')
  })

  test('only https links are followed, and http on this machine', ({ assert }) => {
    const link = (address: string) =>
      buildRelanceBody(anInput({ payment: { ...anInput().payment, link: address } }))
    for (const address of [
      'javascript:alert(1)',
      'http://pay.example/x',
      'data:text/html,x',
      '//pay.example',
      'https://user:pass@pay.example/',
      'pay',
    ]) {
      assert.notInclude(link(address).html, 'Payer en ligne', address)
      assert.notInclude(link(address).text, 'Payer en ligne', address)
    }
    assert.include(
      link('https://pay.example/a?b=1&c="').html,
      'href="https://pay.example/a?b=1&amp;c=%22"'
    )
    assert.include(link('http://localhost:3333/p').html, 'href="http://localhost:3333/p"')
  })
})

test.group('Reminder bodies, what they say', () => {
  test('both bodies give the creditor, the remainder, what it is made of, how to pay and who writes', ({
    assert,
  }) => {
    const { text, html } = buildRelanceBody(anInput())
    for (const body of [text, readable(html)]) {
      assert.include(body, 'Camille Morel')
      assert.include(body, 'Graphiste · 12, rue des Tanneurs, 44000 Nantes')
      assert.include(body, '1 111,10 €')
      assert.include(body, 'Facture F-2026-0118')
      assert.include(body, 'FR76 3000 6000 0112 3456 7890 189')
      assert.include(body, 'Pièce jointe : F-2026-0118.pdf (84 Ko).')
      assert.include(
        body,
        'Message adressé à Boulangerie Lefèvre par Camille Morel, SIRET\u00a0853\u00a0412\u00a0070\u00a000015.'
      )
      assert.include(body, 'Est-ce un oubli ?')
      assert.notInclude(body, 'Rubis')
    }
  })

  test('the text above the marker precedes the amounts, the text below follows the way to pay', ({
    assert,
  }) => {
    const { text, html } = buildRelanceBody(anInput())
    for (const body of [text, readable(html)]) {
      const order = [
        'Est-ce un oubli',
        'Reste à régler',
        'Pour payer par virement',
        'Merci.',
        'Bien cordialement,',
      ].map((words) => body.lastIndexOf(words))
      assert.deepEqual(
        order,
        order.toSorted((a, b) => a - b)
      )
      assert.isTrue(order.every((at) => at >= 0))
      assert.notInclude(body, '\n---\n')
    }
  })

  test('the signature is said once: written by the user, or added with the closing of the tone', ({
    assert,
  }) => {
    const count = (body: string, words: string) => body.split(words).length - 1
    const bodies = [
      'Bonjour,\n\nUn mot.\n\nCordialement,\nCam. Morel',
      'Bonjour,\n\nUn mot.\n\nCam. Morel',
      'Bonjour,\n\nUn mot.',
      'Bonjour,\n\nUn mot.\n\n---\n\nMerci.\n\nCam. Morel',
    ]
    for (const bodyText of bodies) {
      const { text, html } = buildRelanceBody(
        anInput({ bodyText, signature: 'Cam. Morel', tone: 'courtois' })
      )
      assert.equal(count(text, 'Cam. Morel'), 1, bodyText)
      assert.equal(count(readable(html), 'Cam. Morel'), 1, bodyText)
      assert.isAtMost(count(text, 'Cordialement,'), 1)
    }
    assert.include(
      buildRelanceBody(anInput({ bodyText: 'Un mot.', tone: 'courtois' })).text,
      'Cordialement,\nCamille Morel'
    )
  })

  test('the client’s own page comes before the payment link, which stays in the mail, and opens the way out', ({
    assert,
  }) => {
    const payment = { ...anInput().payment, link: 'https://pay.example/x' }
    const { text, html } = buildRelanceBody(
      anInput({
        payment,
        answerUrl: 'https://rubis.example/p/jeton',
        optOutUrl: 'https://rubis.example/p/jeton/opt_out',
      })
    )

    assert.include(html, 'href="https://rubis.example/p/jeton"')
    assert.include(html, 'href="https://rubis.example/p/jeton/opt_out"')
    assert.match(text, /ne plus recevoir ces rappels\u00a0: \S+\/opt_out/)
    assert.isAbove(
      html.indexOf('https://pay.example/x'),
      html.indexOf('https://rubis.example/p/jeton')
    )
    assert.include(text, 'Payer en ligne\u00a0: https://pay.example/x')
  })

  test('without an IBAN the transfer block is absent, without a link the button is', ({
    assert,
  }) => {
    const byLink = buildRelanceBody(
      anInput({
        payment: { holder: null, iban: null, reference: 'F-1', link: 'https://pay.example/x' },
      })
    )
    assert.notInclude(byLink.html, 'Pour payer par virement')
    assert.include(byLink.text, 'Payer en ligne\u00a0: https://pay.example/x')

    assert.notInclude(buildRelanceBody(anInput()).html, 'class="button"')
  })

  test('a formal notice bears its name and whom it is for, once', ({ assert }) => {
    const { text, html } = buildRelanceBody(
      anInput({
        tone: 'mise_en_demeure',
        bodyText: 'Mise en demeure de payer\n\nMadame, Monsieur,',
      })
    )
    assert.include(
      text,
      'À l’attention de Boulangerie Lefèvre\n\nMISE EN DEMEURE DE PAYER\n\nMadame, Monsieur,'
    )
    assert.lengthOf(readable(html).match(/Mise en demeure de payer/g) ?? [], 1)
  })

  test('the number of the invoice is never broken at its hyphens, whatever it is', ({ assert }) => {
    for (const reference of ['F-2026-0118', 'br', 'span', '<b>.', '&amp;']) {
      const { html } = buildRelanceBody(
        anInput({
          bodyText: `Bonjour,\n\nLa facture ${reference} & la suite <b>.`,
          payment: { ...anInput().payment, reference },
        })
      )
      assert.include(readable(html), `La facture ${reference} & la suite <b>.`)
    }
    const { html } = buildRelanceBody(anInput({ bodyText: 'Facture F-2026-0118.' }))
    assert.include(html, 'Facture <span style="white-space:nowrap">F-2026-0118</span>.')
  })

  test('English is available, and says so to screen readers', ({ assert }) => {
    const { text, html } = buildRelanceBody(anInput({ locale: 'en', bodyText: 'Hello,' }))
    assert.include(text, 'Amount due: 1 111,10 €')
    assert.include(html, '<html dir="ltr" lang="en">')
  })

  test('the same input gives the same bodies', ({ assert }) => {
    assert.deepEqual(buildRelanceBody(anInput()), buildRelanceBody(anInput()))
  })

  test('every default text renders into both bodies without a hole', ({ assert }) => {
    const values = {
      'client.name': 'Boulangerie Lefèvre',
      'numero': 'F-1',
      'amount': '1 200,00 €',
      'remainder': '700,00 €',
      'issueDate': '1er octobre 2026',
      'dueDate': '31 octobre 2026',
      'daysLate': '12',
      'today': '12 novembre 2026',
      'signature': 'Camille Morel',
    }
    for (const { steps } of DEFAULT_PLANS) {
      for (const { tone, body } of steps) {
        const rendered = renderTemplate(body, values)
        assert.isTrue(rendered.ok)
        const { text, html } = buildRelanceBody(
          anInput({ tone, bodyText: rendered.ok ? rendered.text : '' })
        )
        assert.notMatch(text + html, /\{\{|undefined|NaN|\bnull\b/)
        const signed = text.split('\n').filter((line) => line === 'Camille Morel')
        assert.lengthOf(signed, 2, 'the head of the letter, and its signature')
      }
    }
  })
})
