import { test } from '@japa/runner'
import fc from 'fast-check'
import {
  renderSubject,
  renderTemplate,
  validateTemplate,
  VARIABLES,
  type TemplateValues,
  type Variable,
} from '#values/template'
import { RUNS } from './calendars.js'

const names = Object.keys(VARIABLES) as Variable[]

/** What an attacker, a spreadsheet or a tired person may type. */
const hostile = fc.oneof(
  { weight: 3, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  {
    weight: 3,
    arbitrary: fc
      .array(
        fc.constantFrom(
          ...['{', '}', '{{', '}}', '{{{', '}}}', ' ', '\r\n', '\n', '\u2028', '\u2029', '\u0085'],
          ...['\0', '\t', '\u202e', '\ud800', 'Bcc: x@example.com', '<script>', '$&', '#', '>'],
          ...['constructor', '__proto__', 'toString', 'numero', '{{numero}}', '{{ iban }}']
        ),
        { maxLength: 12 }
      )
      .map((parts) => parts.join('')),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('undefined', 'null', 'NaN', 'NaN €', 'Invalid DateTime', ''),
  }
)

const sources = fc
  .array(
    fc.oneof(
      hostile,
      fc.constantFrom(...names).map((name) => `{{${name}}}`)
    ),
    {
      maxLength: 8,
    }
  )
  .map((parts) => parts.join(''))

const values: fc.Arbitrary<TemplateValues> = fc
  .dictionary(fc.constantFrom(...names), hostile, { noNullPrototype: true })
  .map((given) => given as TemplateValues)

const complete: fc.Arbitrary<TemplateValues> = fc
  .tuple(...names.map(() => hostile))
  .map((texts) => Object.fromEntries(names.map((name, index) => [name, texts[index]])))

/** Only the words a template can hold, between pieces of plain text. */
const cleanSources = fc
  .array(
    fc.oneof(
      fc.constantFrom(...names).map((name) => `{{ ${name} }}`),
      fc.constantFrom('Bonjour', ' ', ', ', '\n', 'é', '{', '}', ' : ')
    ),
    { maxLength: 10 }
  )
  .map((parts) => parts.join(''))

test.group('Templates, whatever is typed', () => {
  test('nothing that leaves holds a pair of braces', () => {
    fc.assert(
      fc.property(sources, values, (source, given) => {
        const rendered = [renderTemplate(source, given), renderSubject(source, given)]
        return rendered.every((result) => !result.ok || !/\{\{|\}\}/.test(result.text))
      }),
      { numRuns: RUNS }
    )
  })

  test('no subject holds a line break or a control character', () => {
    fc.assert(
      fc.property(fc.oneof(sources, cleanSources), complete, (source, given) => {
        const subject = renderSubject(source, given)
        return !subject.ok || !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(subject.text)
      }),
      { numRuns: RUNS }
    )
  })

  test('no word of ours says undefined, null or NaN: a value that is not one is refused', () => {
    fc.assert(
      fc.property(cleanSources, values, (source, given) => {
        const rendered = renderTemplate(source, given)
        const said = names
          .filter((name) => source.includes(`{{ ${name} }}`))
          .map((name) => given[name])
        const isReadable = said.every(
          (value) => value !== undefined && !/^(undefined|null|NaN.*|Invalid.*|\s*)$/.test(value)
        )
        return rendered.ok ? isReadable && !/undefined|NaN/.test(rendered.text) : true
      }),
      { numRuns: RUNS }
    )
  })

  test('what is accepted when saved renders when every value is there', () => {
    fc.assert(
      fc.property(fc.oneof(sources, cleanSources), (source) => {
        const given = Object.fromEntries(names.map((name) => [name, 'x'])) as TemplateValues
        return validateTemplate(source).ok === renderTemplate(source, given).ok
      }),
      { numRuns: RUNS }
    )
  })

  test('an error always points into the text', () => {
    fc.assert(
      fc.property(sources, (source) => {
        const validation = validateTemplate(source)
        return (
          validation.ok ||
          validation.errors.every(({ at }) => ['{', '}'].includes(source.charAt(at)))
        )
      }),
      { numRuns: RUNS }
    )
  })

  test('a plain value comes out exactly as it went in, once per word', () => {
    const plain = fc.stringMatching(/^[\p{L}\p{N}.,'’ -]{0,20}[\p{L}]$/u)
    fc.assert(
      fc.property(fc.constantFrom(...names), plain, (name, value) => {
        fc.pre(!/^(undefined|null|NaN)/.test(value.trim()))
        const rendered = renderTemplate(`[{{${name}}}|{{${name}}}]`, { [name]: value })
        return rendered.ok && rendered.text === `[${value}|${value}]`
      }),
      { numRuns: RUNS / 4 }
    )
  })
})
