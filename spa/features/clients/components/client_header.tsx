import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFileDownload, IconPlayerPause, IconPlayerPlay } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { FormattedMessage, useIntl } from 'react-intl'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format_context.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import text from '../../../ui/text.module.css'
import { showDone, showFailure } from '../../../ui/undo_toast.tsx'
import { useLiftHold, useUndoMerge, type Client } from '../api/use_client.ts'
import { KIND_LABELS } from '../client_labels.ts'
import { ClientMenu } from './client_menu.tsx'
import classes from './client_header.module.css'
import screen from './client_screen.module.css'
import { Habit } from './habit.tsx'
import { PauseDialog } from './pause_dialog.tsx'

export function ClientHeader({ client }: { client: Client }) {
  const format = useFormat()
  const [pausing, pause] = useDisclosure()
  return (
    <>
      <div className={screen.back}>
        <Link to="/clients">
          <FormattedMessage id="nav.clients" />
        </Link>
      </div>
      <header className={screen.header}>
        <div>
          <div className={classes.crumb}>
            <span className={text.detail}>
              <FormattedMessage id={KIND_LABELS[client.kind]} />
            </span>
            <Habit habit={client.habit} />
          </div>
          <PageHeading title={client.name}>{client.name}</PageHeading>
          <HabitSentence client={client} />
          <Standing client={client} />
          <div className={classes.actions}>
            <Button
              component="a"
              href={`/api/v1/clients/${client.id}/statement.pdf`}
              target="_blank"
              rel="noopener"
              leftSection={<IconFileDownload size={17} stroke={1.75} aria-hidden="true" />}
            >
              <FormattedMessage id="client.statement" />
            </Button>
            {client.hold === null ? (
              <Button
                variant="default"
                leftSection={<IconPlayerPause size={16} stroke={1.75} aria-hidden="true" />}
                onClick={pause.open}
              >
                <FormattedMessage id="client.pause" />
              </Button>
            ) : (
              <ResumeButton holdId={client.hold.id} />
            )}
            <ClientMenu client={client} />
          </div>
        </div>
        <div className={classes.owed}>
          <p className={text.hero}>{format.amount(client.figures.openCents)}</p>
          <p className={text.detail}>
            <FormattedMessage id="client.owed" values={{ count: client.figures.openCount }} />
          </p>
          {client.figures.lateCount > 0 ? (
            <p className={classes.late}>
              <FormattedMessage
                id="client.lateOf"
                values={{ amount: format.amount(client.figures.lateCents) }}
              />
            </p>
          ) : null}
        </div>
      </header>
      <PauseDialog client={client} opened={pausing} onClose={pause.close} />
    </>
  )
}

/** « Paie en moyenne 12 j après l’échéance », over the last twelve months, and what their word is worth. */
function HabitSentence({ client: { habit, promises } }: { client: Client }) {
  const days = habit.averageDays
  return (
    <p className={text.lead}>
      {days === null ? (
        <FormattedMessage id="client.noPayment" />
      ) : (
        <FormattedMessage
          id={days > 0 ? 'client.paysAfter' : days < 0 ? 'client.paysBefore' : 'client.paysOnDay'}
          values={{ days: Math.abs(days), payments: habit.payments }}
        />
      )}
      {promises.broken === 0 ? null : (
        <>
          {' '}
          <FormattedMessage id="client.promises" values={promises} />
        </>
      )}
    </p>
  )
}

/** What holds it back: a pause, an archive, a merge and its way back. */
function Standing({ client }: { client: Client }) {
  const intl = useIntl()
  const format = useFormat()
  const undo = useUndoMerge()
  const closeLabel = intl.formatMessage({ id: 'common.close' })
  return (
    <>
      {client.hold === null ? null : (
        <p className={classes.standing}>
          <FormattedMessage
            id="client.held"
            values={{
              hasEnd: client.hold.endsAt === null ? 'no' : 'yes',
              day: client.hold.endsAt === null ? '' : format.instantDay(client.hold.endsAt),
            }}
          />
        </p>
      )}
      {client.mergedInto === null ? null : (
        <p className={classes.standing}>
          <FormattedMessage
            id="client.mergedInto"
            values={{
              name: (
                <Link to="/clients/$clientId" params={{ clientId: client.mergedInto.id }}>
                  {client.mergedInto.name}
                </Link>
              ),
            }}
          />
        </p>
      )}
      {client.archivedAt !== null && client.mergedInto === null ? (
        <p className={classes.standing}>
          <FormattedMessage id="client.isArchived" />
        </p>
      ) : null}
      {client.merges.map((merge) => (
        <p key={merge.id} className={classes.standing}>
          <FormattedMessage
            id="client.includes"
            values={{ name: merge.client.name, day: format.instantDay(merge.at) }}
          />{' '}
          <button
            type="button"
            className={text.link}
            disabled={undo.isPending}
            onClick={() =>
              undo.mutate(
                { params: { id: merge.id } },
                {
                  onSuccess: () =>
                    showDone(intl.formatMessage({ id: 'client.mergeUndone' }), closeLabel),
                  onError: (error) => showFailure(messageOf(intl, failureOf(error)), closeLabel),
                }
              )
            }
          >
            <FormattedMessage id="client.undoMerge" />
          </button>
        </p>
      ))}
    </>
  )
}

function ResumeButton({ holdId }: { holdId: string }) {
  const intl = useIntl()
  const lift = useLiftHold()
  const closeLabel = intl.formatMessage({ id: 'common.close' })
  return (
    <Button
      variant="default"
      loading={lift.isPending}
      leftSection={<IconPlayerPlay size={16} stroke={1.75} aria-hidden="true" />}
      onClick={() =>
        lift.mutate(
          { params: { id: holdId } },
          {
            onSuccess: () => showDone(intl.formatMessage({ id: 'client.resumed' }), closeLabel),
            onError: (error) => showFailure(messageOf(intl, failureOf(error)), closeLabel),
          }
        )
      }
    >
      <FormattedMessage id="client.resume" />
    </Button>
  )
}
