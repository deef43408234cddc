import Organization from '#models/organization'
import { seatsLimit } from '#services/team/seats'
import type { InvitableRole, Role } from '#values/roles'
import db from '@adonisjs/lucid/services/db'

/** Who belongs to an organization and who was asked to. */
export interface Team {
  seats: { limit: number; taken: number }
  members: {
    id: string
    userId: string
    fullName: string
    email: string
    role: Role
    /** a code or a passkey is asked of them besides the password */
    secondFactor: boolean
    joinedAt: Date
  }[]
  invitations: {
    id: string
    email: string
    role: InvitableRole
    sentAt: Date
    expiresAt: Date
    over: boolean
  }[]
}

/** The owner first, then in the order of joining; invitations that wait, the newest first. */
export function readTeam({ id }: { id: string }): Promise<Team> {
  return db.transaction(async (trx) => {
    const organization = await Organization.findOrFail(id, { client: trx })
    const { rows: members } = await trx.rawQuery<{ rows: Team['members'] }>(
      `SELECT m.id, u.id AS "userId", u.full_name AS "fullName", u.email, m.role,
          (u.totp_confirmed_at IS NOT NULL
            OR EXISTS (SELECT 1 FROM passkeys AS p WHERE p.user_id = u.id)) AS "secondFactor",
          m.created_at AS "joinedAt"
        FROM memberships AS m JOIN users AS u ON u.id = m.user_id
        WHERE m.organization_id = ? ORDER BY m.role <> 'owner', m.created_at, m.id`,
      [id]
    )
    const { rows: invitations } = await trx.rawQuery<{ rows: Team['invitations'] }>(
      `SELECT id, email, role, sent_at AS "sentAt", expires_at AS "expiresAt",
          expires_at <= rubis_now() AS over
        FROM invitations
        WHERE organization_id = ? AND accepted_at IS NULL AND revoked_at IS NULL
        ORDER BY created_at DESC, id DESC`,
      [id]
    )
    const waiting = invitations.filter(({ over }) => !over).length
    return {
      seats: { limit: await seatsLimit(trx, organization), taken: members.length + waiting },
      members,
      invitations,
    }
  })
}
