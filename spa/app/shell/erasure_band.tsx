import { UnstyledButton } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { FormattedMessage } from 'react-intl'
import { useUndoErasure } from '../../features/own_data/api/use_erasure.ts'
import { useFormat } from '../../lib/format_context.tsx'
import { useMe } from '../../lib/me.ts'
import { useFeedback } from '../../ui/feedback.ts'
import classes from './shell.module.css'

/** On every page for as long as everything is about to go, with the way back for whoever may take it. */
export default function ErasureBand() {
  const format = useFormat()
  const feedback = useFeedback()
  const undo = useUndoErasure()
  const { organization } = useMe()
  if (organization.erasure === null) return null

  return (
    <p className={classes.banner} data-tone="danger" role="status">
      <IconTrash size={16} stroke={1.75} aria-hidden="true" />
      <span>
        <FormattedMessage
          id="banner.erasure"
          values={{ when: format.instantFull(organization.erasure.dueAt) }}
        />
      </span>
      {organization.role === 'owner' ? (
        <UnstyledButton
          className={classes.bannerLink}
          fz="inherit"
          td="underline"
          disabled={undo.isPending}
          onClick={() =>
            undo.mutate(
              {},
              { onSuccess: () => feedback.done('banner.erasureUndone'), onError: feedback.failed }
            )
          }
        >
          <FormattedMessage id="banner.erasureUndo" />
        </UnstyledButton>
      ) : null}
    </p>
  )
}
