import { Switch } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useIntl } from 'react-intl'
import { api } from '../../../lib/api.ts'
import { failureOf } from '../../../lib/errors.ts'
import { messageOf } from '../../../lib/error_messages.ts'
import { meOptions, useMe } from '../../../lib/me.ts'
import { useMayChangeSettings } from '../../../lib/organization.ts'
import { showFailure } from '../../../ui/undo_toast.tsx'
import classes from './reading_model.module.css'

/**
 * Whether a model may help to read, and where the words of pages would then go. Nothing at all where the
 * server has none, or for those who do not decide on settings.
 */
export function ReadingModel() {
  const intl = useIntl()
  const queryClient = useQueryClient()
  const { readingModel, readsWithModel } = useMe().organization
  const mayChange = useMayChangeSettings()
  const change = useMutation(
    api.organization.update.mutationOptions({
      onSuccess: () => queryClient.invalidateQueries({ queryKey: meOptions().queryKey }),
      onError: (error) =>
        showFailure(messageOf(intl, failureOf(error)), intl.formatMessage({ id: 'common.close' })),
    })
  )
  if (!readingModel || !mayChange) return null

  return (
    <Switch
      className={classes.choice}
      label={intl.formatMessage({ id: 'readingModel.allow' })}
      description={intl.formatMessage({ id: 'readingModel.why' }, { host: readingModel })}
      checked={change.isPending ? change.variables.body?.readsWithModel === true : readsWithModel}
      onChange={({ currentTarget }) =>
        change.mutate({ body: { readsWithModel: currentTarget.checked } })
      }
    />
  )
}
