import { setTimeout as sleep } from 'node:timers/promises'
import db from '@adonisjs/lucid/services/db'
import logger from '@adonisjs/core/services/logger'
import { prepared } from '#lib/prepared'
import type { SendOutcome } from '#lib/mail_transport/contract'

interface Fact {
  messageId: string
  post: number
  accepted: boolean
  providerId: string | null
  refusalCode: string | null
  refusalPermanent: boolean | null
  retryAfterMs: number | null
  ambiguous: boolean
}

interface Waiting {
  fact: Fact
  done: () => void
}

/** The database may be away for a while; the answer of the server must outlive that. */
const RETRY_MS = 500
/** The column refuses longer codes. */
const MAX_CODE = 64

/**
 * Writes each answer of a mail server on the committed row of its message, at once and without any
 * guard: it is a fact, even when a process that lost its claim reports it. Answers that come together
 * are written together. An acceptance is always believed; a refusal only speaks for its own posting.
 */
export class Recorder {
  #waiting: Waiting[] = []
  #flushing: Promise<void> | null = null

  /** Resolves once the fact is committed. */
  record(messageId: string, post: number, outcome: SendOutcome): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.push({ fact: toFact(messageId, post, outcome), done: resolve })
      this.#flushing ??= this.#flushAll()
    })
  }

  async #flushAll() {
    await new Promise(setImmediate)
    while (this.#waiting.length > 0) {
      const batch = this.#waiting.splice(0)
      await this.#writeUntilDone(batch.map(({ fact }) => fact))
      batch.forEach(({ done }) => done())
    }
    // In the same turn as the last look at the list: nothing can be added between the two.
    this.#flushing = null
  }

  async #writeUntilDone(facts: readonly Fact[]) {
    for (;;) {
      try {
        await write(facts)
        return
      } catch (error) {
        logger.error(
          { err: error, facts: facts.length },
          'answers of the mail server not recorded yet'
        )
        await sleep(RETRY_MS)
      }
    }
  }
}

async function write(facts: readonly Fact[]) {
  await prepared(
    db.connection(),
    `UPDATE outbound_messages AS m
      SET accepted_at = CASE WHEN f.accepted THEN coalesce(m.accepted_at, rubis_now()) ELSE m.accepted_at END,
        provider_message_id = coalesce(f."providerId", m.provider_message_id),
        refused_at = CASE WHEN f."refusalCode" IS NOT NULL THEN rubis_now() ELSE m.refused_at END,
        refusal_code = coalesce(f."refusalCode", m.refusal_code),
        refusal_permanent = coalesce(f."refusalPermanent", m.refusal_permanent),
        retry_at = CASE WHEN f."retryAfterMs" IS NOT NULL
          THEN rubis_now() + make_interval(secs => f."retryAfterMs" / 1000.0) ELSE m.retry_at END,
        ambiguous_at = CASE WHEN f.ambiguous THEN rubis_now() ELSE m.ambiguous_at END
      FROM jsonb_to_recordset(:facts::jsonb) AS f ("messageId" uuid, post smallint, accepted boolean,
        "providerId" text, "refusalCode" text, "refusalPermanent" boolean, "retryAfterMs" integer,
        ambiguous boolean)
      WHERE m.id = f."messageId" AND m.id = ANY(:ids) AND (f.accepted OR m.posts = f.post)`,
    { ids: facts.map(({ messageId }) => messageId), facts: JSON.stringify(facts) }
  )
}

function toFact(messageId: string, post: number, outcome: SendOutcome): Fact {
  const fact: Fact = {
    messageId,
    post,
    accepted: false,
    providerId: null,
    refusalCode: null,
    refusalPermanent: null,
    retryAfterMs: null,
    ambiguous: false,
  }
  switch (outcome.kind) {
    case 'accepted':
      return { ...fact, accepted: true, providerId: outcome.providerId }
    case 'refused':
      return {
        ...fact,
        refusalCode: outcome.code.slice(0, MAX_CODE),
        refusalPermanent: outcome.permanent,
      }
    case 'rate_limited':
      return {
        ...fact,
        refusalCode: 'rate_limited',
        refusalPermanent: false,
        retryAfterMs: outcome.retryAfterMs,
      }
    case 'not_sent':
      return { ...fact, refusalCode: 'not_sent', refusalPermanent: false, retryAfterMs: 0 }
    case 'ambiguous':
      return { ...fact, ambiguous: true }
  }
}
