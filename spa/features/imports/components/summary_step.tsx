import { Button } from '@mantine/core'
import { Link, useNavigate } from '@tanstack/react-router'
import { FormattedMessage } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import { MarginRow } from '../../../ui/margin.tsx'
import { Numero } from '../../../ui/numero.tsx'
import text from '../../../ui/text.module.css'
import { WhenInstant } from '../../../ui/when.tsx'
import { useNextSends } from '../api/use_next_sends.ts'
import { useSkipping } from '../api/use_validations.ts'
import type { Batch, DraftRow } from '../types.ts'
import { fileNameOf } from './draft_rail.tsx'
import classes from './batch_screen.module.css'

/** What became of the import, and what happens next: nothing more to do, or what still waits. */
export function SummaryStep({ batch }: { batch: Batch }) {
  const navigate = useNavigate()
  const { counts, drafts } = batch
  const validated = drafts.filter(({ status }) => status === 'validated')
  const skipped = drafts.filter(({ status }) => status === 'skipped')

  return (
    <div className={classes.content}>
      <MarginRow last>
        <p className={text.lead}>
          <FormattedMessage
            id="imports.done"
            values={{
              validated: counts.validated,
              skipped: counts.skipped,
              pending: counts.pending,
            }}
          />
        </p>
        <div className={classes.actions}>
          {counts.pending > 0 ? (
            <Button
              onClick={() =>
                void navigate({
                  to: '/imports/$batchId',
                  params: { batchId: batch.id },
                  search: { etape: 'verifier' },
                })
              }
            >
              <FormattedMessage id="imports.review" values={{ count: counts.pending }} />
            </Button>
          ) : (
            <Button onClick={() => void navigate({ to: '/relances' })}>
              <FormattedMessage id="imports.seeSends" />
            </Button>
          )}
          <Button variant="default" onClick={() => void navigate({ to: '/imports' })}>
            <FormattedMessage id="imports.importMore" />
          </Button>
        </div>
        {validated.length === 0 ? null : <Validated drafts={validated} />}
        {skipped.length === 0 ? null : <Skipped batch={batch} drafts={skipped} />}
      </MarginRow>
    </div>
  )
}

function Validated({ drafts }: { drafts: readonly DraftRow[] }) {
  const format = useFormat()
  const nextOf = useNextSends(drafts.flatMap(({ invoiceId }) => invoiceId ?? []))
  return (
    <section className={classes.section} aria-labelledby="validees">
      <h2 id="validees">
        <FormattedMessage id="imports.validatedTitle" values={{ count: drafts.length }} />
      </h2>
      <ul className={classes.list}>
        {drafts.map(({ id, invoiceId, clientName, numero, amountTtcCents }) => {
          const next = invoiceId === null ? undefined : nextOf(invoiceId)
          return (
            <li key={id}>
              <span>
                {clientName} <Numero>{numero ?? ''}</Numero>
              </span>
              <span className={text.amount}>{format.amount(amountTtcCents ?? 0)}</span>
              {invoiceId === null ? null : (
                <Link to="/factures/$invoiceId" params={{ invoiceId }} className={text.link}>
                  <FormattedMessage id="imports.seeInvoice" />
                </Link>
              )}
              {next === undefined ? null : (
                <span className={classes.next}>
                  {next === null ? (
                    <FormattedMessage id="imports.nothingLeaves" />
                  ) : (
                    <FormattedMessage
                      id="imports.firstSend"
                      values={{
                        day: (
                          <WhenInstant key="day" instant={next}>
                            {format.instantDay(next)}
                          </WhenInstant>
                        ),
                      }}
                    />
                  )}
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

function Skipped({ batch, drafts }: { batch: Batch; drafts: readonly DraftRow[] }) {
  const feedback = useFeedback()
  const { restore } = useSkipping(batch.id)
  return (
    <section className={classes.section} aria-labelledby="passees">
      <h2 id="passees">
        <FormattedMessage id="imports.skippedTitle" values={{ count: drafts.length }} />
      </h2>
      <ul className={classes.list}>
        {drafts.map((draft) => (
          <li key={draft.id}>
            <span>{draft.clientName ?? fileNameOf(batch, draft)}</span>
            <span className={text.detail}>{draft.skipReason}</span>
            <button
              type="button"
              className={text.link}
              onClick={() =>
                restore.mutate(
                  { params: { import_id: batch.id, draft_id: draft.id } },
                  { onError: feedback.failed }
                )
              }
            >
              <FormattedMessage id="imports.restore" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
