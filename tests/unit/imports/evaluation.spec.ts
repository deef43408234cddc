import { test } from '@japa/runner'
import { reportOn } from '#services/imports/evaluation/report'
import { scoreFields } from '#services/imports/evaluation/score'
import { percentile, share } from '#services/imports/evaluation/statistics'
import { classOf, type Truth } from '#services/imports/evaluation/truth'
import type { Judged } from '#services/imports/evaluation/evaluate'
import { emptyFields, type InvoiceReading } from '#values/reading/result'

const truth = (changes: Partial<Truth>): Truth => ({
  file: 'a.pdf',
  class: 'pdf-text',
  lang: 'fr',
  template: null,
  derived: null,
  expected: {
    number: 'F-12',
    clientName: 'Éditions du Phare',
    dueDate: null,
    totalInclTaxCents: -1200,
  },
  ...changes,
})

function readingOf(values: Record<string, string | number>, confidence = 0.95): InvoiceReading {
  const fields = emptyFields()
  for (const [name, value] of Object.entries(values)) {
    Object.assign(fields, { [name]: { value, confidence, source: 'text', box: null } })
  }
  return {
    documentType: 'invoice',
    documentTypeConfidence: 1,
    syntax: null,
    profile: null,
    fields,
    warnings: [],
    notes: {},
    pageCount: 1,
    issuerFingerprint: null,
  }
}

const verdicts = (row: Truth, reading: InvoiceReading | null) =>
  Object.fromEntries(
    scoreFields(row, reading).map(({ truthName, verdict }) => [truthName, verdict])
  )

test.group('Evaluation', () => {
  test('Wilson’s interval of a small sample is wide, and never leaves 0..1', ({ assert }) => {
    const all = share(10, 10)
    assert.equal(all.value, 1)
    assert.approximately(all.low, 0.7225, 0.001)
    assert.approximately(all.high, 1, 1e-9)
    const half = share(5, 10)
    assert.approximately(half.low, 0.2366, 0.001)
    assert.approximately(half.high, 0.7634, 0.001)
    assert.isNull(share(0, 0).value)
  })

  test('the 95th percentile is a value of the sample', ({ assert }) => {
    assert.equal(percentile([5, 1, 4, 2, 3], 0.5), 3)
    assert.equal(percentile([5, 1, 4, 2, 3], 0.95), 5)
    assert.isNull(percentile([], 0.5))
  })

  test('numbers ignore case and spaces, names their accents and forms, amounts their sign', ({
    assert,
  }) => {
    const read = readingOf({
      numero: 'f -12',
      clientName: 'EDITIONS DU PHARE SARL',
      amountTtcCents: 1200,
    })
    assert.deepEqual(verdicts(truth({}), read), {
      number: 'right',
      clientName: 'right',
      dueDate: 'right',
      totalInclTaxCents: 'right',
    })
  })

  test('a value where there is none is invented, another is wrong, none is missed', ({
    assert,
  }) => {
    const read = readingOf({ numero: 'F-13', dueDate: '2026-01-01' })
    assert.deepEqual(verdicts(truth({}), read), {
      number: 'wrong',
      clientName: 'missed',
      dueDate: 'invented',
      totalInclTaxCents: 'missed',
    })
    assert.equal(verdicts(truth({}), null).number, 'missed')
  })

  test('other right values are right, and what is skipped is not judged', ({ assert }) => {
    const row = truth({ accept: { number: ['F-13'] }, skip: ['clientName'] })
    const given = verdicts(row, readingOf({ numero: 'F-13' }))
    assert.equal(given.number, 'right')
    assert.notProperty(given, 'clientName')
  })

  test('a rasterised page is a scan, another picture a photo', ({ assert }) => {
    assert.equal(classOf(truth({ class: 'image', derived: 'rasterised 150 dpi' })), 'scan')
    assert.equal(classOf(truth({ class: 'image' })), 'photo')
    assert.equal(classOf(truth({ class: 'pdf-scan', derived: 'rasterised 200 dpi' })), 'scan')
    assert.equal(classOf(truth({})), 'pdf-text')
  })

  test('the report counts by class, calibrates by route, and lists what is wrong', ({ assert }) => {
    const row = (reading: InvoiceReading, confidence: number): Judged => ({
      file: 'a.pdf',
      class: 'pdf-text',
      lang: 'fr',
      template: null,
      outcome: 'read',
      said: 'invoice',
      expectedOutcome: null,
      expectedType: 'invoice',
      draftConfidence: confidence,
      route: 'text',
      scores: scoreFields(truth({}), reading),
      warnings: [],
      trap: null,
      pages: 2,
      elapsedMs: 100,
      peakBytes: 50 * 1_048_576,
    })
    const right = row(
      readingOf({ numero: 'F-12', clientName: 'Éditions du Phare', amountTtcCents: 1200 }),
      0.95
    )
    const wrong = row(readingOf({ numero: 'F-13' }, 0.7), 0.7)
    const report = reportOn([right, wrong])
    assert.equal(report.groups[0].group, 'pdf-text/fr')
    assert.containsSubset(report.groups[0].fiveOfFive, { count: 1, of: 2 })
    assert.containsSubset(
      report.groups[0].fields.find(({ field }) => field === 'number'),
      {
        accuracy: { count: 1, of: 2 },
        precision: { count: 1, of: 2 },
        recall: { count: 1, of: 2 },
      }
    )
    assert.deepEqual(
      report.calibration.map(({ band, right: { count, of } }) => [band, count, of]),
      [
        ['≥ .9', 3, 3],
        ['.6–.8', 0, 1],
      ]
    )
    assert.lengthOf(report.wrong, 3)
    assert.equal(report.peakMegabytes, 50)
    assert.equal(report.groups[0].msPerPage.p50, 50)
  })
})
