import { Drawer, Skeleton } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import { LoadFailed, Waiting } from '../../../ui/states.tsx'
import text from '../../../ui/text.module.css'
import { usePlanVersions } from '../api/use_plans.ts'
import { changesBetween } from '../plan_changes.ts'
import { ChangeList } from './change_list.tsx'
import classes from './history_drawer.module.css'

type Version = Data.PlanVersion

interface HistoryDrawerProps {
  planId: string
  version: number
  opened: boolean
  onClose: () => void
  onRestore: (version: Version) => void
}

/** Who changed what, and when. An old version comes back as an edit, to be read again and saved. */
export function HistoryDrawer(props: HistoryDrawerProps) {
  const { planId, version, opened, onClose, onRestore } = props
  const intl = useIntl()
  const versions = usePlanVersions(planId, opened)
  return (
    <Drawer
      opened={opened}
      position="right"
      onClose={onClose}
      title={intl.formatMessage({ id: 'planHistory.title' })}
      closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
    >
      {versions.isPending ? (
        <Waiting>
          <Skeleton height={140} />
        </Waiting>
      ) : versions.isError ? (
        <LoadFailed error={versions.error} onRetry={() => void versions.refetch()} />
      ) : (
        <ol className={classes.list}>
          {versions.data.data.map((one, index, all) => (
            <VersionEntry
              key={one.id}
              version={one}
              before={all[index + 1]}
              isCurrent={one.number === version}
              onRestore={() => onRestore(one)}
            />
          ))}
        </ol>
      )}
    </Drawer>
  )
}

interface VersionEntryProps {
  version: Version
  before: Version | undefined
  isCurrent: boolean
  onRestore: () => void
}

function VersionEntry({ version, before, isCurrent, onRestore }: VersionEntryProps) {
  const format = useFormat()
  return (
    <li className={classes.version}>
      <p className={classes.when}>
        <b>
          <FormattedMessage id="planHistory.version" values={{ number: version.number }} />
        </b>{' '}
        <time dateTime={version.createdAt}>{format.instantFull(version.createdAt)}</time>
      </p>
      <p className={text.detail}>
        <FormattedMessage
          id="planHistory.by"
          values={{
            name: version.authorName ?? '',
            known: version.authorName === null ? 'no' : 'yes',
            restored: version.restoredFrom ?? 0,
          }}
        />
      </p>
      {before === undefined ? null : <ChangeList changes={changesBetween(before, version)} />}
      {isCurrent ? (
        <FormattedMessage id="planHistory.current" tagName="p" />
      ) : (
        <button type="button" className={text.link} onClick={onRestore}>
          <FormattedMessage id="planHistory.restore" />
        </button>
      )}
    </li>
  )
}
