import { Button, Skeleton } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { isNotFound } from '../../../lib/errors.ts'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { NotFoundScreen } from '../../../ui/not_found_screen.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import { usePlan } from '../api/use_plans.ts'
import { draftOf } from '../plan_draft.ts'
import type { EditorSearch } from '../plan_search.ts'
import { usePlanSaving } from '../use_plan_saving.ts'
import { ConflictDialog } from './conflict_dialog.tsx'
import { HistoryDrawer } from './history_drawer.tsx'
import { PlanEditor } from './plan_editor.tsx'
import classes from './plan_editor.module.css'
import { ReplanProgress } from './replan_progress.tsx'
import { SaveDialog } from './save_dialog.tsx'

interface PlanScreenProps {
  planId: string
  search: EditorSearch
  onSearch: (search: EditorSearch) => void
}

/** One plan, to be read and rewritten. */
export function PlanScreen({ planId, search, onSearch }: PlanScreenProps) {
  const plan = usePlan(planId)
  if (plan.isPending) {
    return (
      <MarginPage wide>
        <MarginRow last>
          <Waiting>
            <Skeleton height={34} width={240} mb={24} />
            <Skeleton height={420} />
          </Waiting>
        </MarginRow>
      </MarginPage>
    )
  }
  if (plan.isError) {
    if (isNotFound(plan.error)) return <NotFoundScreen />
    return (
      <MarginPage wide>
        <MarginRow last>
          <LoadFailed error={plan.error} onRetry={() => void plan.refetch()} />
        </MarginRow>
      </MarginPage>
    )
  }
  return <EditedPlan plan={plan.data.data} search={search} onSearch={onSearch} />
}

interface EditedPlanProps extends Omit<PlanScreenProps, 'planId'> {
  plan: Data.Plan
}

function EditedPlan({ plan, search, onSearch }: EditedPlanProps) {
  const intl = useIntl()
  // What is being written stays what it is when the plan is read again.
  const [opened] = useState(plan)
  const saving = usePlanSaving(opened)
  const { editor } = saving
  const title = intl.formatMessage({ id: 'planEditor.title' }, { name: saving.saved.name })

  return (
    <MarginPage wide>
      <MarginRow
        as="header"
        label={
          <Link to="/plans" className={classes.back}>
            <FormattedMessage id="plans.title" />
          </Link>
        }
      >
        <div className={classes.head}>
          <PageHeading title={title}>{title}</PageHeading>
          <span className={classes.headActions}>
            <FormattedMessage
              id="planEditor.used"
              values={{
                count: plan.openInvoices.count,
                more: plan.openInvoices.more ? 'yes' : 'no',
              }}
            />
            <Button
              variant="default"
              leftSection={<IconHistory size={16} stroke={1.75} aria-hidden="true" />}
              onClick={() => onSearch({ ...search, historique: 'oui' })}
            >
              <FormattedMessage id="planHistory.title" />
            </Button>
          </span>
        </div>
      </MarginRow>
      <PlanEditor
        key={saving.round}
        editor={editor}
        search={search}
        onSearch={onSearch}
        refused={saving.refused}
        isSaving={saving.isSaving}
        onSave={() => saving.save(plan.openInvoices.count > 0)}
        onReset={() => editor.replace(saving.saved)}
        notice={
          plan.replan === null ? null : (
            <div className={classes.notice}>
              <ReplanProgress replan={plan.replan} />
            </div>
          )
        }
      />
      <SaveDialog
        opened={saving.isAsking}
        preview={saving.preview}
        isSaving={saving.isSaving}
        onClose={saving.stopAsking}
        onSave={saving.apply}
      />
      <ConflictDialog
        base={saving.saved}
        theirs={saving.theirs}
        mine={editor.draft}
        onTakeTheirs={saving.takeTheirs}
        onKeepMine={saving.keepMine}
        onClose={saving.forgetTheirs}
      />
      <HistoryDrawer
        planId={plan.id}
        version={plan.version}
        opened={search.historique === 'oui'}
        onClose={() => onSearch({ ...search, historique: undefined })}
        onRestore={(version) => {
          saving.restore(version.number, draftOf(version))
          onSearch({ ...search, historique: undefined })
        }}
      />
    </MarginPage>
  )
}
