import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import UnprocessableException from '#exceptions/unprocessable_exception'
import { forgetRequest, recordAnswer, takeKey } from '#services/idempotency/idempotency_keys'
import type { MultipartFile } from '@adonisjs/core/bodyparser'
import type { HttpContext } from '@adonisjs/core/http'
import type { NextFn } from '@adonisjs/core/types/http'

const KEY = /^[\x21-\x7e]{1,255}$/

/**
 * A POST sent twice with one `Idempotency-Key` creates once: the second caller reads the first one's
 * answer. A refusal creates nothing and is not kept, so that it can be corrected under the same key.
 */
export default class IdempotencyMiddleware {
  async handle(ctx: HttpContext, next: NextFn) {
    const key = ctx.request.header('idempotency-key')
    if (ctx.request.method() !== 'POST' || key === undefined) {
      return next()
    }
    if (!KEY.test(key)) {
      throw new UnprocessableException(
        'idempotency_key_invalid',
        'L’en-tête Idempotency-Key doit compter de 1 à 255 caractères ASCII visibles.'
      )
    }

    const taken = await takeKey(ctx.organization.id, key, await this.#hash(ctx))
    if ('answer' in taken) {
      ctx.response.header('Idempotent-Replayed', 'true')
      return ctx.response.status(taken.answer.status).send(taken.answer.body)
    }

    await next()
    const status = ctx.response.getStatus()
    if (status < 300) {
      await recordAnswer(taken.id, { status, body: ctx.response.content?.[0] ?? null })
    } else {
      await forgetRequest(taken.id)
    }
  }

  /** What makes two requests the same: who asks, for what, with which bytes. */
  async #hash({ request, user }: HttpContext): Promise<string> {
    const hash = createHash('sha256')
    hash.update(JSON.stringify([user.id, request.method(), request.url(true), request.raw() ?? '']))
    if (!request.is(['multipart/form-data'])) {
      return hash.digest('hex')
    }

    const files: (MultipartFile | MultipartFile[])[] = Object.values(request.allFiles())
    for (const { fieldName, clientName, tmpPath } of files.flat()) {
      hash.update(JSON.stringify([fieldName, clientName]))
      if (tmpPath) {
        await pipeline(createReadStream(tmpPath), hash, { end: false })
      }
    }
    return hash.digest('hex')
  }
}
