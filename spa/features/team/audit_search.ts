import { address, oneOf, type AddressOf } from '../../lib/address.ts'
import type { AuditTopic } from './api/use_team.ts'
import { TOPIC_LABELS } from './team_words.ts'

export const AUDIT_TOPICS = Object.keys(TOPIC_LABELS) as AuditTopic[]

/** What the audit log is narrowed to lives in its address; what this version does not know falls away. */
export const auditSearch = address({ sujet: oneOf(AUDIT_TOPICS) })

export type AuditSearch = AddressOf<typeof auditSearch>
