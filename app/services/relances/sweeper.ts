import { expireLeases, settleLateAnswers } from '#services/relances/settler'
import { RelanceSender } from '#services/relances/relance_sender'

export interface SweepReport {
  /** claims whose lease was over */
  expired: number
  /** reminders in doubt that turned out to have left */
  late: number
}

/**
 * What keeps the promise when everything else fails: settles what dead processes left behind, then
 * sends what is due. Every worker runs it at boot and on its own timer, whatever the queue does.
 */
export async function sweepRelances(
  signal?: AbortSignal,
  sender = new RelanceSender()
): Promise<SweepReport> {
  const expired = await expireLeases()
  const late = await settleLateAnswers()
  await sender.drain(signal)
  return { expired, late }
}
