import { isNotFound } from '../../../lib/errors.ts'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { NotFoundScreen } from '../../../ui/not_found_screen.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import { Skeleton } from '@mantine/core'
import { useBatch } from '../api/use_imports.ts'
import { fileLines, isMoving } from '../file_lines.ts'
import type { BatchSearch, BatchStep } from '../imports_search.ts'
import type { Batch } from '../types.ts'
import { useUploads } from '../uploads.ts'
import { BatchHead } from './batch_head.tsx'
import classes from './batch_screen.module.css'
import { FilesStep } from './files_step.tsx'
import { ReviewStep } from './review_step.tsx'
import { SummaryStep } from './summary_step.tsx'

interface BatchScreenProps {
  batchId: string
  search: BatchSearch
  onSearch: (search: BatchSearch) => void
}

/** One import, from its files to what became of them. Where one is in it is in the address. */
export function BatchScreen({ batchId, search, onSearch }: BatchScreenProps) {
  const query = useBatch(batchId)
  const uploads = useUploads()

  if (query.isPending) return <BatchSkeleton />
  if (query.isError && query.data === undefined) {
    if (isNotFound(query.error)) return <NotFoundScreen />
    return (
      <MarginPage>
        <MarginRow last>
          <LoadFailed error={query.error} onRetry={() => void query.refetch()} />
        </MarginRow>
      </MarginPage>
    )
  }

  const batch = query.data.data
  const lines = fileLines(batchId, batch, uploads)
  const openId = openDraft(batch, search.piece)
  const step = stepOf(search.etape, batch, lines.some(isMoving), openId)

  return (
    <div className={classes.screen} data-step={step}>
      <BatchHead
        batch={batch}
        lines={lines}
        step={step}
        onFinished={() => onSearch({ etape: 'bilan' })}
      />
      {step === 'fichiers' ? <FilesStep batch={batch} lines={lines} /> : null}
      {step === 'verifier' && openId !== undefined ? (
        <ReviewStep
          batch={batch}
          openId={openId}
          onOpen={(piece) => onSearch({ etape: 'verifier', piece })}
          onFinished={() => onSearch({ etape: 'bilan' })}
        />
      ) : null}
      {step === 'bilan' ? <SummaryStep batch={batch} /> : null}
    </div>
  )
}

/** The draft of the address; else the first one that waits; else the first. */
function openDraft({ drafts }: Batch, asked: string | undefined) {
  const known = drafts.find(({ id }) => id === asked)
  return (known ?? drafts.find(({ status }) => status === 'pending') ?? drafts[0])?.id
}

/** The step of the address; left out, the one that the state of the import calls for. */
function stepOf(
  asked: BatchStep | undefined,
  { counts }: Batch,
  isMovingStill: boolean,
  openId: string | undefined
): BatchStep {
  if (asked === 'verifier' && openId === undefined) return 'fichiers'
  if (asked !== undefined) return asked
  if (isMovingStill) return 'fichiers'
  if (counts.pending > 0) return 'verifier'
  return counts.validated + counts.skipped > 0 ? 'bilan' : 'fichiers'
}

function BatchSkeleton() {
  return (
    <Waiting>
      <MarginPage wide>
        <MarginRow as="header">
          <Skeleton height={34} width={380} mb={10} />
          <Skeleton height={16} width={300} />
        </MarginRow>
        <MarginRow last>
          {[0, 1, 2, 3].map((row) => (
            <Skeleton key={row} height={44} mb={20} maw={860} />
          ))}
        </MarginRow>
      </MarginPage>
    </Waiting>
  )
}
