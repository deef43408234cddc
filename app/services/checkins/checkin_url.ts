import { appUrl } from '#config/app'
import type { CheckinChoice } from '#values/checkin_status'

/** The public page of a question, with an answer chosen already when there is one. */
export function checkinUrl(token: string, choice?: CheckinChoice): string {
  const url = new URL(`/c/${token}`, appUrl)
  if (choice) {
    url.searchParams.set('answer', choice)
  }
  return url.href
}
