import type { SendingStatus } from '#services/operations/sending_switch'

/** One sentence for an operator's terminal. */
export function describeSending({ enabled, copied, reason, changedAt }: SendingStatus) {
  if (enabled) {
    return `Sending is ON since ${changedAt.toISOString()}: ${reason}.`
  }
  if (copied) {
    return (
      'Sending is OFF: it was switched on for another database, of which this one is a copy. ' +
      'If this one is now the real one, run "node ace sending:on".'
    )
  }
  return `Sending is OFF since ${changedAt.toISOString()}: ${reason}.`
}
