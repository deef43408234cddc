import { test } from '@japa/runner'
import { ApiClient } from '#tests/helpers/api_client'
import { anInvoice, aTenant, type Tenant } from '#tests/helpers/factories'
import db from '@adonisjs/lucid/services/db'

test.group('One envelope, one set of headers', (group) => {
  let tenant: Tenant

  group.setup(async () => {
    await db.from('rate_limits').delete()
    tenant = await aTenant()
  })

  test('an endpoint that does not exist, and a method it does not have, are not found', async ({
    assert,
  }) => {
    for (const [method, path] of [
      ['GET', '/api/v1/nothing'],
      ['GET', '/api'],
      ['POST', '/api/v1/me'],
      ['DELETE', '/api/v1/invoices'],
      ['GET', '/health/nothing'],
    ]) {
      const answer = await tenant.api.request(method, path)
      assert.oneOf(answer.status, [400, 404], `${method} ${path} ${answer.text}`)
      if (path.startsWith('/api/')) {
        assert.oneOf(answer.body.errors[0].code, ['not_found', 'malformed_request'])
      }
    }
  })

  test('an address that cannot be decoded is a bad request', async ({ assert }) => {
    assert.equal((await tenant.api.get('/api/v1/%E0%A4%A')).status, 400)
  })

  test('when something breaks, the caller gets a request id and nothing else', async ({
    assert,
  }) => {
    const invoice = await anInvoice(tenant)
    const [task] = await db.from('relance_tasks').where('invoice_id', invoice.id).limit(1)
    await db
      .from('organizations')
      .where('id', tenant.organization.id)
      .update({ iban_encrypted: 'not sealed by us' })
    const answer = await tenant.api.get(`/api/v1/relances/${task.id}/preview`)

    assert.equal(answer.status, 500)
    assert.equal(answer.body.errors[0].code, 'internal_error')
    assert.equal(answer.body.errors[0].meta.requestId, answer.headers.get('x-request-id'))
    assert.notMatch(answer.text, /vault|stack|node_modules|at .*\.ts/)
  })

  test('every answer forbids what a browser should never do with it: {$self}')
    .with(['/api/v1/me', '/api/v1/nothing', '/api/v1/invoices', '/', '/factures/123'])
    .run(async ({ assert }, path) => {
      const { headers } = await tenant.api.get(path)
      assert.match(
        headers.get('strict-transport-security') ?? '',
        /max-age=31536000; includeSubDomains/
      )
      assert.equal(headers.get('referrer-policy'), 'no-referrer')
      assert.isNotNull(headers.get('x-request-id'))
      assert.isNull(headers.get('access-control-allow-origin'))
      if (path.startsWith('/api/')) {
        assert.equal(headers.get('cache-control'), 'no-store')
      }
    })

  test('another origin gets no permission', async ({ assert }) => {
    for (const origin of ['https://evil.example', 'null']) {
      const { headers } = await tenant.api.get('/api/v1/me', { origin })
      assert.isNull(headers.get('access-control-allow-origin'))
    }
  })

  test('refusals speak the language of the person who signed in', async ({ assert }) => {
    const french = await tenant.api.get('/api/v1/invoices/00000000-0000-7000-8000-000000000000')
    assert.equal(french.body.errors[0].message, 'Introuvable.')
    await db.from('users').where('id', tenant.user.id).update({ locale: 'en' })
    const english = await tenant.api.get('/api/v1/invoices/00000000-0000-7000-8000-000000000000')
    assert.equal(english.body.errors[0].message, 'Not found.')
    await db.from('users').where('id', tenant.user.id).update({ locale: 'fr' })
  })

  test('every screen is the same page, never cached, and gives the CSRF cookie', async ({
    assert,
  }) => {
    const browser = new ApiClient()
    const answer = await browser.get('/factures/00000000-0000-7000-8000-000000000000')
    assert.oneOf(answer.status, [200, 503])
    assert.equal(answer.headers.get('cache-control'), 'no-cache')
    assert.isTrue(browser.cookies.has('XSRF-TOKEN'))
    if (answer.status === 503) {
      assert.include(answer.text, 'npm run spa:build')
    } else {
      assert.include(answer.text, '<div id=')
    }
    for (const path of ['/app/assets/missing.js', '/assets/missing.js']) {
      assert.notInclude((await browser.get(path)).headers.get('content-type') ?? '', 'text/html;')
    }
  })
})
