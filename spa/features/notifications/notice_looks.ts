import {
  IconAlertTriangle,
  IconAt,
  IconCalendarX,
  IconDatabaseExport,
  IconFileCheck,
  IconFlag,
  IconMailOff,
  IconMessage,
  IconQuestionMark,
  IconStopwatch,
  type Icon,
} from '@tabler/icons-react'
import type { Data } from '@generated/data'
import type { MessageId } from '../../lib/i18n.tsx'

export type NoticeKind = Data.NotificationPreference['kind']

interface NoticeLook {
  icon: Icon
  /** What happened, about one invoice or none. */
  sentence: MessageId
  /** The name of the kind, in the settings. */
  name: MessageId
}

/** How each kind of notice reads. Complete by type: a new kind must be given one. */
export const NOTICE_LOOKS: Record<NoticeKind, NoticeLook> = {
  warning_to_approve: {
    icon: IconFileCheck,
    sentence: 'notice.warningToApprove',
    name: 'notices.warningToApprove',
  },
  relance_failed: { icon: IconMailOff, sentence: 'notice.failed', name: 'notices.failed' },
  relance_unknown: {
    icon: IconQuestionMark,
    sentence: 'notice.unknown',
    name: 'notices.unknown',
  },
  relance_blocked: {
    icon: IconAlertTriangle,
    sentence: 'notice.blocked',
    name: 'notices.blocked',
  },
  mail_refused: { icon: IconAt, sentence: 'notice.mailRefused', name: 'notices.mailRefused' },
  plan_ended: { icon: IconFlag, sentence: 'notice.planEnded', name: 'notices.planEnded' },
  client_answered: {
    icon: IconMessage,
    sentence: 'notice.clientAnswered',
    name: 'notices.clientAnswered',
  },
  promise_broken: {
    icon: IconCalendarX,
    sentence: 'notice.promiseBroken',
    name: 'notices.promiseBroken',
  },
  own_data: { icon: IconDatabaseExport, sentence: 'notice.ownData', name: 'notices.ownData' },
  nothing_left: {
    icon: IconStopwatch,
    sentence: 'notice.nothingLeft',
    name: 'notices.nothingLeft',
  },
}
