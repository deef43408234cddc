import { Button } from '@mantine/core'
import { IconDeviceDesktop } from '@tabler/icons-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { client } from '../../../lib/api.ts'
import { useFormat } from '../../../lib/format_context.tsx'
import { useAccountAct } from '../../../lib/security.ts'
import { useFeedback } from '../../../ui/feedback.ts'
import { MarginRow } from '../../../ui/margin.tsx'
import { Tag } from '../../../ui/tag.tsx'
import text from '../../../ui/text.module.css'
import classes from './account.module.css'

type Session = Data.Security['sessions'][number]

/** Where the account is open; what one does not recognize is closed. */
export function Sessions({ sessions }: { sessions: Session[] }) {
  const feedback = useFeedback()
  const closeOthers = useAccountAct(() => client.api.me.sessions.destroyOthers({}))
  return (
    <MarginRow label={<FormattedMessage id="security.sessions" />} last>
      <p className={classes.note}>
        <FormattedMessage id="security.sessionsNote" />
      </p>
      <ul className={classes.list}>
        {sessions.map((session) => (
          <Line key={session.id} session={session} />
        ))}
      </ul>
      {sessions.length < 2 ? null : (
        <Button
          variant="default"
          loading={closeOthers.isPending}
          onClick={() =>
            closeOthers.mutate(undefined, {
              onSuccess: ({ data }) =>
                feedback.done('security.othersClosed', { count: data.closed }),
              onError: feedback.failed,
            })
          }
        >
          <FormattedMessage id="security.closeOthers" />
        </Button>
      )}
    </MarginRow>
  )
}

function Line({ session }: { session: Session }) {
  const intl = useIntl()
  const format = useFormat()
  const feedback = useFeedback()
  const close = useAccountAct(() =>
    client.api.me.sessions.destroy({ params: { sign_in_id: session.id } })
  )
  const { browser, system } = session
  const device =
    browser !== null && system !== null
      ? intl.formatMessage({ id: 'security.device' }, { browser, system })
      : (browser ?? system ?? intl.formatMessage({ id: 'security.unknownDevice' }))

  return (
    <li className={classes.item}>
      <div className={classes.what}>
        <p>
          <span>{device}</span>{' '}
          {session.current ? (
            <Tag tone="info" icon={IconDeviceDesktop}>
              <FormattedMessage id="security.thisDevice" />
            </Tag>
          ) : null}
        </p>
        <p className={text.detail}>
          <FormattedMessage
            id="security.seen"
            values={{ when: format.instantFull(session.seenAt), address: session.address ?? '?' }}
          />
          {session.remembered ? (
            <>
              {' · '}
              <FormattedMessage id="security.remembered" />
            </>
          ) : null}
        </p>
      </div>
      {session.current ? null : (
        <Button
          variant="subtle"
          aria-label={intl.formatMessage({ id: 'security.closeOf' }, { device })}
          loading={close.isPending}
          onClick={() =>
            close.mutate(undefined, {
              onSuccess: () => feedback.done('security.closed'),
              onError: feedback.failed,
            })
          }
        >
          <FormattedMessage id="security.close" />
        </Button>
      )}
    </li>
  )
}
