import { test } from '@japa/runner'
import { emptyContext } from '#services/imports/reading_context'
import { readPages } from '#services/imports/text/read_pages'
import { isSameName } from '#values/reading/party_name'
import { CERTAIN, CORE_FIELDS } from '#values/reading/result'
import { randomPage } from '#tests/helpers/invoices/random_page'

const PAGES = process.env.SIZES === 'full' ? 20_000 : 300

/** Of all pages, the part on which a field is to be found. */
const FOUND = {
  numero: 0.97,
  issueDate: 0.97,
  dueDate: 0.97,
  amountTtcCents: 0.97,
  clientName: 0.9,
}

test.group('Pages laid out by chance', () => {
  test('nothing certain is wrong, and little is missing', ({ assert }) => {
    const wrong: string[] = []
    const right = { numero: 0, issueDate: 0, dueDate: 0, amountTtcCents: 0, clientName: 0 }
    for (let seed = 1; seed <= PAGES; seed++) {
      const { page, invoice, dueDate } = randomPage(seed)
      const { fields } = readPages([page], emptyContext('2026-11-27'))
      const truth = {
        numero: invoice.numero,
        issueDate: invoice.issueDate,
        dueDate,
        amountTtcCents: invoice.ttcCents,
        clientName: invoice.client.name,
      }
      for (const name of CORE_FIELDS) {
        const { value, confidence } = fields[name]
        const isRight =
          value === truth[name] ||
          (name === 'clientName' && isSameName(String(value), truth.clientName))
        right[name] += isRight ? 1 : 0
        if (!isRight && confidence >= CERTAIN) {
          wrong.push(`page ${seed}: ${name} ${value}, not ${truth[name]}`)
        }
      }
    }
    assert.deepEqual(wrong, [])
    for (const name of CORE_FIELDS) {
      assert.isAtLeast(right[name] / PAGES, FOUND[name], name)
    }
  }).timeout(600_000)
})
