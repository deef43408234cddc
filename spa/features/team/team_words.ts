import type { Data } from '@generated/data'
import type { MessageId } from '../../lib/i18n.tsx'
import type { AuditTopic, InvitableRole } from './api/use_team.ts'

export const TOPIC_LABELS: Record<AuditTopic, MessageId> = {
  access: 'audit.topic.access',
  account: 'audit.topic.account',
  keys: 'audit.topic.keys',
  team: 'audit.topic.team',
  settings: 'audit.topic.settings',
  billing: 'audit.topic.billing',
  money: 'audit.topic.money',
  reminders: 'audit.topic.reminders',
  clients: 'audit.topic.clients',
  exports: 'audit.topic.exports',
}

/** Who acted, when no name is left or there never was one. */
export const ACTOR_LABELS: Record<Data.Audit['actor']['kind'], MessageId> = {
  user: 'audit.by.user',
  api_key: 'audit.by.api_key',
  client: 'audit.by.client',
  system: 'audit.by.system',
  operator: 'audit.by.operator',
}

/** What each role may do, in a few words. */
export const ROLE_NOTES: Record<InvitableRole, MessageId> = {
  admin: 'role.adminNote',
  member: 'role.memberNote',
  viewer: 'role.viewerNote',
}
