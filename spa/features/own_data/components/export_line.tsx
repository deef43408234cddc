import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import type { MessageId } from '../../../lib/i18n.tsx'
import lines from '../../../ui/lines.module.css'
import text from '../../../ui/text.module.css'
import { exportFileAddress } from '../api/use_data_exports.ts'

const STATUS_WORDS: Record<Data.DataExport['status'], MessageId> = {
  asked: 'ownData.asked',
  preparing: 'ownData.preparing',
  ready: 'ownData.ready',
  failed: 'ownData.failed',
  expired: 'ownData.expired',
}

/** A copy: when it was asked for and by whom, where it stands, and its file while there is one. */
export function ExportLine({ copy }: { copy: Data.DataExport }) {
  const intl = useIntl()
  const format = useFormat()
  const day = format.instantDay(copy.createdAt)

  return (
    <li className={lines.item}>
      <div className={lines.what}>
        <p>
          <FormattedMessage
            id="ownData.copyOf"
            values={{ day, time: format.time(copy.createdAt) }}
          />
        </p>
        <p className={text.detail}>
          <FormattedMessage
            id={STATUS_WORDS[copy.status]}
            values={{
              day: copy.expiresAt === null ? '' : format.instantDay(copy.expiresAt),
              size: format.bytes(copy.byteSize ?? 0),
              count: copy.fileCount ?? 0,
            }}
          />
          {copy.askedBy === null ? null : ` · ${copy.askedBy}`}
        </p>
      </div>
      {copy.status === 'ready' ? (
        <Button
          component="a"
          href={exportFileAddress(copy.id)}
          download
          variant="default"
          leftSection={<IconDownload size={16} aria-hidden="true" />}
          aria-label={intl.formatMessage({ id: 'ownData.downloadOf' }, { day })}
        >
          <FormattedMessage id="ownData.download" />
        </Button>
      ) : null}
    </li>
  )
}
