import { Checkbox, Skeleton } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import { useFeedback } from '../../../ui/feedback.ts'
import type { MessageId } from '../../../lib/i18n.tsx'
import {
  FIELD_OF,
  useNoticePreferences,
  useSetPreference,
  type Channel,
  type Preference,
} from '../api/use_preferences.ts'
import { CheckinModeChoice } from './checkin_mode.tsx'
import { NOTICE_LOOKS } from '../notice_looks.ts'
import classes from './notifications.module.css'

const CHANNELS: { channel: Channel; label: MessageId }[] = [
  { channel: 'in_app', label: 'notices.inApp' },
  { channel: 'email', label: 'notices.email' },
  { channel: 'digest', label: 'notices.digest' },
]

/** By which ways a person is told what: one line a kind, one column a way. */
export function NoticePreferencesScreen() {
  const intl = useIntl()
  const preferences = useNoticePreferences()

  return (
    <MarginPage>
      <MarginRow last label={<FormattedMessage id="notices.margin" />}>
        <PageHeading title={intl.formatMessage({ id: 'notices.title' })}>
          <FormattedMessage id="notices.title" />
        </PageHeading>
        <p className={classes.lead}>
          <FormattedMessage id="notices.lead" />
        </p>
        <CheckinModeChoice />
        {preferences.isPending ? (
          <Waiting>
            {[0, 1, 2, 3, 4, 5].map((row) => (
              <Skeleton key={row} height={36} mb={12} maw={760} />
            ))}
          </Waiting>
        ) : preferences.isError ? (
          <LoadFailed error={preferences.error} onRetry={() => void preferences.refetch()} />
        ) : (
          <Matrix preferences={preferences.data.data} />
        )}
      </MarginRow>
    </MarginPage>
  )
}

function Matrix({ preferences }: { preferences: Preference[] }) {
  const intl = useIntl()
  return (
    <table className={classes.matrix} aria-label={intl.formatMessage({ id: 'notices.title' })}>
      <thead>
        <tr>
          <th scope="col">
            <FormattedMessage id="notices.kind" />
          </th>
          {CHANNELS.map(({ channel, label }) => (
            <th key={channel} scope="col">
              <FormattedMessage id={label} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {preferences.map((preference) => (
          <tr key={preference.kind}>
            <th scope="row">
              <FormattedMessage id={NOTICE_LOOKS[preference.kind].name} />
              {preference.mustReach ? (
                <span className={classes.reason}>
                  <FormattedMessage id="notices.mustReach" values={{ kind: preference.kind }} />
                </span>
              ) : null}
            </th>
            {CHANNELS.map(({ channel, label }) => (
              <td key={channel}>
                <ChannelBox preference={preference} channel={channel} label={label} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** The last mail of a kind that must reach someone cannot be unticked; the line says why. */
function ChannelBox({
  preference,
  channel,
  label,
}: {
  preference: Preference
  channel: Channel
  label: MessageId
}) {
  const intl = useIntl()
  const set = useSetPreference()
  const feedback = useFeedback()
  const checked = preference[FIELD_OF[channel]]
  const mails = Number(preference.email) + Number(preference.digest)
  const isLastMail = preference.mustReach && channel !== 'in_app' && checked && mails === 1

  return (
    <Checkbox
      checked={checked}
      disabled={isLastMail}
      styles={{ body: { justifyContent: 'center' } }}
      aria-label={intl.formatMessage(
        { id: 'notices.cell' },
        {
          kind: intl.formatMessage({ id: NOTICE_LOOKS[preference.kind].name }),
          channel: intl.formatMessage({ id: label }),
        }
      )}
      onChange={({ currentTarget }) =>
        set.mutate(
          { body: { kind: preference.kind, channel, enabled: currentTarget.checked } },
          { onError: feedback.failed }
        )
      }
    />
  )
}
