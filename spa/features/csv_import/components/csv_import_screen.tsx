import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { isNotFound } from '../../../lib/errors.ts'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import text from '../../../ui/text.module.css'
import { useCsvAnalysis } from '../api/use_csv_import.ts'
import { CsvEditor } from './csv_editor.tsx'
import { FileStep } from './file_step.tsx'

interface CsvImportScreenProps {
  /** the file that was sent, by the address of the page */
  fileId: string | undefined
  onFile: (id: string | undefined) => void
}

/** A list of invoices made by another tool: which column is what, what each line becomes, then all at once. */
export function CsvImportScreen({ fileId, onFile }: CsvImportScreenProps) {
  const intl = useIntl()
  const analysis = useCsvAnalysis(fileId)
  // A file that was forgotten since is none.
  const known = analysis.isError && isNotFound(analysis.error) ? undefined : analysis.data?.data

  return (
    <MarginPage wide>
      <MarginRow
        as="header"
        label={
          <Link to="/factures" className={text.link}>
            <FormattedMessage id="nav.invoices" />
          </Link>
        }
      >
        <PageHeading title={intl.formatMessage({ id: 'csvImport.title' })}>
          <FormattedMessage id="csvImport.title" />
        </PageHeading>
      </MarginRow>
      <MarginRow
        as="section"
        label={<FormattedMessage id="csvImport.step.file" />}
        last={known === undefined}
      >
        <FileStep analysis={known} onFile={onFile} />
        {analysis.isError && !isNotFound(analysis.error) ? (
          <LoadFailed error={analysis.error} onRetry={() => void analysis.refetch()} />
        ) : null}
        {fileId !== undefined && analysis.isPending ? <Waiting>…</Waiting> : null}
      </MarginRow>
      {known === undefined ? null : <CsvEditor key={known.id} analysis={known} />}
    </MarginPage>
  )
}
