/** What Rubis tells the people of an organization. */
export const NOTICE_KINDS = [
  'warning_to_approve',
  'relance_failed',
  'relance_unknown',
  'relance_blocked',
  'mail_refused',
  'plan_ended',
  'nothing_left',
  'client_answered',
  'promise_broken',
  'own_data',
] as const

export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** The bell, a mail at once, a line of the mail of the day. */
export const NOTICE_CHANNELS = ['in_app', 'email', 'digest'] as const

export type NoticeChannel = (typeof NOTICE_CHANNELS)[number]

export type Channels = Record<NoticeChannel, boolean>

/** Until a person says otherwise: told at once, everywhere; the digest is a choice. */
export const DEFAULT_CHANNELS: Channels = { in_app: true, email: true, digest: false }

/**
 * What must reach a person outside the application: while they do not know, a formal notice waits for
 * ever, nothing leaves at all and nobody sees it, or everything is about to be erased.
 */
const MUST_REACH: readonly NoticeKind[] = ['warning_to_approve', 'nothing_left', 'own_data']

export const mustReach = (kind: NoticeKind) => MUST_REACH.includes(kind)

/** Whether these channels may be the ones of a kind: some kinds keep a mail, at once or daily. */
export function isAllowed(kind: NoticeKind, { email, digest }: Channels): boolean {
  return !mustReach(kind) || email || digest
}

/** The channels of one kind: the defaults, with what the person changed. */
export function channelsOf(
  kind: NoticeKind,
  changes: readonly { kind: string; channel: NoticeChannel; enabled: boolean }[]
): Channels {
  const own = changes.filter((change) => change.kind === kind)
  return {
    ...DEFAULT_CHANNELS,
    ...Object.fromEntries(own.map(({ channel, enabled }) => [channel, enabled])),
  }
}
