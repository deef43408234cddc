import { Button } from '@mantine/core'
import { FormattedMessage, useIntl } from 'react-intl'
import { CopyButton } from '../../../ui/copy_button.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import classes from './account.module.css'

/** Shown once: the person says that they kept them before the dialog lets go. */
export function RecoveryCodes({ codes, onClose }: { codes: string[]; onClose: () => void }) {
  const intl = useIntl()
  return (
    <Dialog title={intl.formatMessage({ id: 'security.codesTitle' })} width={440}>
      <div className={classes.dialog}>
        <p>
          <FormattedMessage id="security.codesLead" />
        </p>
        <ul className={classes.codes}>
          {codes.map((code) => (
            <li key={code}>{code}</li>
          ))}
        </ul>
        <CopyButton text={codes.join('\n')} say="security.codesCopy" />
        <Button data-autofocus onClick={onClose}>
          <FormattedMessage id="security.codesKept" />
        </Button>
      </div>
    </Dialog>
  )
}
