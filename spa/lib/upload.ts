import { client } from './api.ts'
import { faultsOf, RequestFailed } from './errors.ts'
import { isSessionRenewed } from './session_gate.ts'

interface UploadOptions {
  /** Address of the API that takes the form. */
  url: string
  file: File
  /** The same key for the same file: a lost answer and a second try make one row. */
  idempotencyKey: string
  /** Called with the part already sent, 0..1. */
  onProgress: (part: number) => void
  signal: AbortSignal
}

interface Sent {
  status: number
  body: unknown
  requestId: string | null
  retryAfterSeconds: number | null
}

/**
 * Sends one file as a form, and tells how far it is: the one thing `fetch` cannot. The CSRF token and
 * the session are renewed as the typed client does.
 *
 * @returns the `data` of the answer
 * @throws RequestFailed; the signal's reason when it was aborted
 */
export async function uploadFile(options: UploadOptions): Promise<unknown> {
  let sent = await send(options)
  if (sent.status === 403 && faultsOf(sent.body)[0]?.code === 'bad_csrf_token') {
    await fetch(client.urlFor.get('me.show').url, { headers: { Accept: 'application/json' } })
    sent = await send(options)
  }
  if (sent.status === 401 && (await isSessionRenewed())) sent = await send(options)

  const { status, body, requestId, retryAfterSeconds } = sent
  if (status >= 200 && status < 300) return (body as { data: unknown }).data
  const faults = faultsOf(body)
  throw new RequestFailed({
    status,
    code: faults[0]?.code ?? 'unknown',
    faults,
    requestId,
    retryAfterSeconds,
  })
}

function send({ url, file, idempotencyKey, onProgress, signal }: UploadOptions): Promise<Sent> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const token = /(?:^|;\s*)XSRF-TOKEN=([^;]+)/.exec(document.cookie)?.[1]
    const form = new FormData()
    form.append('file', file, file.name)

    request.open('POST', url)
    request.setRequestHeader('Accept', 'application/json')
    request.setRequestHeader('Accept-Language', document.documentElement.lang)
    request.setRequestHeader('Idempotency-Key', idempotencyKey)
    if (token !== undefined) request.setRequestHeader('X-XSRF-TOKEN', decodeURIComponent(token))
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
    request.onload = () =>
      resolve({
        status: request.status,
        body: parsed(request.responseText),
        requestId: request.getResponseHeader('x-request-id'),
        retryAfterSeconds: Number(request.getResponseHeader('retry-after')) || null,
      })
    request.onerror = () => reject(new RequestFailed(NO_ANSWER))
    request.onabort = () => reject(signal.reason)
    signal.addEventListener('abort', () => request.abort(), { once: true })
    if (signal.aborted) reject(signal.reason)
    else request.send(form)
  })
}

const NO_ANSWER = {
  status: null,
  code: 'network',
  faults: [],
  requestId: null,
  retryAfterSeconds: null,
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
