import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { eraseAccount } from '#services/erasure/erase_account'
import { listErased, repeatErasures, type Erased } from '#services/erasure/repeat_erasures'
import { belongingsOf } from '#tests/helpers/api_routes/belongings'
import { emptyDatabase } from '#tests/helpers/empty_database'
import { aTenant } from '#tests/helpers/factories'
import Membership from '#models/membership'
import ErasuresList from '../../../commands/erasures_list.js'
import ErasuresRepeat from '../../../commands/erasures_repeat.js'
import ace from '@adonisjs/core/services/ace'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const erasedAt = '2026-11-28T10:00:00.000Z'

test.group('What was erased, and came back with a backup', (group) => {
  group.each.setup(() => emptyDatabase())

  test('is erased again by the list that was kept, telling nobody; the others stay', async ({
    assert,
  }) => {
    const [organization, person, neighbour] = [await aTenant(), await aTenant(), await aTenant()]
    await belongingsOf(organization)
    await db.from('outbox').delete()
    const list: Erased[] = [
      { kind: 'account', id: person.user.id, erasedAt },
      { kind: 'organization', id: organization.organization.id, erasedAt },
      { kind: 'organization', id: '0199aaaa-0000-7000-8000-000000000000', erasedAt },
    ]

    assert.deepEqual(await repeatErasures(list), { erased: 2, refused: [] })
    assert.deepEqual(await repeatErasures(list), { erased: 0, refused: [] })
    const left = await db.from('organizations').select('id')
    assert.deepEqual(
      left.map(({ id }) => id),
      [neighbour.organization.id]
    )
    assert.isEmpty(await db.from('outbox'))
    const told = await listErased()
    assert.sameMembers(
      told.map(({ kind, id }) => `${kind} ${id}`),
      [
        `organization ${organization.organization.id}`,
        `organization ${person.organization.id}`,
        `account ${person.user.id}`,
      ]
    )
  })

  test('and owns again what it had handed over is left to the operator, by name', async ({
    assert,
  }) => {
    const [owner, colleague] = [await aTenant(), await aTenant()]
    await Membership.create({
      organizationId: owner.organization.id,
      userId: colleague.user.id,
      role: 'member',
    })
    const list: Erased[] = [{ kind: 'account', id: owner.user.id, erasedAt }]
    assert.deepEqual(await repeatErasures(list), { erased: 0, refused: [owner.user.id] })
    await eraseAccount(colleague.user.id, { requestId: null, ip: null })
    assert.deepEqual(await repeatErasures(list), { erased: 1, refused: [] })
  })

  test('goes through a file of one object a line, from one command to the other', async ({
    assert,
    cleanup,
  }) => {
    const [gone, back] = [await aTenant(), await aTenant()]
    ace.ui.switchMode('raw')
    cleanup(() => ace.ui.switchMode('normal'))
    await eraseAccount(gone.user.id, { requestId: null, ip: null })
    const folder = await mkdtemp(join(tmpdir(), 'rubis-erasures-'))
    cleanup(() => rm(folder, { recursive: true }))
    const file = join(folder, 'erasures.jsonl')
    const listing = await ace.create(ErasuresList, [`--to=${file}`])
    await listing.exec()
    const written = await readFile(file, 'utf8')
    assert.lengthOf(written.trim().split('\n'), 2)

    const line = JSON.stringify({ kind: 'account', id: back.user.id, erasedAt })
    await appendFile(file, `${line}\n`)
    const repeating = await ace.create(ErasuresRepeat, [`--from=${file}`])
    await repeating.exec()
    repeating.assertSucceeded()
    assert.lengthOf(await db.from('users').whereNull('erased_at'), 0)
  })
})
