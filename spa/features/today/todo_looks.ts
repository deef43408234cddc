import {
  IconAlertTriangle,
  IconAt,
  IconBuildingBank,
  IconCalendarX,
  IconFileText,
  IconFlagCheck,
  IconForms,
  IconHelpCircle,
  IconMailOff,
  IconMailOpened,
  IconMailQuestion,
  IconMessage,
  IconScale,
  type Icon,
} from '@tabler/icons-react'
import type { MessageId } from '../../lib/i18n.tsx'
import type { Todo } from './api/use_today.ts'

export interface TodoLook {
  icon: Icon
  tone: 'danger' | 'info' | 'late' | 'calm'
  title: MessageId
  why: MessageId
}

/** How each kind of decision reads. Complete by type: a new kind must be given one. */
export const TODO_LOOKS: Record<Todo['kind'], TodoLook> = {
  warning_to_approve: {
    icon: IconAlertTriangle,
    tone: 'danger',
    title: 'todo.notice',
    why: 'todo.noticeWhy',
  },
  checkin: { icon: IconHelpCircle, tone: 'info', title: 'todo.checkin', why: 'todo.checkinWhy' },
  relance_unknown: {
    icon: IconMailQuestion,
    tone: 'danger',
    title: 'todo.unknown',
    why: 'todo.unknownWhy',
  },
  relance_failed: {
    icon: IconMailOff,
    tone: 'danger',
    title: 'todo.failed',
    why: 'todo.failedWhy',
  },
  no_way_to_pay: {
    icon: IconBuildingBank,
    tone: 'late',
    title: 'todo.noIban',
    why: 'todo.noIbanWhy',
  },
  no_address: { icon: IconAt, tone: 'late', title: 'todo.noAddress', why: 'todo.noAddressWhy' },
  missing_data: { icon: IconForms, tone: 'late', title: 'todo.missing', why: 'todo.missingWhy' },
  client_answer: {
    icon: IconMessage,
    tone: 'info',
    title: 'event.clientAnswered',
    why: 'todo.answerWhy',
  },
  client_reply: {
    icon: IconMailOpened,
    tone: 'info',
    title: 'todo.reply',
    why: 'todo.replyWhy',
  },
  promise_broken: {
    icon: IconCalendarX,
    tone: 'late',
    title: 'todo.promise',
    why: 'todo.promiseWhy',
  },
  dispute: { icon: IconScale, tone: 'danger', title: 'todo.dispute', why: 'todo.disputeWhy' },
  import_drafts: {
    icon: IconFileText,
    tone: 'calm',
    title: 'todo.drafts',
    why: 'todo.draftsWhy',
  },
  plan_ended: {
    icon: IconFlagCheck,
    tone: 'calm',
    title: 'todo.planEnded',
    why: 'todo.planEndedWhy',
  },
}
