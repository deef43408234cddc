import {
  IconAlertTriangle,
  IconCheck,
  IconCircleCheck,
  IconFileText,
  IconInfoCircle,
  IconPlayerSkipForward,
  type Icon,
} from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { useFormat } from '../../../lib/format_context.tsx'
import type { MessageId } from '../../../lib/i18n.tsx'
import { draftLook, type DraftLook } from '../draft_look.ts'
import type { Batch, DraftRow } from '../types.ts'
import classes from './draft_rail.module.css'
import { NotChasedFact } from './not_chased_fact.tsx'

const ICONS: Record<DraftLook, Icon> = {
  validated: IconCheck,
  skipped: IconPlayerSkipForward,
  notChased: IconInfoCircle,
  doubtful: IconAlertTriangle,
  certain: IconCircleCheck,
  ready: IconFileText,
}

const WORDS: Record<Exclude<DraftLook, 'notChased'>, MessageId> = {
  validated: 'imports.rail.validated',
  skipped: 'imports.rail.skipped',
  doubtful: 'imports.rail.doubtful',
  certain: 'imports.rail.certain',
  ready: 'imports.rail.ready',
}

/** Every draft of the import, side by side, each with how sure it is; the open one stays in sight. */
export function DraftRail({ batch, openId }: { batch: Batch; openId: string | undefined }) {
  const intl = useIntl()
  const rail = useRef<HTMLElement>(null)

  useEffect(() => {
    rail.current
      ?.querySelector('[aria-current]')
      ?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [openId])

  return (
    <nav
      ref={rail}
      className={classes.rail}
      aria-label={intl.formatMessage({ id: 'imports.rail' })}
    >
      <ol>
        {batch.drafts.map((draft) => (
          <li key={draft.id}>
            <Item
              draft={draft}
              batchId={batch.id}
              fileName={fileNameOf(batch, draft)}
              isOpen={draft.id === openId}
            />
          </li>
        ))}
      </ol>
    </nav>
  )
}

export function fileNameOf({ files }: Pick<Batch, 'files'>, draft: Pick<DraftRow, 'id'>) {
  return files.find(({ draftId }) => draftId === draft.id)?.name ?? ''
}

interface ItemProps {
  draft: DraftRow
  batchId: string
  fileName: string
  isOpen: boolean
}

function Item({ draft, batchId, fileName, isOpen }: ItemProps) {
  const format = useFormat()
  const { look, doubts } = draftLook(draft)
  const LookIcon = ICONS[look]

  return (
    <Link
      to="/imports/$batchId"
      params={{ batchId }}
      search={{ etape: 'verifier', piece: draft.id }}
      resetScroll={false}
      className={classes.item}
      data-look={look}
      aria-current={isOpen ? 'true' : undefined}
    >
      <LookIcon size={17} stroke={1.75} aria-hidden="true" />
      <span className={classes.name} title={fileName}>
        {draft.clientName ?? fileName}
      </span>
      <span className={classes.fact}>
        {look === 'notChased' ? (
          <NotChasedFact draft={draft} />
        ) : (
          <FormattedMessage
            id={WORDS[look]}
            values={{
              count: doubts,
              amount:
                draft.amountTtcCents === null
                  ? ''
                  : format.amountIn(draft.amountTtcCents, draft.currency),
            }}
          />
        )}
      </span>
    </Link>
  )
}
