import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage } from 'react-intl'
import { MarginRow } from '../../../ui/margin.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import text from '../../../ui/text.module.css'
import {
  useCsvRehearsal,
  usePublishCsv,
  type Choice,
  type CsvAnalysis,
} from '../api/use_csv_import.ts'
import { ColumnsStep } from './columns_step.tsx'
import classes from './csv_import.module.css'
import { PublishStep } from './publish_step.tsx'
import { Report } from './report.tsx'

/** From the columns to the invoices; what would happen is always that of the choices on screen. */
export function CsvEditor({ analysis }: { analysis: CsvAnalysis }) {
  const [choice, setChoice] = useState<Choice>({
    mapping: analysis.remembered ?? analysis.guessed,
    planId: undefined,
  })
  const { rehearsal, isCurrent } = useCsvRehearsal(analysis.id, choice)
  const publication = usePublishCsv(analysis.id)
  const report = rehearsal.data?.data

  if (publication.isSuccess) {
    return <Done {...publication.data} />
  }
  return (
    <>
      <MarginRow as="section" label={<FormattedMessage id="csvImport.step.columns" />}>
        <ColumnsStep
          analysis={analysis}
          mapping={choice.mapping}
          onMapping={(mapping) => setChoice({ ...choice, mapping })}
        />
      </MarginRow>
      <MarginRow as="section" label={<FormattedMessage id="csvImport.step.report" />}>
        {rehearsal.isError ? (
          <LoadFailed error={rehearsal.error} onRetry={() => void rehearsal.refetch()} />
        ) : report === undefined ? (
          <Waiting>…</Waiting>
        ) : (
          <Report fileId={analysis.id} report={report} isBusy={!isCurrent} />
        )}
      </MarginRow>
      {report === undefined ? null : (
        <MarginRow as="section" label={<FormattedMessage id="csvImport.step.publish" />} last>
          <PublishStep
            report={report}
            planId={choice.planId}
            onPlan={(planId) => setChoice({ ...choice, planId })}
            isCurrent={isCurrent}
            publication={publication}
            onPublish={(emailsConfirmed) =>
              publication.mutate({ ...choice, readyCount: report.counts.ready, emailsConfirmed })
            }
          />
        </MarginRow>
      )}
    </>
  )
}

function Done({ invoiceIds, clientsAdded }: { invoiceIds: string[]; clientsAdded: number }) {
  return (
    <MarginRow as="section" label={<FormattedMessage id="csvImport.step.publish" />} last>
      <p role="status" className={text.lead}>
        <FormattedMessage
          id="csvImport.done"
          values={{ invoices: invoiceIds.length, clients: clientsAdded }}
        />
      </p>
      <p className={classes.after}>
        <Link to="/factures" className={text.link}>
          <FormattedMessage id="csvImport.seeInvoices" />
        </Link>
        <Link to="/relances" className={text.link}>
          <FormattedMessage id="csvImport.seeRelances" />
        </Link>
      </p>
    </MarginRow>
  )
}
