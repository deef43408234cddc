import type { SendDeadline } from '#lib/mail_transport/contract'

/**
 * Time since now, by the larger of two clocks: the monotonic one stops while a machine sleeps, the
 * wall clock may jump back. Limits are in milliseconds.
 */
export function deadlineFromNow(limits: {
  beginWithinMs: number
  finishWithinMs: number
}): SendDeadline {
  const monotonic = performance.now()
  const wall = Date.now()
  const elapsed = () => Math.max(performance.now() - monotonic, Date.now() - wall)
  return {
    mayBegin: () => elapsed() < limits.beginWithinMs,
    mayFinish: () => elapsed() < limits.finishWithinMs,
  }
}
