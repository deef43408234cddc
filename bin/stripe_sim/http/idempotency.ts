import { Refusal } from '../world/refusal.ts'

export interface Answer {
  status: number
  body: object
}

interface Kept {
  request: string
  answer: Answer
}

/** The same key gives the same answer, a failure of ours included; with other parameters it is refused. */
export class IdempotencyKeys {
  readonly #kept = new Map<string, Kept>()

  answerTo(key: string | null, request: string, work: () => Answer): Answer {
    const known = key === null ? undefined : this.#kept.get(key)
    if (known && known.request !== request) {
      throw new Refusal(
        400,
        'Keys for idempotent requests can only be used with the same parameters they were first used with.',
        { type: 'idempotency_error' }
      )
    }
    if (known) {
      return known.answer
    }
    const answer = work()
    if (key !== null) {
      this.#kept.set(key, { request, answer: structuredClone(answer) })
    }
    return answer
  }
}
