import { askErasure, undoErasure } from '#services/erasure/organization_erasure'
import { askErasureValidator } from '#validators/organization'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/organization/erasure: the end of an organization, for its owners. */
export default class OrganizationErasureController {
  /**
   * 201 `{ data: { askedAt, dueAt, erasesAccount } }`: nothing leaves from now on, and everything goes at
   * `dueAt`, with the account of whoever asks when `erasesAccount` says so. 403
   * `fresh_proof_needed`; 409 `subscription_live`, `reminder_leaving_now`; 422 `wrong_confirmation`.
   */
  async store({ membership, request, response }: HttpContext) {
    const { confirmation, ...choice } = await request.validateUsing(askErasureValidator)
    const standing = await askErasure(membership, confirmation, choice)
    const { askedAt, dueAt, erasesAccount } = standing
    response.status(201)
    return { data: { askedAt: askedAt.toISO(), dueAt: dueAt.toISO(), erasesAccount } }
  }

  /** 204, also when nobody asked; 409 `erasure_begun` once the day has come. */
  async destroy({ membership, response }: HttpContext) {
    await undoErasure(membership)
    return response.noContent()
  }
}
