import { test } from '@japa/runner'
import {
  cleanLine,
  renderSubject,
  renderTemplate,
  validateTemplate,
  VARIABLES,
  variablesOf,
  type TemplateValues,
  type Variable,
} from '#values/template'

const VALUES: TemplateValues = {
  'numero': 'F-2026-014',
  'amount': '1\u202f200,00\u00a0€',
  'client.name': 'Menuiserie Dupont & Fils',
}

test.group('Saving a template', () => {
  test('every word of the list is accepted, spaced or not', ({ assert }) => {
    for (const name of Object.keys(VARIABLES)) {
      assert.deepEqual(validateTemplate(`a {{${name}}} b {{ ${name} }} c`), { ok: true })
    }
  })

  test('{source} has nothing to refuse')
    .with(['', 'Bonjour', 'Un {bon} client', 'a { b } c', '{ {numero} }', 'x < y & "z"'])
    .run(({ assert }, source) => {
      assert.deepEqual(validateTemplate(source), { ok: true })
    })

  test('{source} is read as {suggestion}')
    .with([
      { source: '{{client.nom}}', suggestion: 'client.name' },
      { source: '{{client_name}}', suggestion: 'client.name' },
      { source: '{{Client.Name}}', suggestion: 'client.name' },
      { source: '{{Numéro}}', suggestion: 'numero' },
      { source: '{{nunero}}', suggestion: 'numero' },
      { source: '{{duedate}}', suggestion: 'dueDate' },
      { source: '{{remaider}}', suggestion: 'remainder' },
      { source: '{{payment_link}}', suggestion: 'paymentLink' },
      { source: '{{bananas}}', suggestion: null },
    ])
    .run(({ assert }, { source, suggestion }) => {
      const validation = validateTemplate(source)
      assert.isFalse(validation.ok)
      assert.equal(validation.ok ? undefined : validation.errors[0].suggestion, suggestion)
    })

  test('an error says what, where, and what was meant', ({ assert }) => {
    assert.deepEqual(validateTemplate('Facture {{nunero}}, {{ amount }} {{#if x}}'), {
      ok: false,
      errors: [
        { code: 'unknown_variable', variable: 'nunero', suggestion: 'numero', at: 8 },
        { code: 'bad_syntax', variable: '{{#if x}}', suggestion: null, at: 33 },
      ],
    })
  })

  test('{source} is refused')
    .with([
      '{{',
      '}}',
      '{{}}',
      '{{ }}',
      '{{numero',
      'numero}}',
      '{{numero}',
      '{{{numero}}}',
      '{{{{numero}}}}',
      '{{numero}}}',
      '{{ {{numero}} }}',
      '{{numero}}{{',
      '{{#each x}}',
      '{{/each}}',
      '{{> partial}}',
      '{{& numero}}',
      '{{! note}}',
      '{{else}}',
      '{{numero | upper}}',
      '{{numero.length}}',
      '{{numero amount}}',
      "{{'numero'}}",
      '{{client}}',
      '{{client.name.first}}',
      '{{client["name"]}}',
      '{{../numero}}',
      '{{this}}',
      '{{@root}}',
      '{{constructor}}',
      '{{__proto__}}',
      '{{prototype}}',
      '{{toString}}',
      '{{hasOwnProperty}}',
      '{{valueOf}}',
      '{{constructor.constructor}}',
      '{{client.__proto__}}',
      '{{$numero}}',
      '{{numero()}}',
      '{{1+1}}',
      '{{process.env}}',
    ])
    .run(({ assert }, source) => {
      assert.isFalse(validateTemplate(source).ok)
      assert.isFalse(renderTemplate(source, VALUES).ok)
    })

  test('a word cut by a line break or an invisible space is refused', ({ assert }) => {
    assert.isFalse(validateTemplate('{{numero\n}}').ok)
    assert.isFalse(validateTemplate('{{nu\u200bmero}}').ok)
  })

  test('a template of a megabyte of braces is refused', ({ assert }) => {
    for (const bomb of ['{{'.repeat(500_000), '{{ '.repeat(300_000), '{{a}}'.repeat(20_000)]) {
      assert.isFalse(validateTemplate(bomb).ok)
    }
  })

  test('the words a template asks for are known before it is sent', ({ assert }) => {
    assert.deepEqual(variablesOf('{{numero}} {{amount}} {{numero}} {{oops}}'), ['numero', 'amount'])
  })
})

