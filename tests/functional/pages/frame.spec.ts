import { readFile } from 'node:fs/promises'
import { test } from '@japa/runner'
import { pageAssets } from '#pages/assets'
import { ApiClient } from '#tests/helpers/api_client'
import app from '@adonisjs/core/services/app'
import db from '@adonisjs/lucid/services/db'

const NOWHERE = '/p/nothing-of-the-kind'

test.group('Pages without an account', () => {
  test('a link that opens nothing is answered by a calm page, without a session or a cookie', async ({
    assert,
  }) => {
    const sessions = await db.from('sessions').count('* as total')
    const answer = await new ApiClient().get(NOWHERE)

    assert.equal(answer.status, 404)
    assert.match(answer.headers.get('content-type') ?? '', /^text\/html/)
    assert.include(answer.text, 'Ce lien ne mène plus à rien')
    assert.isEmpty(answer.headers.getSetCookie())
    assert.deepEqual(await db.from('sessions').count('* as total'), sessions)
  })

  test('it is told to nobody: no cache, no search engine, no referrer, nothing from elsewhere', async ({
    assert,
  }) => {
    const { headers, text } = await new ApiClient().get(NOWHERE)

    assert.equal(headers.get('cache-control'), 'no-store')
    assert.match(headers.get('x-robots-tag') ?? '', /noindex/)
    assert.equal(headers.get('referrer-policy'), 'no-referrer')
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    const policy = headers.get('content-security-policy') ?? ''
    assert.include(policy, "default-src 'self'")
    assert.include(policy, "script-src 'self'")
    assert.include(policy, "frame-ancestors 'none'")
    assert.notMatch(text, /https?:\/\//)
    assert.notMatch(text, /<script(?![^>]*src="\/pages\/)/)
  })

  test('it speaks the language of the reader, and the other one on request', async ({ assert }) => {
    const visitor = new ApiClient()
    const english = await visitor.get(NOWHERE, { 'accept-language': 'en' })
    assert.include(english.text, '<html lang="en">')
    assert.include(english.text, 'This link leads nowhere any more')

    const french = await visitor.get(`${NOWHERE}?lang=fr`, { 'accept-language': 'en' })
    assert.include(french.text, '<html lang="fr">')
    assert.include(french.text, `href="${NOWHERE}?lang=en"`)
  })

  test('what dresses it is kept by browsers for ever, and is found by its exact name only', async ({
    assert,
  }) => {
    const visitor = new ApiClient()
    const { stylesheet, script, fonts } = pageAssets()
    for (const asset of [stylesheet, script, ...fonts]) {
      const answer = await visitor.get(asset.path)
      assert.equal(answer.status, 200, asset.path)
      assert.equal(answer.headers.get('content-type'), asset.contentType)
      assert.match(answer.headers.get('cache-control') ?? '', /immutable/)
    }
    assert.equal((await visitor.get('/pages/pages.0000000000000000.css')).status, 404)
    assert.equal((await visitor.get('/pages/..%2ftheme.ts')).status, 404)
  })

  test('it uses the colours of the product and no other', async ({ assert }) => {
    const palette = await readFile(app.makePath('spa/ui/theme/theme.ts'), 'utf8')
    const known = new Set(palette.match(/#[0-9a-f]{6}/g))
    const used =
      pageAssets()
        .stylesheet.bytes.toString()
        .match(/#[0-9a-f]{3,8}\b/gi) ?? []
    assert.isAbove(used.length, 20)
    assert.deepEqual(
      [...new Set(used)].filter((hex) => !known.has(hex)),
      []
    )
  })

  test('the words exist in both languages', async ({ assert }) => {
    const [fr, en] = await Promise.all(
      ['fr', 'en'].map(async (locale) =>
        JSON.parse(await readFile(app.languageFilesPath(`${locale}/pages.json`), 'utf8'))
      )
    )
    assert.deepEqual(keysOf(en), keysOf(fr))
  })
})

const keysOf = (words: object, under = ''): string[] =>
  Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'object' ? keysOf(value, `${under}${key}.`) : [`${under}${key}`]
  )
