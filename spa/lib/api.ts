import { QueryClient } from '@tanstack/react-query'
import { createTuyau } from '@tuyau/core/client'
import { createTuyauReactQueryClient } from '@tuyau/react-query'
import { registry } from '@generated/registry/index.ts'
import { faultsOf, isWorthRetrying } from './errors.ts'

const RENEWED = 'x-csrf-renewed'

/**
 * The CSRF cookie lives two hours and a session two weeks: a tab left open over lunch would be
 * refused its first write. Any answer of the API brings a new cookie; the write is then tried once
 * more, and only because the refused one did nothing.
 */
async function renewCsrfToken(request: Request, _options: unknown, response: Response) {
  if (response.status !== 403 || request.headers.has(RENEWED)) return response
  const [fault] = faultsOf(await response.clone().json())
  if (fault?.code !== 'bad_csrf_token') return response

  await fetch(client.urlFor.get('me.show').url, { headers: { Accept: 'application/json' } })
  const token = /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1]
  const again = new Request(request)
  again.headers.set(RENEWED, '1')
  if (token !== undefined) again.headers.set('X-XSRF-TOKEN', decodeURIComponent(token))
  return fetch(again)
}

/**
 * The typed client of the API. Tuyau reads the XSRF-TOKEN cookie and sends it back as X-XSRF-TOKEN;
 * the session travels in its own cookie, same origin.
 */
export const client = createTuyau({
  baseUrl: window.location.origin,
  registry,
  credentials: 'same-origin',
  headers: { Accept: 'application/json' },
  retry: 0,
  timeout: 20_000,
  hooks: {
    beforeRequest: [
      // What the server words itself comes back in the language of the screen.
      (request) => request.headers.set('Accept-Language', document.documentElement.lang),
    ],
    afterResponse: [renewCsrfToken],
  },
})

export const api = createTuyauReactQueryClient({ client })

export function createQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        retry: (failures, error) => failures < 2 && isWorthRetrying(error),
      },
      mutations: { retry: false },
    },
  })
}

export const queryClient = createQueryClient()
