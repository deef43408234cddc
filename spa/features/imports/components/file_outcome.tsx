import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format_context.tsx'
import text from '../../../ui/text.module.css'
import { doubtCount } from '../doubts.ts'
import type { FileLine } from '../file_lines.ts'
import { REFUSAL_WORDS, refusalWords } from '../reason_words.ts'
import type { DraftRow, ImportFile } from '../types.ts'
import classes from './file_rows.module.css'
import { NotChasedFact } from './not_chased_fact.tsx'

/** What became of a file, in a sentence, and where that leads. */
export function FileOutcome({ line, batchId }: { line: FileLine; batchId: string }) {
  const intl = useIntl()
  const { state, upload, file, draft } = line

  if (state === 'refused' && upload?.refusal) {
    return <Why>{intl.formatMessage({ id: REFUSAL_WORDS[upload.refusal] })}</Why>
  }
  if (state === 'failed' || state === 'refused') {
    const failure = failureOf(upload?.error)
    const words = refusalWords(failure.code)
    return <Why>{words ? intl.formatMessage({ id: words }) : messageOf(intl, failure)}</Why>
  }
  if (state === 'unreadable') {
    const words = refusalWords(file?.reason?.code) ?? 'imports.refusal.unknown'
    return <Why>{intl.formatMessage({ id: words })}</Why>
  }
  if (state === 'purged') return <Why>{intl.formatMessage({ id: 'imports.purgedWhy' })}</Why>
  if (state === 'duplicate') return <Original of={file?.duplicateOf ?? null} />
  if (state === 'ready' && draft !== null) return <ReadDraft draft={draft} batchId={batchId} />
  return null
}

function Why({ children }: { children: string }) {
  return <p className={classes.why}>{children}</p>
}

function Original({ of: original }: { of: ImportFile['duplicateOf'] }) {
  if (original?.invoiceId) {
    return (
      <Link
        to="/factures/$invoiceId"
        params={{ invoiceId: original.invoiceId }}
        className={text.link}
      >
        <FormattedMessage id="imports.seeInvoice" />
      </Link>
    )
  }
  if (original?.importBatchId && original.draftId) {
    return (
      <Link
        to="/imports/$batchId"
        params={{ batchId: original.importBatchId }}
        search={{ etape: 'verifier', piece: original.draftId }}
        className={text.link}
      >
        <FormattedMessage id="imports.seeDraft" />
      </Link>
    )
  }
  return null
}

function ReadDraft({ draft, batchId }: { draft: DraftRow; batchId: string }) {
  const format = useFormat()
  const doubts = doubtCount(draft)
  const facts = [
    draft.clientName,
    draft.amountTtcCents === null ? null : format.amountIn(draft.amountTtcCents, draft.currency),
  ].filter((fact) => fact !== null)

  return (
    <p className={classes.read}>
      {facts.join(' · ')}{' '}
      <Link
        to="/imports/$batchId"
        params={{ batchId }}
        search={{ etape: 'verifier', piece: draft.id }}
        className={text.link}
      >
        {draft.status === 'validated' ? (
          <FormattedMessage id="imports.validated" />
        ) : draft.status === 'skipped' ? (
          <FormattedMessage id="imports.skipped" />
        ) : draft.chaseable ? (
          <FormattedMessage id="imports.doubts" values={{ count: doubts }} />
        ) : (
          <NotChasedFact draft={draft} />
        )}
      </Link>
    </p>
  )
}
