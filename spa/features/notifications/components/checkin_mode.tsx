import { NativeSelect } from '@mantine/core'
import { useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import {
  useMayChangeSettings,
  useOrganization,
  useSaveOrganization,
} from '../../../lib/organization.ts'
import { useFeedback } from '../../../ui/feedback.ts'

/** How the organization is asked before its clients are reminded. */
export function CheckinModeChoice() {
  const intl = useIntl()
  const mode = useOrganization()
  const set = useSaveOrganization()
  const mayChange = useMayChangeSettings()
  const feedback = useFeedback()
  if (mode.data === undefined) return null

  return (
    <NativeSelect
      maw={440}
      mb="xl"
      label={intl.formatMessage({ id: 'checkinMode.label' })}
      description={intl.formatMessage({ id: 'checkinMode.hint' })}
      value={mode.data.data.checkinMode}
      disabled={!mayChange || set.isPending}
      data={[
        { value: 'daily', label: intl.formatMessage({ id: 'checkinMode.daily' }) },
        { value: 'single', label: intl.formatMessage({ id: 'checkinMode.single' }) },
        { value: 'none', label: intl.formatMessage({ id: 'checkinMode.none' }) },
      ]}
      onChange={({ currentTarget }) =>
        set.mutate(
          { body: { checkinMode: currentTarget.value as Data.Organization['checkinMode'] } },
          {
            onSuccess: () => feedback.done('checkinMode.saved', {}),
            onError: feedback.failed,
          }
        )
      }
    />
  )
}
