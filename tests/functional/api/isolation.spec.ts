import { test } from '@japa/runner'
import {
  belongingsOf,
  fingerprint,
  registeredRoutes,
  ROUTES,
  send,
  type Belongings,
} from '#tests/helpers/api_routes'
import { ApiClient } from '#tests/helpers/api_client'
import { aTenant, type Tenant } from '#tests/helpers/factories'
import db from '@adonisjs/lucid/services/db'

const rows = Object.entries(ROUTES).map(([name, route]) => ({ name, ...route }))
const mutating = rows.filter(({ method }) => method !== 'GET')
const naming = rows.filter((row) => !row.own && !row.public)

/** Every id of a path, told by one word. */
const PLACEHOLDERS = Object.fromEntries(
  [
    'client',
    'otherClient',
    'clientMerge',
    'plan',
    'step',
    'invoice',
    'payment',
    'creditNote',
    'hold',
    'attachment',
    'relance',
    'warning',
    'notification',
    'savedView',
    'checkin',
    'promise',
    'answer',
    'csvImport',
    'importBatch',
    'importFile',
    'importDraft',
    'signIn',
    'passkey',
    'apiKey',
    'member',
    'invitation',
    'organization',
  ].map((name) => [name, 'ID'])
) as unknown as Belongings

test.group('Isolation', (group) => {
  let owner: Tenant
  let stranger: Tenant
  let theirs: Belongings
  let strangers: Belongings

  group.setup(async () => {
    await db.from('rate_limits').delete()
    owner = await aTenant()
    stranger = await aTenant()
    theirs = await belongingsOf(owner)
    strangers = await belongingsOf(stranger)
  })

  // What they proved when they signed in stays fresh, however long the matrix takes.
  group.each.setup(async () => {
    await db.rawQuery('UPDATE sign_ins SET proved_at = now()')
  })

  test('every route of the API has its row in this matrix', ({ assert }) => {
    assert.deepEqual(registeredRoutes().toSorted(), Object.keys(ROUTES).toSorted())
  })

  test('{name}: what belongs to another organization does not exist, and stays as it was')
    .with(naming)
    .run(async ({ assert }, row) => {
      const before = await fingerprint(owner)
      const answer = await send(stranger, row, theirs)

      assert.equal(answer.status, 404, answer.text)
      assert.equal(answer.body.errors[0].code, 'not_found')
      assert.deepEqual(await fingerprint(owner), before)
    })

  test('{name}: never shows anything of another organization')
    .with(rows.filter(({ own, method }) => own && method === 'GET'))
    .run(async ({ assert }, row) => {
      const answer = await send(stranger, row, strangers)
      assert.equal(answer.status, row.answers ?? 200, answer.text)
      for (const id of [...Object.values(theirs), owner.organization.id, owner.user.id]) {
        assert.notInclude(answer.text, id)
      }
    })

  test('{name}: a thing of mine named inside a thing of someone else is still not there')
    .with(
      rows.filter(({ name }) =>
        ['invoices.payments.destroy', 'invoices.credit_notes.destroy'].includes(name)
      )
    )
    .run(async ({ assert }, row) => {
      const mixed = { ...strangers, invoice: theirs.invoice }
      assert.equal((await send(stranger, row, mixed)).status, 404)
      assert.equal(
        (await send(stranger, row, { ...theirs, invoice: strangers.invoice })).status,
        404
      )
    })

  test('{name}: asks who is there')
    .with(rows.filter((row) => !row.public))
    .run(async ({ assert }, row) => {
      const before = await fingerprint(owner)
      const answer = await send({ api: await ApiClient.visitor() }, row, theirs)
      assert.equal(answer.status, 401, answer.text)
      assert.deepEqual(
        answer.body.errors.map(({ code }: { code: string }) => code),
        ['unauthenticated']
      )
      assert.deepEqual(await fingerprint(owner), before)
    })

  test('{name}: an id that cannot be one is not found')
    .with(naming.filter((row) => row.path(PLACEHOLDERS).includes('ID')))
    .run(async ({ assert }, row) => {
      for (const id of [
        '1',
        'zzzzzzzz-zzzz-zzzz-zzzz-zzzzzzzzzzzz',
        "'; DROP TABLE users--",
        '%00',
        '..%2f..',
      ]) {
        const path = `/api/v1${row.path(PLACEHOLDERS).replaceAll('ID', encodeURI(id))}`
        const answer = row.upload
          ? await owner.api.upload(path, Buffer.from('%PDF-1.7'), 'a.pdf')
          : await owner.api.request(row.method, path, { body: row.body?.(theirs) })
        assert.equal(answer.status, 404, `${path} ${answer.text}`)
        assert.equal(answer.body.errors[0].code, 'not_found')
      }
    })

  test('{name}: nothing happens without the CSRF token, or with someone else’s')
    .with(mutating)
    .run(async ({ assert }, row) => {
      const before = await fingerprint(owner)
      const path = `/api/v1${row.path(theirs)}`
      const type = row.upload ? { raw: multipart() } : { body: row.body?.(theirs) ?? {} }
      const without = await owner.api.request(row.method, path, { ...type, csrf: false })
      const foreign = await owner.api.request(row.method, path, {
        ...type,
        csrf: false,
        headers: {
          'x-xsrf-token': decodeURIComponent(stranger.api.cookies.get('XSRF-TOKEN') ?? ''),
        },
      })
      const broken = await owner.api.request(row.method, path, {
        ...type,
        csrf: false,
        headers: { 'x-xsrf-token': '%' },
      })

      assert.equal(without.status, 403, without.text)
      assert.equal(without.body.errors[0].code, 'bad_csrf_token')
      assert.equal(foreign.status, 403)
      assert.oneOf(broken.status, [400, 403])
      assert.deepEqual(await fingerprint(owner), before)
    })

  test('{name}: reads only the content type it is meant for')
    .with(mutating)
    .run(async ({ assert }, row) => {
      const before = await fingerprint(owner)
      const path = `/api/v1${row.path(theirs)}`
      const forms = ['text/plain', 'application/x-www-form-urlencoded', 'application/xml', null]
      for (const contentType of forms) {
        const answer = await owner.api.request(row.method, path, {
          raw: Buffer.from('{"name":"x"}'),
          contentType,
        })
        assert.equal(answer.status, 415, `${contentType} ${answer.text}`)
        assert.equal(answer.body.errors[0].code, 'unsupported_media_type')
      }
      const crossed = row.upload
        ? await owner.api.request(row.method, path, { body: {} })
        : await owner.api.request(row.method, path, { raw: multipart() })
      assert.equal(crossed.status, 415)
      assert.deepEqual(await fingerprint(owner), before)
    })

  test('{name}: refuses what is too heavy or unreadable')
    .with(mutating.filter((row) => !row.upload))
    .run(async ({ assert }, row) => {
      const before = await fingerprint(owner)
      const path = `/api/v1${row.path(theirs)}`
      const heavy = await owner.api.request(row.method, path, {
        raw: JSON.stringify({ name: 'x'.repeat(1_200_000) }),
        contentType: 'application/json',
      })
      assert.equal(heavy.status, 413)
      assert.equal(heavy.body.errors[0].code, 'payload_too_large')

      for (const raw of ['{"name":', 'null', '"text"', '\u0000', '{"a":1}}']) {
        const answer = await owner.api.request(row.method, path, {
          raw,
          contentType: 'application/json',
        })
        assert.equal(answer.status, 400, `${raw} ${answer.text}`)
        assert.equal(answer.body.errors[0].code, 'malformed_body')
      }
      assert.deepEqual(await fingerprint(owner), before)
    })

  test('reading changes nothing', async ({ assert }) => {
    // That a file was taken away is itself written down.
    const { audit_logs: silent, ...before } = await fingerprint(owner)
    for (const row of rows.filter(({ method }) => method === 'GET')) {
      const path = `/api/v1${row.path(theirs)}`
      for (const method of ['GET', 'HEAD', 'OPTIONS']) {
        assert.isBelow((await owner.api.request(method, path)).status, 500)
      }
    }
    const { audit_logs: told, ...after } = await fingerprint(owner)
    assert.deepEqual(after, before)
    assert.notEqual(told, silent)
  })
})

function multipart() {
  const form = new FormData()
  form.append('file', new Blob(['%PDF-1.7']), 'a.pdf')
  return form
}
