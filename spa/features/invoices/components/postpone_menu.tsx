import { Button, Menu, Modal } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { addDays, daysBetween } from '../../../lib/format.ts'
import { useFormat, useToday } from '../../../lib/format_context.tsx'
import { DateField } from '../../../ui/date_field.tsx'
import { toneLabel } from '../../../ui/status_tag.tsx'
import text from '../../../ui/text.module.css'
import { usePostpone } from '../api/use_relance_actions.ts'
import { nextMonday } from '../next_monday.ts'
import { useFeedback } from '../use_feedback.ts'

interface PostponeMenuProps {
  relance: Data.Relance
  invoiceId: string
}

/** Later: by a day, to Monday, or to a date. Each choice says the day it means. */
export function PostponeMenu({ relance, invoiceId }: PostponeMenuProps) {
  const intl = useIntl()
  const format = useFormat()
  const today = useToday()
  const { fail, offerUndo } = useFeedback()
  const postpone = usePostpone(invoiceId)
  const [choosing, dialog] = useDisclosure()
  const leaves = format.dayOf(relance.sendAt)
  const earliest = leaves > today ? leaves : today
  const tomorrow = addDays(earliest, 1)
  const monday = nextMonday(earliest)

  function moveTo(date: string) {
    dialog.close()
    const params = { relance_id: relance.id }
    postpone.mutate(
      { params, body: { days: daysBetween(leaves, date) } },
      {
        onError: fail,
        onSuccess: () =>
          offerUndo(
            intl.formatMessage({ id: 'postpone.done' }, { day: format.longDay(date) }),
            () => postpone.mutate({ params, body: { until: relance.sendAt } }, { onError: fail })
          ),
      }
    )
  }

  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <button
            type="button"
            className={text.link}
            disabled={postpone.isPending}
            aria-label={intl.formatMessage(
              { id: 'coming.postponeNamed' },
              { tone: intl.formatMessage({ id: toneLabel(relance.tone) }) }
            )}
          >
            <FormattedMessage id="coming.postpone" />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => moveTo(tomorrow)}>
            <FormattedMessage id="postpone.oneDay" values={{ day: format.shortDay(tomorrow) }} />
          </Menu.Item>
          <Menu.Item onClick={() => moveTo(monday)}>
            <FormattedMessage id="postpone.monday" values={{ day: format.dayMonth(monday) }} />
          </Menu.Item>
          <Menu.Item onClick={dialog.open}>
            <FormattedMessage id="postpone.choose" />
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Modal
        opened={choosing}
        onClose={dialog.close}
        title={intl.formatMessage({ id: 'postpone.title' })}
        closeButtonProps={{ 'aria-label': intl.formatMessage({ id: 'common.close' }) }}
      >
        <ChooseDate from={tomorrow} onChoose={moveTo} />
      </Modal>
    </>
  )
}

function ChooseDate({ from, onChoose }: { from: string; onChoose: (date: string) => void }) {
  const intl = useIntl()
  const [date, setDate] = useState(from)
  const [asked, setAsked] = useState(false)
  const wrong = date < from
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        setAsked(true)
        if (!wrong) onChoose(date)
      }}
    >
      <DateField
        label={intl.formatMessage({ id: 'postpone.date' })}
        description={intl.formatMessage({ id: 'postpone.hint' })}
        value={date}
        error={asked && wrong ? intl.formatMessage({ id: 'postpone.later' }) : undefined}
        onChange={setDate}
      />
      <Button type="submit" mt="md">
        <FormattedMessage id="coming.postpone" />
      </Button>
    </form>
  )
}
