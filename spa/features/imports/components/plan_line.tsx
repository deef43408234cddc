import { NativeSelect } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import { api } from '../../../lib/api.ts'
import { fieldOf } from '../use_draft_editor.ts'
import { useDraftAtHand } from './draft_context.tsx'
import { FieldLine } from './field_line.tsx'

const FRESH_MS = 300_000
/** « Aucun »: the invoice is kept and nothing is sent. */
const NO_PLAN = ''

/** How Rubis will ask; until one is chosen, the plan of the client, else of the organization. */
export function PlanLine() {
  const intl = useIntl()
  const { draft, editor, errors } = useDraftAtHand()
  const plans = useQuery(api.plans.index.queryOptions({}, { staleTime: FRESH_MS }))
  const field = fieldOf(editor.fields, 'planId')
  const chosen = field?.source === 'user' ? field.value : draft.followedPlanId

  return (
    <FieldLine name="planId">
      <NativeSelect
        label={intl.formatMessage({ id: 'newInvoice.plan' })}
        data={[
          ...(plans.data?.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          { value: NO_PLAN, label: intl.formatMessage({ id: 'newInvoice.noPlan' }) },
        ]}
        value={chosen == null ? NO_PLAN : String(chosen)}
        error={errors.planId}
        onChange={({ currentTarget: { value } }) =>
          editor.edit({ planId: value === NO_PLAN ? null : value })
        }
      />
    </FieldLine>
  )
}
