import { QueryClient } from '@tanstack/react-query'
import { createTuyau } from '@tuyau/core/client'
import { createTuyauReactQueryClient } from '@tuyau/react-query'
import { registry } from '@generated/registry/index.ts'
import { faultsOf, isWorthRetrying } from './errors.ts'
import { isProofGiven } from './proof_gate.ts'
import { isSessionRenewed } from './session_gate.ts'

const TRIED_AGAIN = 'x-tried-again'

/** The same request once more, with the CSRF token that the browser has by now. */
function again(request: Request) {
  const token = /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1]
  // A copy: a token that expired and a session that ended may each ask for the content again.
  const next = request.clone()
  next.headers.set(TRIED_AGAIN, '1')
  if (token !== undefined) next.headers.set('X-XSRF-TOKEN', decodeURIComponent(token))
  return fetch(next)
}

/**
 * The CSRF cookie lives two hours and a session two weeks: a tab left open over lunch would be
 * refused its first write. Any answer of the API brings a new cookie; the write is then tried once
 * more, and only because the refused one did nothing.
 */
async function renewCsrfToken(request: Request, _options: unknown, response: Response) {
  if (response.status !== 403 || request.headers.has(TRIED_AGAIN)) return response
  const [fault] = faultsOf(await response.clone().json())
  if (fault?.code !== 'bad_csrf_token') return response

  await fetch(client.urlFor.get('me.show').url, { headers: { Accept: 'application/json' } })
  return again(request)
}

/** A refusal of one of these is no session that ended. */
const SIGNING_IN = new Set([
  '/api/v1/session',
  '/api/v1/session/second_factor',
  '/api/v1/session/passkey',
])

/**
 * A session that ended while the page was open: the person signs in over it, and what they had sent
 * is sent then. A wrong password is no such case.
 */
async function renewSession(request: Request, _options: unknown, response: Response) {
  const isSigningIn = SIGNING_IN.has(new URL(request.url).pathname)
  if (response.status !== 401 || isSigningIn || request.headers.has(TRIED_AGAIN)) return response
  return (await isSessionRenewed()) ? again(request) : response
}

/** What asks for a fresh proof waits for it, and is then sent as it was. */
async function giveProof(request: Request, _options: unknown, response: Response) {
  if (response.status !== 403 || request.headers.has(TRIED_AGAIN)) return response
  const [fault] = faultsOf(await response.clone().json())
  if (fault?.code !== 'fresh_proof_needed') return response
  return (await isProofGiven()) ? again(request) : response
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
    afterResponse: [renewCsrfToken, renewSession, giveProof],
  },
})

export const api = createTuyauReactQueryClient({ client })

/** What was read stays at hand for a day, for when the line drops. */
const DAY_MS = 86_400_000

export function createQueryClient() {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        gcTime: DAY_MS,
        retry: (failures, error) => failures < 2 && isWorthRetrying(error),
      },
      // Offline, a write fails at once and says so: nothing leaves later behind someone's back.
      mutations: { retry: false, networkMode: 'always' },
    },
  })
}

export const queryClient = createQueryClient()
