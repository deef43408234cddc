import type { BrowserContext } from 'playwright-core'

/** The API of the demo, as the person who is signed in within a browser. Answers are their `data`. */
export class DemoApi {
  readonly #context: BrowserContext

  constructor(context: BrowserContext) {
    this.#context = context
  }

  async get<Data>(path: string): Promise<Data> {
    return this.#send<Data>('get', path, {})
  }

  async post<Data>(path: string, data: object): Promise<Data> {
    return this.#send<Data>('post', path, { data })
  }

  async patch<Data>(path: string, data: object): Promise<Data> {
    return this.#send<Data>('patch', path, { data })
  }

  async upload<Data>(path: string, name: string, buffer: Buffer): Promise<Data> {
    const mimeType = name.endsWith('.pdf') ? 'application/pdf' : 'text/csv'
    return this.#send<Data>('post', path, { multipart: { file: { name, mimeType, buffer } } })
  }

  async #send<Data>(
    method: 'get' | 'post' | 'patch',
    path: string,
    content: Pick<Parameters<BrowserContext['request']['post']>[1] & object, 'data' | 'multipart'>
  ): Promise<Data> {
    const cookies = await this.#context.cookies()
    const token = cookies.find(({ name }) => name === 'XSRF-TOKEN')?.value ?? ''
    const answer = await this.#context.request[method](`/api/v1${path}`, {
      headers: { 'Accept': 'application/json', 'X-XSRF-TOKEN': decodeURIComponent(token) },
      ...content,
    })
    if (!answer.ok()) {
      throw new Error(`${method} ${path} answered ${answer.status()}: ${await answer.text()}`)
    }
    return ((await answer.json()) as { data: Data }).data
  }
}
