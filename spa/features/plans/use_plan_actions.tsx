import { useNavigate } from '@tanstack/react-router'
import { useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { messageOf } from '../../lib/error_messages.ts'
import { failureOf } from '../../lib/errors.ts'
import { showDone, showFailure, showUndo } from '../../ui/undo_toast.tsx'
import { useArchivePlan, useCopyPlan, useMakeDefault, useRestorePlan } from './api/use_plans.ts'

/** What can be done to a plan as a whole; each says what it did, archiving can be taken back. */
export function usePlanActions(plan: Data.Plan) {
  const intl = useIntl()
  const navigate = useNavigate()
  const copy = useCopyPlan()
  const archive = useArchivePlan()
  const restore = useRestorePlan()
  const makeDefault = useMakeDefault()
  const closeLabel = intl.formatMessage({ id: 'common.close' })
  const onError = (error: unknown) => showFailure(messageOf(intl, failureOf(error)), closeLabel)

  const bringBack = () =>
    restore.mutate(
      { params: { plan_id: plan.id } },
      {
        onError,
        onSuccess: () =>
          showDone(intl.formatMessage({ id: 'plans.restored' }, { name: plan.name }), closeLabel),
      }
    )

  return {
    restore: bringBack,
    copy: () =>
      copy.mutate(
        { params: { plan_id: plan.id } },
        {
          onError,
          onSuccess: ({ data }) =>
            void navigate({ to: '/plans/$planId', params: { planId: data.id } }),
        }
      ),
    makeDefault: () =>
      makeDefault.mutate(
        { body: { defaultPlanId: plan.id } },
        {
          onError,
          onSuccess: () =>
            showDone(
              intl.formatMessage({ id: 'plans.madeDefault' }, { name: plan.name }),
              closeLabel
            ),
        }
      ),
    archive: (replacementPlanId: string | null) =>
      archive.mutate(
        {
          params: { id: plan.id },
          body: replacementPlanId === null ? {} : { replacementPlanId },
        },
        {
          onError,
          onSuccess: () =>
            showUndo({
              closeLabel,
              message: intl.formatMessage({ id: 'plans.archivedDone' }, { name: plan.name }),
              onUndo: bringBack,
            }),
        }
      ),
  }
}
