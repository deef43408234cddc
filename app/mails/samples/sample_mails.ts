import { sampleAccounts } from '#mails/samples/sample_accounts'
import { sampleBilling } from '#mails/samples/sample_billing'
import { sampleCheckins } from '#mails/samples/sample_checkins'
import type { SampleMail } from '#mails/samples/sample_mail'
import { sampleNotices } from '#mails/samples/sample_notices'
import { sampleRelances } from '#mails/samples/sample_relances'
import { sampleThanks } from '#mails/samples/sample_thanks'

/** The whole family of mails, to look at it and to hold it to its limits. */
export function sampleMails(): SampleMail[] {
  return [
    ...sampleRelances(),
    ...sampleThanks(),
    ...sampleCheckins(),
    ...sampleNotices(),
    ...sampleAccounts(),
    ...sampleBilling(),
  ]
}
