import { recordAudit } from '#services/activity/audit'
import type { QueryClientContract } from '@adonisjs/lucid/types/database'

/** Where an act came from. */
export interface Trace {
  requestId: string | null
  ip: string | null
}

/** One line in the log of every organization the person belongs to: it is their colleagues' business too. */
export async function recordAccountAudit(
  client: QueryClientContract,
  userId: string,
  action: string,
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
