import {
  IconAlertTriangle,
  IconBan,
  IconCheck,
  IconClock,
  IconMail,
  IconQuestionMark,
  IconScale,
  type Icon,
} from '@tabler/icons-react'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import type { MessageId } from '../lib/i18n.tsx'
import { Tag, type TagTone } from './tag.tsx'

export type InvoiceStatus = Data.Invoice['status']
export type Tone = Data.Relance['tone']

interface Look {
  tone: TagTone
  icon: Icon
  label: MessageId
}

const INVOICE_LOOKS: Record<InvoiceStatus, Look> = {
  pending: { tone: 'neutral', icon: IconClock, label: 'status.pending' },
  awaiting_user_confirmation: { tone: 'info', icon: IconQuestionMark, label: 'status.awaiting' },
  in_relance: { tone: 'late', icon: IconMail, label: 'status.inRelance' },
  paid: { tone: 'paid', icon: IconCheck, label: 'status.paid' },
  litigation: { tone: 'danger', icon: IconScale, label: 'status.litigation' },
  cancelled: { tone: 'neutral', icon: IconBan, label: 'status.cancelled' },
}

const TONE_LOOKS: Record<Tone, Look> = {
  amical: { tone: 'neutral', icon: IconMail, label: 'tone.amical' },
  courtois: { tone: 'info', icon: IconMail, label: 'tone.courtois' },
  ferme: { tone: 'late', icon: IconMail, label: 'tone.ferme' },
  mise_en_demeure: { tone: 'danger', icon: IconAlertTriangle, label: 'tone.miseEnDemeure' },
}

/** A pending invoice past its due date reads « En retard »: the state is ours, the delay is theirs. */
export function InvoiceStatusTag({
  status,
  overdue = false,
}: {
  status: InvoiceStatus
  overdue?: boolean
}) {
  const look =
    status === 'pending' && overdue
      ? { tone: 'late' as const, icon: IconClock, label: 'status.overdue' as const }
      : INVOICE_LOOKS[status]
  return (
    <Tag tone={look.tone} icon={look.icon}>
      <FormattedMessage id={look.label} />
    </Tag>
  )
}

export function ToneTag({ tone }: { tone: Tone }) {
  const look = TONE_LOOKS[tone]
  return (
    <Tag tone={look.tone} icon={look.icon}>
      <FormattedMessage id={look.label} />
    </Tag>
  )
}

/** Beside what says the tone in words: the same mark as its tag. */
export function ToneIcon({ tone }: { tone: Tone }) {
  const { icon: Mark, tone: colour } = TONE_LOOKS[tone]
  return (
    <Mark
      size={14}
      stroke={1.75}
      aria-hidden="true"
      style={{ color: `var(--rb-${colour === 'neutral' ? 'ink-soft' : colour})` }}
    />
  )
}

/** What never leaves by itself: a person reads and approves it first. */
export function AwaitingTag() {
  return (
    <Tag tone="info" icon={IconQuestionMark}>
      <FormattedMessage id="status.awaitsApproval" />
    </Tag>
  )
}

/** Beside what says so in words: the same mark as its tag. */
export function AwaitingIcon() {
  return (
    <IconQuestionMark
      size={14}
      stroke={1.9}
      aria-hidden="true"
      style={{ color: 'var(--rb-info)' }}
    />
  )
}

export function toneLabel(tone: Tone): MessageId {
  return TONE_LOOKS[tone].label
}
