import { test } from '@japa/runner'
import { ApiClient } from '#tests/helpers/api_client'
import { keepHouse } from '#services/operations/housekeeping'
import db from '@adonisjs/lucid/services/db'

const visit = async (path: string) => {
  const answer = await fetch(ApiClient.baseUrl() + path)
  return { status: answer.status, headers: answer.headers, text: await answer.text() }
}
/** As a person reads it: a space is a space. */
const read = (html: string) => html.replace(/[\u00a0\u202f]/g, ' ')

test.group('The site', () => {
  test('the landing page is whole without a script, asks nothing of anybody else and leaves no cookie', async ({
    assert,
  }) => {
    const { status, headers, text } = await visit('/')
    assert.equal(status, 200)
    assert.isNull(headers.get('set-cookie'))
    assert.lengthOf(text.match(/CB demandée, non prélevée avant J\+14/g) ?? [], 2)
    assert.include(read(text), '22,80 € TTC par mois')
    assert.notMatch(text, /(?:src|href)="(?:https?:)?\/\/(?!127\.0\.0\.1)/)
    assert.notMatch(text, /site\.[a-z_]+\.[a-z_]+/)
  })

  test('a date in the address dates the plan, never on a day off; the calculator follows the law', async ({
    assert,
  }) => {
    const dated = await visit('/?echeance=2026-12-24')
    assert.match(dated.text, /datetime="2026-12-28"/i)
    const late = await visit('/?montant=2400,00&echue=2026-03-31&payee=2026-06-30')
    assert.include(read(late.text), '72,70 €')
    assert.include(read(late.text), '112,70 €')
  })

  test('what cannot be read in the address is left at its example', async ({ assert }) => {
    for (const query of ['echeance=2026-02-31', 'montant=<script>', 'payee=hier']) {
      const { status, text } = await visit(`/?${query}`)
      assert.equal(status, 200, query)
      assert.notInclude(text, '<script>"')
    }
  })

  test('{path} is there in both languages')
    .with([
      { path: '/' },
      { path: '/mentions-legales' },
      { path: '/cgu' },
      { path: '/confidentialite' },
      { path: '/accessibilite' },
      { path: '/etat' },
    ])
    .run(async ({ assert }, { path }) => {
      for (const lang of ['fr', 'en']) {
        const { status, text } = await visit(`${path}?lang=${lang}`)
        assert.equal(status, 200)
        assert.include(text, `<html lang="${lang}">`)
        assert.lengthOf(text.match(/<h1>/g) ?? [], 1)
      }
    })

  test('robots are told what is closed, and where the pages are', async ({ assert }) => {
    assert.include((await visit('/robots.txt')).text, 'Disallow: /p/')
    assert.include((await visit('/sitemap.xml')).text, '/confidentialite</loc>')
  })

  test('the traces of a trial are forgotten after twenty-four months, and not before', async ({
    assert,
  }) => {
    const redeem = (name: string, age: string) =>
      db.rawQuery(
        `INSERT INTO trial_redemptions (id, organization_id, stripe_subscription_id, email_hash, redeemed_at)
          VALUES (gen_random_uuid(), gen_random_uuid(), ?, 'hash', rubis_now() - ?::interval)`,
        [name, age]
      )
    await redeem('sub_old', '24 months 1 day')
    await redeem('sub_kept', '23 months')
    await keepHouse()
    const left = await db
      .from('trial_redemptions')
      .whereIn('stripe_subscription_id', ['sub_old', 'sub_kept'])
    assert.deepEqual(
      left.map(({ stripe_subscription_id: id }) => id),
      ['sub_kept']
    )
  })
})
