import type { Team } from '#services/team/read_team'
import { BaseTransformer } from '@adonisjs/core/transformers'

/** Who belongs to an organization. Instants are ISO 8601, UTC; an invitation never shows its link. */
export default class TeamTransformer extends BaseTransformer<Team> {
  toObject() {
    const { seats, members, invitations } = this.resource
    return {
      seats,
      members: members.map(({ joinedAt, ...member }) => ({
        ...member,
        joinedAt: joinedAt.toISOString(),
      })),
      invitations: invitations.map(({ sentAt, expiresAt, ...invitation }) => ({
        ...invitation,
        sentAt: sentAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      })),
    }
  }
}
