import { changeRole, removeMember } from '#services/team/members'
import { changeRoleValidator } from '#validators/team'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/team/members/:member_id: somebody of the team. 204. */
export default class MembersController {
  async update({ membership, params, request, response }: HttpContext) {
    const { role } = await request.validateUsing(changeRoleValidator)
    await changeRole(membership, params.member_id, role)
    return response.noContent()
  }

  async destroy({ membership, params, response }: HttpContext) {
    await removeMember(membership, params.member_id)
    return response.noContent()
  }
}
