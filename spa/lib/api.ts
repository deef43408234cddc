import { QueryClient } from '@tanstack/react-query'
import { createTuyau } from '@tuyau/core/client'
import { createTuyauReactQueryClient } from '@tuyau/react-query'
import { registry } from '@generated/registry/index.ts'
import { isWorthRetrying } from './errors.ts'

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
