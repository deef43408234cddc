import type { SeenRequest } from './network.ts'

interface Answered {
  status: number
  body: unknown
  headers: Record<string, string>
}

/**
 * The other door of the network: uploads leave by XMLHttpRequest, for their progress. The same routes
 * answer them; half of a file has left when the route is asked, all of it when it answers.
 */
export function uploadsAnsweredBy(answer: (asked: SeenRequest) => Promise<Answered>) {
  return class StubbedXhr {
    upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {}
    onload?: () => void
    onerror?: () => void
    onabort?: () => void
    status = 0
    responseText = ''
    #method = ''
    #url = new URL('http://nowhere')
    #headers = new Headers()
    #answerHeaders = new Headers()
    #isAborted = false

    open(method: string, url: string) {
      this.#method = method
      this.#url = new URL(url, window.location.origin)
    }

    setRequestHeader(name: string, value: string) {
      this.#headers.set(name, value)
    }

    getResponseHeader(name: string) {
      return this.#answerHeaders.get(name)
    }

    abort() {
      this.#isAborted = true
      this.onabort?.()
    }

    async send(form: FormData) {
      this.upload.onprogress?.({ loaded: 1, total: 2 })
      try {
        const { status, body, headers } = await answer({
          method: this.#method,
          path: this.#url.pathname,
          query: this.#url.searchParams,
          body: form,
          headers: this.#headers,
        })
        if (this.#isAborted) return
        this.status = status
        this.responseText = JSON.stringify(body)
        this.#answerHeaders = new Headers(headers)
        this.upload.onprogress?.({ loaded: 2, total: 2 })
        this.onload?.()
      } catch {
        if (!this.#isAborted) this.onerror?.()
      }
    }
  }
}
