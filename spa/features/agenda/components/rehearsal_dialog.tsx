import { Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { FormattedMessage, useIntl } from 'react-intl'
import text from '../../../ui/text.module.css'
import type { Line } from '../agenda_days.ts'
import { useRehearsal } from '../api/use_rehearsal.ts'
import { ExactMail } from '../../../ui/sending/exact_mail.tsx'

/** The mail that would have left in the dry run, word for word. */
export function RehearsalDialog({ line: { relance } }: { line: Line }) {
  const intl = useIntl()
  const [opened, dialog] = useDisclosure()
  const rehearsal = useRehearsal(relance.id, opened)

  return (
    <>
      <button type="button" className={text.link} onClick={dialog.open}>
        <FormattedMessage id="agenda.readMail" />
      </button>
      <Modal
        opened={opened}
        onClose={dialog.close}
        size="lg"
        title={intl.formatMessage({ id: 'agenda.rehearsalTitle' })}
        closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
      >
        <ExactMail query={rehearsal} />
      </Modal>
    </>
  )
}