test.group('Rendering a template', () => {
  test('words are replaced, and nothing else is', ({ assert }) => {
    assert.deepEqual(
      renderTemplate('Facture {{numero}} : {{ amount }}.\nÀ {{client.name}}', VALUES),
      {
        ok: true,
        text: 'Facture F-2026-014 : 1\u202f200,00\u00a0€.\nÀ Menuiserie Dupont & Fils',
      }
    )
  })

  test('a missing value refuses the whole and is named', ({ assert }) => {
    assert.deepEqual(renderTemplate('{{numero}} {{iban}} {{dueDate}} {{iban}}', VALUES), {
      ok: false,
      missing: ['iban', 'dueDate'],
    })
  })

  test('a template that slipped past validation is refused, never sent with its braces', ({
    assert,
  }) => {
    assert.deepEqual(renderTemplate('{{nunero}}', VALUES), { ok: false, missing: ['nunero'] })
    assert.deepEqual(renderTemplate('{{numero', VALUES), { ok: false, missing: ['{{numero'] })
  })

  test('a value that nobody can read counts as missing: {what}')
    .with([
      { what: 'empty', iban: '' },
      { what: 'blank', iban: ' \n' },
      { what: 'invisible', iban: '\u0000\u202e' },
      { what: 'undefined', iban: 'undefined' },
      { what: 'null', iban: 'null' },
      { what: 'NaN', iban: 'NaN' },
      { what: 'an amount that is none', iban: 'NaN\u00a0€' },
      { what: 'a negative one', iban: '-NaN' },
      { what: 'an object', iban: '[object Object]' },
    ])
    .run(({ assert }, { iban }) => {
      assert.deepEqual(renderTemplate('{{iban}}', { iban }), { ok: false, missing: ['iban'] })
    })

  test('dates that failed to format count as missing', ({ assert }) => {
    for (const dueDate of ['Invalid Date', 'Invalid DateTime']) {
      assert.isFalse(renderTemplate('{{dueDate}}', { dueDate }).ok)
    }
  })

  test('a company may be called Null, and an invoice may be about an undefined bug', ({
    assert,
  }) => {
    const values = { 'client.name': 'Null SARL', 'invoiceSubject': 'Fix undefined is NaN' }
    assert.deepEqual(renderTemplate('{{client.name}}: {{invoiceSubject}}', values), {
      ok: true,
      text: 'Null SARL: Fix undefined is NaN',
    })
  })

  test('values that are not own strings are not values', ({ assert }) => {
    const inherited: TemplateValues = Object.create({ numero: 'F-1' })
    const numbers = JSON.parse('{"numero": 12}') as TemplateValues
    assert.isFalse(renderTemplate('{{numero}}', inherited).ok)
    assert.isFalse(renderTemplate('{{numero}}', numbers).ok)
  })

  test('a client named like a template is not rendered', ({ assert }) => {
    const values = { ...VALUES, 'client.name': '{{iban}}', 'iban': 'FR76 SECRET' }
    assert.deepEqual(renderTemplate('À {{client.name}}', values), {
      ok: true,
      text: 'À { {iban} }',
    })
  })

  test('braces on both sides of a join never meet', ({ assert }) => {
    const values = { 'numero': '{', 'client.name': '{iban}}' }
    assert.deepEqual(renderTemplate('{{numero}}{{client.name}}', values), {
      ok: true,
      text: '{ {iban} }',
    })
  })

  test('replacement patterns in a value are plain text', ({ assert }) => {
    for (const numero of ['$&', '$1', '$`', "$'", '$$', '\\1']) {
      assert.deepEqual(renderTemplate('[{{numero}}]', { numero }), {
        ok: true,
        text: `[${numero}]`,
      })
    }
  })

  test('a body keeps its lines and loses what no reader can see', ({ assert }) => {
    const values = { signature: 'Jeanne\r\nAtelier\u2028Lyon\u0000\u0007\u202e' }
    assert.deepEqual(renderTemplate('\tBonjour,\r\n{{signature}}', values), {
      ok: true,
      text: '\tBonjour,\nJeanne\nAtelier\nLyon',
    })
  })
})

test.group('Rendering a subject', () => {
  test('a line break in a value cannot add a header', ({ assert }) => {
    const values = { 'client.name': 'Dupont\r\nBcc: everyone@example.com' }
    assert.deepEqual(renderSubject('Facture de {{client.name}}', values), {
      ok: true,
      text: 'Facture de Dupont Bcc: everyone@example.com',
    })
  })

  test('no line break of any kind comes through, from the template or from a value', ({
    assert,
  }) => {
    const breaks = ['\r', '\n', '\r\n', '\u0085', '\u2028', '\u2029', '\v', '\f', '\0', '\t']
    for (const separator of breaks) {
      const rendered = renderSubject(`a${separator}{{numero}}`, { numero: `b${separator}c` })
      assert.deepEqual(rendered, { ok: true, text: 'a b c' })
    }
  })

  test('French spaces and accents come through', ({ assert }) => {
    assert.deepEqual(renderSubject('Échéance\u202f: {{amount}}', VALUES), {
      ok: true,
      text: 'Échéance\u202f: 1\u202f200,00\u00a0€',
    })
  })

  test('any name can be made safe for a header', ({ assert }) => {
    assert.equal(cleanLine(' Jeanne\r\n\tMartin\u202e \ud800'), 'Jeanne Martin  \ufffd')
  })
})

test.group('The words of a template', () => {
  test('the list is closed', ({ assert }) => {
    const names: Variable[] = [
      'client.name',
      'client.contactName',
      'numero',
      'amount',
      'remainder',
      'paid',
      'issueDate',
      'dueDate',
      'daysLate',
      'daysUntilDue',
      'signature',
      'sender.name',
      'sender.company',
      'iban',
      'paymentLink',
      'invoiceSubject',
      'today',
    ]
    assert.sameMembers(Object.keys(VARIABLES), names)
  })
})
