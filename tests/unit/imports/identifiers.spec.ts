import { test } from '@japa/runner'
import {
  hasFrenchVatKey,
  ibanOf,
  isSiren,
  isSiret,
  sirenOf,
  vatNumberOf,
} from '#values/reading/identifiers'
import { bareName, hasLegalForm, isSameName, nameLikeness } from '#values/reading/party_name'

test.group('Numbers of a register', () => {
  test('a SIREN and a SIRET obey their check, La Poste its own', ({ assert }) => {
    assert.isTrue(isSiren('732829320'))
    assert.isFalse(isSiren('732829321'))
    assert.isTrue(isSiret('73282932000074'))
    assert.isTrue(isSiret('35600000049837'))
    assert.isFalse(isSiret('35600000049838'))
  })

  test('the SIREN is found inside a SIRET and a French VAT number, spaces or not', ({ assert }) => {
    assert.equal(sirenOf('732 829 320 00074'), '732829320')
    assert.equal(sirenOf('FR44 732829320'), '732829320')
    assert.isNull(sirenOf('123 456 789'))
  })

  test('the key of a French VAT number is computed', ({ assert }) => {
    assert.isTrue(hasFrenchVatKey('FR44732829320'))
    assert.isFalse(hasFrenchVatKey('FR45732829320'))
    assert.isNull(vatNumberOf('FR45732829320'))
    assert.equal(vatNumberOf('DE 123 456 789'), 'DE123456789')
  })

  test('an account is one only with its checksum', ({ assert }) => {
    assert.equal(ibanOf('FR76 3000 6000 0112 3456 7890 189'), 'FR7630006000011234567890189')
    assert.isNull(ibanOf('FR76 3000 6000 0112 3456 7890 188'))
  })
})

test.group('Names of firms', () => {
  test('accents, case, points and legal forms do not make another name', ({ assert }) => {
    assert.isTrue(isSameName('Éditions du Phare S.A.R.L.', 'EDITIONS DU PHARE'))
    assert.isTrue(isSameName('SAS Ker-Madec', 'Ker Madec'))
    assert.isFalse(isSameName('Atelier Nord', 'Atelier Sud'))
    assert.equal(bareName('SARL'), 'sarl')
  })

  test('a legal form is told from a name', ({ assert }) => {
    assert.isTrue(hasLegalForm('Kunden GmbH'))
    assert.isFalse(hasLegalForm('Paul Girard'))
  })

  test('a slip of the keyboard stays alike, another firm does not', ({ assert }) => {
    assert.isAbove(nameLikeness('Boulangerie Tournier', 'Boulangerie Tornier'), 0.75)
    assert.isBelow(nameLikeness('Boulangerie Tournier', 'Librairie Delmas'), 0.3)
  })
})
