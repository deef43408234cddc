import type { Trace as FullTrace } from '#lib/trace'
import { recordAudit } from '#services/activity/audit'
import type { AuditAction } from '#values/audit'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Where an act came from. */
export type Trace = Pick<FullTrace, 'requestId' | 'ip'>

/** One line in the log of every organization the person belongs to: it is their colleagues' business too. */
export async function recordAccountAudit(
  client: QueryClientContract,
  userId: string,
  action: AuditAction,
  trace: Trace,
  data: Record<string, unknown> = {}
) {
  const memberships = await client
    .from('memberships')
    .where('user_id', userId)
    .orderBy('organization_id')
    .select('organization_id')
  for (const { organization_id: organizationId } of memberships) {
    await recordAudit(client, {
      organizationId,
      userId,
      action,
      subject: { type: 'user', id: userId },
      data,
      ...trace,
    })
  }
}

/**
 * A wrong password, in the log of the organizations of whoever has the address. An unknown address
 * costs a line too, of nobody: the time of the answer tells nothing.
 */
export async function recordRefusedSignIn(client: QueryClientContract, email: string) {
  const known = await client
    .from('memberships as m')
    .join('users as u', 'u.id', 'm.user_id')
    .where('u.email', email)
    .orderBy('m.id')
    .select('m.organization_id', 'm.user_id')
  const whose = known.length > 0 ? known : [{ organization_id: null, user_id: null }]
  await recordAudit(
    client,
    ...whose.map((row) => ({
      organizationId: row.organization_id,
      userId: null,
      actor: 'system' as const,
      action: 'session.refused' as const,
      ...(row.user_id && { subject: { type: 'user', id: row.user_id } }),
    }))
  )
}
