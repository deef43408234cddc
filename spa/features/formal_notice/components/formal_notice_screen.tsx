import { Skeleton } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { isNotFound } from '../../../lib/errors.ts'
import { NotFoundScreen } from '../../../ui/not_found_screen.tsx'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import text from '../../../ui/text.module.css'
import { useIntl } from 'react-intl'
import { useLetter, useNoticeInvoice, useNoticeRelances } from '../api/use_formal_notice.ts'
import { NoticeReview } from './notice_review.tsx'

/** Reading and deciding on a formal notice: the facts, the letter, then a typed word. */
export function FormalNoticeScreen({ invoiceId }: { invoiceId: string }) {
  const intl = useIntl()
  const invoice = useNoticeInvoice(invoiceId)
  const relances = useNoticeRelances(invoiceId)
  const notice = relances.data && noticeOf(relances.data.data)
  const letter = useLetter(notice?.id)
  const failed = [invoice, relances, letter].find(({ isError }) => isError)

  if (failed !== undefined) {
    if (isNotFound(failed.error)) return <NotFoundScreen />
    return (
      <MarginPage>
        <MarginRow last>
          <LoadFailed error={failed.error} onRetry={() => void failed.refetch()} />
        </MarginRow>
      </MarginPage>
    )
  }
  if (relances.isSuccess && invoice.isSuccess && notice === undefined) {
    return (
      <MarginPage>
        <MarginRow label={invoice.data.data.numero} last>
          <PageHeading title={intl.formatMessage({ id: 'notice.noneTitle' })}>
            <FormattedMessage id="notice.noneTitle" />
          </PageHeading>
          <p>
            <FormattedMessage id="notice.none" />
          </p>
          <Link to="/factures/$invoiceId" params={{ invoiceId }} className={text.link}>
            <FormattedMessage id="notice.backToInvoice" />
          </Link>
        </MarginRow>
      </MarginPage>
    )
  }
  if (!invoice.isSuccess || !relances.isSuccess || !letter.isSuccess || notice === undefined) {
    return (
      <Waiting>
        <MarginPage>
          <MarginRow last>
            <Skeleton height={34} width={420} maw="100%" mb={24} />
            <Skeleton height={220} width={560} maw="100%" mb={24} />
            <Skeleton height={320} width={620} maw="100%" />
          </MarginRow>
        </MarginPage>
      </Waiting>
    )
  }
  return (
    <NoticeReview
      invoice={invoice.data.data}
      relances={relances.data.data}
      notice={notice}
      letter={letter.data.data}
    />
  )
}

/** The one that waits for a person; else the last that was decided, whose proofs are kept here. */
function noticeOf(relances: Data.Relance[]) {
  return (
    relances.find(({ status }) => status === 'drafted') ??
    relances.findLast(
      ({ tone, status, approvedAt, posting }) =>
        tone === 'mise_en_demeure' &&
        (status === 'sent' || posting !== null || (status === 'scheduled' && approvedAt !== null))
    )
  )
}
