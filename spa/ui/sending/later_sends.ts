import type { Data } from '@generated/data'

type Send = Data.Today['next'][number]

const DAY_MS = 86_400_000
const SHOWN_DAYS = 7

/** Where a reminder is put: so many days later, or at an instant. */
export interface Later {
  days?: number | undefined
  until?: string | undefined
}

/** The instant at which a reminder leaves once it is put later. */
export function laterThan(sendAt: string, { days = 0, until }: Later) {
  return until ?? new Date(Date.parse(sendAt) + days * DAY_MS).toISOString()
}

/** The sends of the week once one of them has another date: in its new place, or gone beyond the week. */
export function laterSends(sends: Send[], relanceId: string, later: Later, now: Date): Send[] {
  const moved = sends.map((send) => {
    if (send.relance.id !== relanceId) return send
    const sendAt = laterThan(send.relance.sendAt, later)
    return { ...send, relance: { ...send.relance, sendAt, immediateSendUntil: null } }
  })
  const end = now.getTime() + SHOWN_DAYS * DAY_MS
  return moved
    .filter(({ relance }) => Date.parse(relance.sendAt) < end)
    .toSorted((a, b) => Date.parse(a.relance.sendAt) - Date.parse(b.relance.sendAt))
}
