import { Title } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { daysBetween } from '../../../lib/format.ts'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { Numero } from '../../../ui/numero.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import { ToneTag } from '../../../ui/status_tag.tsx'
import text from '../../../ui/text.module.css'
import { ApprovalForm } from './approval_form.tsx'
import { Checklist } from './checklist.tsx'
import classes from './formal_notice.module.css'
import { Letter } from './letter.tsx'
import { PostingForm } from './posting_form.tsx'
import { Proofs } from './proofs.tsx'

interface NoticeReviewProps {
  invoice: Data.InvoiceDetail
  relances: Data.Relance[]
  notice: Data.Relance
  letter: Data.RelancePreview
}

export function NoticeReview({ invoice, relances, notice, letter }: NoticeReviewProps) {
  const intl = useIntl()
  const today = useToday()
  const format = useFormat()
  const title = intl.formatMessage({ id: 'notice.title' }, { client: invoice.client.name })

  return (
    <MarginPage>
      <MarginRow
        as="header"
        label={
          <Link
            to="/factures/$invoiceId"
            params={{ invoiceId: invoice.id }}
            className={classes.back}
          >
            <FormattedMessage id="notice.back" />
          </Link>
        }
      >
        <div className={classes.crumb}>
          <Numero>{invoice.numero}</Numero>
          <ToneTag tone={notice.tone} />
          <span className={text.detail}>
            <FormattedMessage
              id="invoice.dueLate"
              values={{
                days: Math.max(0, daysBetween(invoice.dueDate, today)),
                date: format.longDay(invoice.dueDate),
              }}
            />
          </span>
        </div>
        <PageHeading title={title}>{title}</PageHeading>
        <p className={text.lead}>
          <FormattedMessage id="notice.lead" />
        </p>
      </MarginRow>
      <MarginRow
        as="section"
        labelledBy="notice-checklist"
        label={<FormattedMessage id="notice.stepCheck" />}
      >
        <Title order={2} id="notice-checklist" mb="sm">
          <FormattedMessage id="notice.checklist" />
        </Title>
        <Checklist invoice={invoice} relances={relances} letter={letter} />
      </MarginRow>
      <MarginRow
        as="section"
        labelledBy="notice-letter"
        label={<FormattedMessage id="notice.stepRead" />}
      >
        <Title order={2} id="notice-letter" mb="sm">
          <FormattedMessage id="notice.letter" />
        </Title>
        <Letter notice={notice} letter={letter} remainderCents={invoice.remainderCents} />
      </MarginRow>
      <MarginRow
        as="section"
        labelledBy="notice-post"
        label={<FormattedMessage id="notice.stepPost" />}
      >
        <Title order={2} id="notice-post" mb="sm">
          <FormattedMessage id="posting.title" />
        </Title>
        <PostingForm notice={notice} />
      </MarginRow>
      <MarginRow
        as="section"
        labelledBy="notice-decision"
        last
        label={<FormattedMessage id="notice.stepDecide" />}
      >
        <Title order={2} id="notice-decision" mb="sm">
          <FormattedMessage id={notice.status === 'drafted' ? 'notice.decision' : 'proof.title'} />
        </Title>
        {notice.status === 'drafted' ? (
          <ApprovalForm invoice={invoice} draft={notice} letter={letter} />
        ) : (
          <Proofs notice={notice} />
        )}
      </MarginRow>
    </MarginPage>
  )
}
