import { expect, test } from 'vitest'
import { fault, one } from '../testing/answers.ts'
import { stubNetwork } from '../testing/network.ts'
import { client } from './api.ts'

const body = { email: 'camille@arnoux.example', password: 'une phrase assez longue' }

test('a CSRF token that expired is renewed, and the write tried once more with its content', async () => {
  document.cookie = 'XSRF-TOKEN=old; path=/'
  const requests = stubNetwork({
    'GET /api/v1/me': () => {
      document.cookie = 'XSRF-TOKEN=new; path=/'
      return one({})
    },
    'POST /api/v1/session': ({ headers }) =>
      headers.get('x-xsrf-token') === 'new' ? one({ id: 'u-1' }) : fault(403, 'bad_csrf_token'),
  })

  await client.api.session.store({ body })

  const writes = requests.filter(({ method }) => method === 'POST')
  expect(writes.map(({ headers }) => headers.get('x-xsrf-token'))).toEqual(['old', 'new'])
  expect(writes.map((write) => write.body)).toEqual([body, body])
})

test('a refusal that is not about the token is not tried again', async () => {
  const requests = stubNetwork({ 'POST /api/v1/session': () => fault(403, 'forbidden_role') })

  await expect(client.api.session.store({ body })).rejects.toMatchObject({ status: 403 })
  expect(requests).toHaveLength(1)
})

test('the server is asked to speak the language of the screen', async () => {
  document.documentElement.lang = 'en'
  const requests = stubNetwork({ 'GET /api/v1/me': () => one({}) })

  await client.api.me.show({})

  expect(requests[0]?.headers.get('accept-language')).toBe('en')
})
