import { test } from '@japa/runner'
import { emptyContext } from '#services/imports/reading_context'
import { readDocument } from '#services/imports/read_document'
import { isSameName } from '#values/reading/party_name'
import { ENGLISH_LAYOUTS } from '#tests/helpers/invoices/english_layouts'
import { FRENCH_LAYOUTS } from '#tests/helpers/invoices/french_layouts'
import { randomFrom, sampleInvoice } from '#tests/helpers/invoices/sample'

const SEEDS = [1, 2, 3, 4]

test.group('Invoices without an XML', () => {
  test('laid out as « {name} » ({language}) are read as they are printed')
    .with([...FRENCH_LAYOUTS, ...ENGLISH_LAYOUTS])
    .run(async ({ assert }, layout) => {
      for (const seed of SEEDS) {
        const invoice = sampleInvoice(seed * 7919, {
          vat: layout.vat,
          deposit: layout.prints?.deposit,
        })
        const pdf = await layout.draw(invoice, randomFrom(seed)).finish()
        const outcome = await readDocument(pdf, emptyContext('2026-11-27'))
        assert.equal(outcome.outcome, 'read')
        const { fields, documentType } = (outcome as Extract<typeof outcome, { outcome: 'read' }>)
          .reading
        const values = Object.fromEntries(
          Object.entries(fields).map(([name, field]) => [name, field.value])
        )

        assert.equal(documentType, 'invoice')
        assert.containsSubset(values, {
          numero: invoice.numero,
          issueDate: invoice.issueDate,
          dueDate: layout.prints?.dueDate === false ? null : invoice.dueDate,
          amountTtcCents: invoice.ttcCents,
          clientEmail: layout.prints?.clientEmail ? invoice.client.email : null,
          iban: layout.prints?.iban === false ? null : invoice.seller.iban,
          currency: 'EUR',
        })
        assert.isTrue(
          isSameName(fields.clientName.value ?? '', invoice.client.name),
          `${fields.clientName.value} is not ${invoice.client.name}`
        )
        if (layout.prints?.deposit) {
          assert.equal(fields.amountDueCents.value, invoice.ttcCents - invoice.depositCents)
        }
        assert.isAbove(fields.amountTtcCents.confidence, 0.8)
        assert.equal(fields.numero.box?.page, 1)
      }
    })
})
