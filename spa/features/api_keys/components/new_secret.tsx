import { Button } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import { CopyButton } from '../../../ui/copy_button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import classes from './api_keys.module.css'

/** Said once: the person says that they kept it before the dialog lets go. */
export function NewSecret({ secret, onClose }: { secret: string; onClose: () => void }) {
  const intl = useIntl()
  return (
    <Dialog title={intl.formatMessage({ id: 'apiKeys.secretTitle' })} width={520}>
      <div className={classes.dialog}>
        <p>
          <FormattedMessage id="apiKeys.secretLead" />
        </p>
        <code className={classes.secret}>{secret}</code>
        <CopyButton text={secret} say="apiKeys.copy" />
        <Button data-autofocus onClick={onClose}>
          <FormattedMessage id="apiKeys.kept" />
        </Button>
      </div>
    </Dialog>
  )
}
