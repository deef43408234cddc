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

interface NoticeReviewProps {
  invoice: Data.InvoiceDetail
  relances: Data.Relance[]
  draft: Data.Relance
  letter: Data.RelancePreview
}

export function NoticeReview({ invoice, relances, draft, letter }: NoticeReviewProps) {
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
          <ToneTag tone={draft.tone} />
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
        <Letter letter={letter} />
      </MarginRow>
      <MarginRow
        as="section"
        labelledBy="notice-decision"
        last
        label={<FormattedMessage id="notice.stepDecide" />}
      >
        <Title order={2} id="notice-decision" mb="sm">
          <FormattedMessage id="notice.decision" />
        </Title>
        <ApprovalForm invoice={invoice} draft={draft} letter={letter} />
      </MarginRow>
    </MarginPage>
  )
}
