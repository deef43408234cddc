import { askCheckins } from '#services/checkins/ask_checkins'
import { expireCheckins, releaseUnasked, settleSilences } from '#services/checkins/silence'
import { SealedMailSender } from '#services/notifications/sealed_mail_sender'

export interface CheckinReport {
  asked: number
  silences: number
  mails: number
}

/**
 * Everything that is due about the questions to the users, from the rows alone: asks what its morning
 * has come for, settles silences, lets lapse what is over, and sends the mails that wait. Every worker
 * of the queue runs it at boot and on its own timer.
 */
export async function runCheckins(
  signal?: AbortSignal,
  sender = new SealedMailSender()
): Promise<CheckinReport> {
  const silences = await settleSilences(signal)
  await expireCheckins()
  await releaseUnasked()
  const asked = await askCheckins(signal)
  return { asked, silences, mails: await sender.drain(signal) }
}
