import { VisuallyHidden } from '@mantine/core'
import { FormattedMessage } from 'react-intl'
import text from './text.module.css'

/** An invoice number: never broken over two lines, set so that 0/O and 1/l differ. */
export function Numero({ children }: { children: string }) {
  return (
    <span className={text.numero}>
      <VisuallyHidden>
        <FormattedMessage id="common.invoiceNumber" />{' '}
      </VisuallyHidden>
      {children}
    </span>
  )
}
