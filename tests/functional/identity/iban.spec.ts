import { test } from '@japa/runner'
import { accountMailsTo } from '#tests/helpers/account_mails'
import { aDraftedWarning, aTenant } from '#tests/helpers/factories'
import { staleProof } from '#tests/helpers/proofs'
import Organization from '#models/organization'
import { applyDueIbans } from '#services/organizations/pending_iban'
import db from '@adonisjs/lucid/services/db'

const FORMER = 'FR7630006000011234567890189'
const OTHER = 'DE89370400440532013000'

test.group('Where clients pay', () => {
  test('a changed IBAN waits a day beside the one in use, and every owner is told', async ({
    assert,
  }) => {
    const { api, organization, user } = await aTenant()
    const answer = await api.patch('/api/v1/organization', { iban: OTHER })
    assert.containSubset(answer.body.data, { ibanLast4: '0189', pendingIbanLast4: '3000' })
    const hours = (Date.parse(answer.body.data.pendingIbanFrom) - Date.now()) / 3_600_000
    assert.approximately(hours, 24, 0.1)
    const [mail] = await accountMailsTo(user.email)
    assert.equal(mail.kind, 'iban_changed')
    assert.include(mail.text, '•••• 3000')
    assert.notInclude(mail.text, OTHER)
    assert.match(mail.text, /l’ancien jusqu’au [a-zé]+ (1er|\d+) [a-zéû]+ à \d+\u00a0h/)

    await applyDueIbans()
    assert.equal((await Organization.findOrFail(organization.id)).iban, FORMER)
    await db.rawQuery(`UPDATE organizations SET pending_iban_from = rubis_now() WHERE id = ?`, [
      organization.id,
    ])
    await applyDueIbans()
    const later = await Organization.findOrFail(organization.id)
    assert.equal(later.iban, OTHER)
    assert.isNull(later.pendingIbanFrom)
  })

  test('the one in use, given again, calls the other off', async ({ assert }) => {
    const { api } = await aTenant()
    await api.patch('/api/v1/organization', { iban: OTHER })
    const answer = await api.patch('/api/v1/organization', { iban: FORMER })
    assert.containSubset(answer.body.data, { ibanLast4: '0189', pendingIbanLast4: null })
  })

  test('taking the IBAN away first does not make another one the first', async ({ assert }) => {
    const { api } = await aTenant()
    await api.patch('/api/v1/organization', { iban: null })
    const answer = await api.patch('/api/v1/organization', { iban: OTHER })
    assert.containSubset(answer.body.data, { ibanLast4: null, pendingIbanLast4: '3000' })
  })

  test('a second factor of the last five minutes shows it at once; one of an hour ago does not', async ({
    assert,
  }) => {
    const { api, user } = await aTenant()
    const given = (interval: string) =>
      db.rawQuery(
        `UPDATE sign_ins SET second_factor_at = now() - interval '${interval}' WHERE user_id = ?`,
        [user.id]
      )
    await given('1 hour')
    const waits = await api.patch('/api/v1/organization', { iban: OTHER })
    assert.equal(waits.body.data.ibanLast4, '0189')
    await given('1 minute')
    const shown = await api.patch('/api/v1/organization', { iban: OTHER })
    assert.containSubset(shown.body.data, { ibanLast4: '3000', pendingIbanLast4: null })
  })

  test('needs a fresh proof; the rest of the settings does not', async ({ assert }) => {
    const { api, user } = await aTenant()
    await staleProof(user)
    const refused = await api.patch('/api/v1/organization', { iban: OTHER })
    assert.equal(refused.status, 403)
    assert.equal(refused.body.errors[0].code, 'fresh_proof_needed')
    assert.equal((await api.patch('/api/v1/organization', { trade: 'Relieur' })).status, 200)
  })

  test('a mise en demeure is approved with a fresh proof only', async ({ assert }) => {
    const tenant = await aTenant()
    const warning = await aDraftedWarning(tenant)
    await staleProof(tenant.user)
    const answer = await tenant.api.post(`/api/v1/relances/${warning.id}/approval`, {
      remainderCents: 120_000,
    })
    assert.equal(answer.status, 403)
    assert.equal(answer.body.errors[0].code, 'fresh_proof_needed')
  })
})
