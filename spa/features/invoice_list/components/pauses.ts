import type { MessageId } from '../../../lib/i18n.tsx'

const DAY_MS = 86_400_000

/** How long one may pause without choosing a day. */
export const PAUSES: { days: number | null; label: MessageId }[] = [
  { days: 7, label: 'pause.week' },
  { days: 14, label: 'pause.fortnight' },
  { days: null, label: 'bulk.pauseOpen' },
]

/** The instant a pause of so many days ends; null without an end. */
export function pauseEnd(days: number | null, now = Date.now()) {
  return days === null ? null : new Date(now + days * DAY_MS).toISOString()
}
