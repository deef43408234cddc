import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export interface ModelRequest {
  path: string
  authorization: string | undefined
  body: { model: string; temperature: number; messages: { role: string; content: string }[] }
}

export type ModelAnswer =
  | { status?: number; content: string }
  | { status?: number; raw: string }
  /** takes the question and never answers */
  | 'silence'

/** A server that speaks chat completions and answers what a test wants. */
export class FakeModel {
  readonly requests: ModelRequest[] = []
  answer: ModelAnswer = { content: '{}' }
  readonly #server = createServer((request, response) => {
    void this.#record(request).then(() => {
      if (this.answer === 'silence') {
        return
      }
      const body =
        'raw' in this.answer
          ? this.answer.raw
          : JSON.stringify({
              choices: [{ message: { role: 'assistant', content: this.answer.content } }],
            })
      response
        .writeHead(this.answer.status ?? 200, { 'content-type': 'application/json' })
        .end(body)
    })
  })

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve))
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/v1`
  }

  async stop() {
    this.#server.closeAllConnections()
    await new Promise((resolve) => this.#server.close(resolve))
  }

  async #record(request: IncomingMessage) {
    this.requests.push({
      path: request.url ?? '',
      authorization: request.headers.authorization,
      body: JSON.parse(await text(request)),
    })
  }
}
