import { ApiClient } from '#tests/helpers/api_client'
import { test } from '@japa/runner'

test.group('Pages for those who build Rubis', () => {
  test('list every mail, and show each as its reader gets it', async ({ assert }) => {
    const list = await fetch(`${ApiClient.baseUrl()}/dev/mails`)
    const names = [...(await list.text()).matchAll(/href="\/dev\/mails\/([^".]+)"/g)].map(
      ([, name]) => name
    )
    assert.isAbove(names.length, 20)

    for (const name of names) {
      const html = await fetch(`${ApiClient.baseUrl()}/dev/mails/${name}`)
      const text = await fetch(`${ApiClient.baseUrl()}/dev/mails/${name}.txt`)
      assert.equal(html.status, 200)
      assert.match(html.headers.get('content-security-policy')!, /^default-src 'none'/)
      assert.equal(text.headers.get('content-type'), 'text/plain; charset=utf-8')
    }
  })

  test('a mail that does not exist is not found', async ({ assert }) => {
    const answer = await fetch(`${ApiClient.baseUrl()}/dev/mails/nothing`)
    assert.equal(answer.status, 404)
  })
})
