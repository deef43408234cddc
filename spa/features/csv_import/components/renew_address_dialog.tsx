import { Button, Group } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { FormattedMessage, useIntl } from 'react-intl'
import { api } from '../../../lib/api.ts'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import { Dialog } from '../../../ui/dialog.tsx'
import classes from './inbound_address.module.css'

interface RenewAddressProps {
  address: string
  onRenewed: () => void
  onClose: () => void
}

/** What a new address changes, said before it is made: the present one stops for good. */
export function RenewAddressDialog({ address, onRenewed, onClose }: RenewAddressProps) {
  const intl = useIntl()
  const queryClient = useQueryClient()
  const renewal = useMutation(
    api.organization.inboundAddress.store.mutationOptions({
      onSuccess: (answer) => {
        queryClient.setQueryData(api.organization.inboundAddress.show.queryKey({}), answer)
        onRenewed()
      },
    })
  )

  return (
    <Dialog
      title={<FormattedMessage id="inboundAddress.renewTitle" />}
      width={520}
      onClose={onClose}
    >
      <div className={classes.renewal}>
        <p>
          <FormattedMessage id="inboundAddress.renewEffect" />
        </p>
        <code className={classes.code}>{address}</code>
        <p>
          <FormattedMessage id="inboundAddress.renewKept" />
        </p>
        {renewal.isError ? (
          <p role="alert" className={classes.refused}>
            {messageOf(intl, failureOf(renewal.error))}
          </p>
        ) : null}
        <Group justify="flex-end" mt="md">
          <Button variant="default" data-autofocus onClick={onClose}>
            <FormattedMessage id="common.cancel" />
          </Button>
          <Button loading={renewal.isPending} onClick={() => renewal.mutate({})}>
            <FormattedMessage id="inboundAddress.renewConfirm" />
          </Button>
        </Group>
      </div>
    </Dialog>
  )
}
