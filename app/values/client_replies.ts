/** What the user may do once they have read what a client answered by mail. */
export const TRIAGE_KINDS = ['resume', 'wait', 'paid', 'dispute'] as const

export type TriageKind = (typeof TRIAGE_KINDS)[number]

/** Nobody waits for longer without writing again. */
export const MOST_WAITED_DAYS = 90
