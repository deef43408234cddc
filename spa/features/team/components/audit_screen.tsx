import { Button, NativeSelect, Skeleton } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import text from '../../../ui/text.module.css'
import lines from '../../../ui/lines.module.css'
import { AUDIT_TOPICS } from '../audit_search.ts'
import { auditExportAddress, useAudit } from '../api/use_team.ts'
import type { AuditSearch } from '../audit_search.ts'
import { ACTOR_LABELS, TOPIC_LABELS } from '../team_words.ts'
import classes from './team.module.css'

/** Who did what, when and from where; for whoever runs the team. */
export function AuditScreen({
  search: { sujet: topic },
  onSearch,
}: {
  search: AuditSearch
  onSearch: (search: AuditSearch) => void
}) {
  const intl = useIntl()
  const format = useFormat()
  const audit = useAudit(topic)

  return (
    <MarginPage>
      <MarginRow as="header">
        <PageHeading title={intl.formatMessage({ id: 'audit.title' })}>
          <FormattedMessage id="audit.title" />
        </PageHeading>
        <p className={text.detail}>
          <FormattedMessage id="audit.lead" />
        </p>
        <div className={`${lines.acts} ${classes.head}`}>
          <NativeSelect
            aria-label={intl.formatMessage({ id: 'audit.subject' })}
            value={topic ?? ''}
            onChange={({ currentTarget: { value } }) =>
              onSearch({ sujet: AUDIT_TOPICS.find((one) => one === value) })
            }
            data={[
              { value: '', label: intl.formatMessage({ id: 'audit.allTopics' }) },
              ...AUDIT_TOPICS.map((value) => ({
                value,
                label: intl.formatMessage({ id: TOPIC_LABELS[value] }),
              })),
            ]}
          />
          <Button
            component="a"
            href={auditExportAddress(topic, format.locale)}
            download
            variant="default"
            leftSection={<IconDownload size={16} stroke={1.75} aria-hidden="true" />}
          >
            <FormattedMessage id="audit.export" />
          </Button>
        </div>
      </MarginRow>
      <MarginRow last>
        {audit.isPending ? (
          <Waiting>
            <Skeleton height={40} mb={12} maw={720} />
            <Skeleton height={40} mb={12} maw={720} />
          </Waiting>
        ) : audit.isError ? (
          <LoadFailed error={audit.error} onRetry={() => void audit.refetch()} />
        ) : (
          <Lines acts={audit.data.pages.flatMap(({ data }) => data)} />
        )}
        {audit.hasNextPage ? (
          <Button
            variant="default"
            loading={audit.isFetchingNextPage}
            onClick={() => void audit.fetchNextPage()}
          >
            <FormattedMessage id="common.more" />
          </Button>
        ) : null}
      </MarginRow>
    </MarginPage>
  )
}

function Lines({ acts }: { acts: Data.Audit[] }) {
  const intl = useIntl()
  const format = useFormat()
  if (acts.length === 0) {
    return (
      <p className={lines.note}>
        <FormattedMessage id="audit.nothing" />
      </p>
    )
  }
  return (
    <ul className={lines.list}>
      {acts.map(({ id, at, action, actor, subject, ip, userAgent }) => (
        <li key={id} className={lines.item}>
          <div className={lines.what}>
            <p>
              <strong>
                <FormattedMessage id={`act.${action}`} />
              </strong>
              <Subject subject={subject} />
            </p>
            <p className={text.detail} title={userAgent ?? undefined}>
              <FormattedMessage
                id="audit.byName"
                values={{
                  name: actor.name ?? intl.formatMessage({ id: ACTOR_LABELS[actor.kind] }),
                }}
              />
              {ip === null ? null : (
                <>
                  {', '}
                  <FormattedMessage id="audit.from" values={{ address: ip }} />
                </>
              )}
            </p>
          </div>
          <time className={text.detail} dateTime={at}>
            {format.instantFull(at)}
          </time>
        </li>
      ))}
    </ul>
  )
}

/** What it was done to, by its name; an invoice is a click away. */
function Subject({ subject }: Pick<Data.Audit, 'subject'>) {
  if (subject === null || subject.label === null) return null
  return (
    <>
      {' '}
      {subject.invoiceId === null ? (
        subject.label
      ) : (
        <Link
          to="/factures/$invoiceId"
          params={{ invoiceId: subject.invoiceId }}
          className={text.link}
        >
          {subject.label}
        </Link>
      )}
    </>
  )
}
