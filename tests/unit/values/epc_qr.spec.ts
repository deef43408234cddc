import { test } from '@japa/runner'
import fc from 'fast-check'
import jsqr from 'jsqr'
import encodeQR from 'qr'
import { epcPayload, MOST_BYTES } from '#values/epc_qr'
import '#tests/helpers/draws'

const IBAN = 'FR7630006000011234567890189'

/** The picture as a telephone sees it: five pixels a module, black on white. */
function readBack(text: string): string | null {
  const modules = encodeQR(text, 'raw', { ecc: 'medium', encoding: 'byte', border: 4 })
  const side = modules.length * 5
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255)
  modules.forEach((row, y) =>
    row.forEach((dark, x) => {
      for (let at = 0; dark && at < 25; at++) {
        const pixel = ((y * 5 + Math.floor(at / 5)) * side + x * 5 + (at % 5)) * 4
        pixels.fill(0, pixel, pixel + 3)
      }
    })
  )
  const found = jsqr.default(pixels, side, side, { inversionAttempts: 'dontInvert' })
  return found && new TextDecoder().decode(new Uint8Array(found.binaryData))
}

test.group('The SEPA code of a payment', () => {
  test('has the eleven lines of EPC069-12, the empty ones included', ({ assert }) => {
    const payload = epcPayload({
      holder: 'Camille Morel',
      iban: IBAN,
      amountCents: 111_110,
      reference: 'F-2026-0118',
    })
    assert.equal(payload, `BCD\n002\n1\nSCT\n\nCamille Morel\n${IBAN}\nEUR1111.10\n\n\nF-2026-0118`)
  })

  test('says nothing rather than something wrong', ({ assert }) => {
    const good = { holder: 'Camille', iban: IBAN, amountCents: 1, reference: 'F-1' }
    for (const wrong of [
      { amountCents: 0 },
      { amountCents: -1 },
      { amountCents: 1.5 },
      { amountCents: 100_000_000_000 },
      { iban: 'FR76 3000 6000' },
      { iban: '' },
      { holder: ' \n ' },
    ]) {
      assert.isNull(epcPayload({ ...good, ...wrong }))
    }
    assert.isNotNull(epcPayload({ ...good, amountCents: 99_999_999_999 }))
  })

  test('whatever the names, it fits the standard and its fields stay where they are', ({
    assert,
  }) => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 })
    fc.assert(
      fc.property(text, text, fc.integer({ min: 1, max: 99_999_999_999 }), (holder, ref, cents) => {
        const payload = epcPayload({ holder, iban: IBAN, amountCents: cents, reference: ref })
        if (payload === null) {
          return
        }
        const lines = payload.split('\n')
        assert.isAtMost(Buffer.byteLength(payload), MOST_BYTES)
        assert.isAtMost(lines.length, 11)
        assert.deepEqual([lines[0], lines[3], lines[4], lines[6]], ['BCD', 'SCT', '', IBAN])
        assert.isAtMost([...lines[5]].length, 70)
        assert.equal(Math.round(Number(lines[7].slice(3)) * 100), cents)
        assert.match(lines[7], /^EUR\d+\.\d{2}$/)
      })
    )
  })

  test('another decoder reads back the very same payload, in a symbol of version 13 at most', ({
    assert,
  }) => {
    for (const holder of ['Camille Morel', 'Électricité Œuvre & Fils', 'é'.repeat(70)]) {
      for (const reference of ['F-2026-0118', 'Facture n° 12 – été', 'x'.repeat(140)]) {
        const payload = epcPayload({ holder, iban: IBAN, amountCents: 4_200_001, reference })
        assert.isNotNull(payload)
        assert.equal(readBack(payload ?? ''), payload)
        const { length } = encodeQR(payload ?? '', 'raw', { ecc: 'medium', border: 1 })
        assert.isAtMost((length - 2 - 17) / 4, 13)
      }
    }
  })
})
