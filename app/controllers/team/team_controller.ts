import { readTeam } from '#services/team/read_team'
import { leaveTeam, transferOwnership } from '#services/team/members'
import TeamTransformer from '#transformers/team_transformer'
import { transferOwnershipValidator } from '#validators/team'
import type { HttpContext } from '@adonisjs/core/http'

/** /api/v1/team: who belongs to the organization. */
export default class TeamController {
  async show({ organization, serialize }: HttpContext) {
    return serialize(TeamTransformer.transform(await readTeam(organization)))
  }

  /** POST team/departure: leaves; the session is over with it. 204, or 409 `owner_stays`. */
  async leave({ membership, response }: HttpContext) {
    await leaveTeam(membership)
    return response.noContent()
  }

  /** POST team/ownership: hands the organization over, after a fresh proof. Answers as `show` does. */
  async transfer({ membership, organization, request, serialize }: HttpContext) {
    const { memberId } = await request.validateUsing(transferOwnershipValidator)
    await transferOwnership(membership, memberId)
    return serialize(TeamTransformer.transform(await readTeam(organization)))
  }
}
