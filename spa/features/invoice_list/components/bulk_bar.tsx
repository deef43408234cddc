import { Menu } from '@mantine/core'
import {
  IconArrowsExchange,
  IconCheck,
  IconDownload,
  IconPlayerPause,
  IconX,
  type Icon,
} from '@tabler/icons-react'
import { lazy, useDeferredValue, useState, type ComponentPropsWithRef, type ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import { useActions } from '../../../lib/shortcuts/use_actions.ts'
import { Keys } from '../../../ui/keys.tsx'
import { OnceOpened } from '../../../ui/once_opened.tsx'
import { exportAddress } from '../api/export_address.ts'
import { canDo, type Operation } from '../api/operations.ts'
import { SELECTION_LIMIT, useSelected, type Selection } from '../selection.ts'
import type { Bulk } from '../use_bulk.ts'
import type { Found } from '../use_select_all.ts'
import classes from './bulk.module.css'
import { PAUSES, pauseEnd } from './pauses.ts'
import { TakeEverything } from './take_everything.tsx'

const CancelDialog = lazy(() => import('./cancel_dialog.tsx'))
const ChangePlanDialog = lazy(() => import('./change_plan_dialog.tsx'))

type Hint = 'pay' | 'hold' | 'change_plan' | 'export' | 'cancel'

interface BulkBarProps {
  selection: Selection
  bulk: Bulk
  /** The list it was ticked in. */
  found: Found
}

/** What can be done to what is ticked; says what it would change before it is asked to. */
export function BulkBar({ selection, bulk, found }: BulkBarProps) {
  // The tick shows first; the bar follows.
  const chosen = useDeferredValue(useSelected(selection))
  if (chosen.size === 0) return null
  return <Bar invoices={[...chosen.values()]} selection={selection} bulk={bulk} found={found} />
}

function Bar({ invoices, selection, bulk, found }: BulkBarProps & { invoices: Data.Invoice[] }) {
  const intl = useIntl()
  const format = useFormat()
  const [hint, setHint] = useState<Hint>('pay')
  const [dialog, setDialog] = useState<'plan' | 'cancel' | null>(null)
  const remainder = invoices.reduce((sum, one) => sum + openRemainder(one), 0)
  const summary = intl.formatMessage(
    { id: 'bulk.selected' },
    { count: invoices.length, amount: format.amount(remainder) }
  )

  function act(kind: 'pay' | 'hold' | 'change_plan' | 'cancel', make: (id: string) => Operation) {
    const able = [...selection.current().values()].filter((invoice) => canDo(kind, invoice))
    bulk.perform(
      kind,
      able.map(({ id }) => make(id)),
      able
    )
    selection.clear()
  }
  const pay = () => act('pay', (invoiceId) => ({ kind: 'pay', invoiceId }))
  const pause = (days: number | null) =>
    act('hold', (invoiceId) => ({ kind: 'hold', invoiceId, endsAt: pauseEnd(days) }))
  const none = (kind: Operation['kind']) => !invoices.some((invoice) => canDo(kind, invoice))

  useActions(
    summary,
    [
      {
        id: 'selection.paid',
        label: intl.formatMessage({ id: 'bulk.pay' }),
        keys: 'p',
        icon: IconCheck,
        run: pay,
        disabled: none('pay'),
      },
      {
        id: 'selection.pause',
        label: intl.formatMessage({ id: 'bulk.pause' }),
        keys: 'z',
        icon: IconPlayerPause,
        run: () => pause(null),
        disabled: none('hold'),
      },
      {
        id: 'selection.plan',
        label: intl.formatMessage({ id: 'bulk.plan' }),
        icon: IconArrowsExchange,
        run: () => setDialog('plan'),
        disabled: none('change_plan'),
      },
      {
        id: 'selection.clear',
        label: intl.formatMessage({ id: 'bulk.clear' }),
        keys: 'Escape',
        run: selection.clear,
        palette: false,
      },
    ],
    { level: 'overlay' }
  )

  const hinting = (of: Hint) => ({
    onPointerEnter: () => setHint(of),
    onFocus: () => setHint(of),
  })

  return (
    <section className={classes.bar} aria-label={summary}>
      <div className={classes.words}>
        <b>{summary}</b>
        <TakeEverything found={found} selection={selection} />
        <span role="status">
          <HintWords hint={hint} invoices={invoices} />
        </span>
      </div>
      <div className={classes.acts}>
        <BarButton
          icon={IconCheck}
          keys="p"
          primary
          disabled={none('pay')}
          onClick={pay}
          {...hinting('pay')}
        >
          <FormattedMessage id="bulk.pay" />
        </BarButton>
        <Menu position="top-start">
          <Menu.Target>
            <BarButton icon={IconPlayerPause} keys="z" disabled={none('hold')} {...hinting('hold')}>
              <FormattedMessage id="bulk.pause" />
            </BarButton>
          </Menu.Target>
          <Menu.Dropdown>
            {PAUSES.map(({ days, label }) => (
              <Menu.Item key={label} onClick={() => pause(days)}>
                <FormattedMessage id={label} />
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
        <BarButton
          icon={IconArrowsExchange}
          disabled={none('change_plan')}
          onClick={() => setDialog('plan')}
          {...hinting('change_plan')}
        >
          <FormattedMessage id="bulk.plan" />
        </BarButton>
        <a
          className={classes.button}
          href={exportAddress({ ids: invoices.map(({ id }) => id), locale: format.locale })}
          download
          {...hinting('export')}
        >
          <IconDownload size={16} stroke={1.75} aria-hidden="true" />
          <span>
            <FormattedMessage id="bulk.export" />
          </span>
        </a>
        <BarButton
          disabled={none('cancel')}
          onClick={() => setDialog('cancel')}
          {...hinting('cancel')}
        >
          <FormattedMessage id="bulk.cancel" />
        </BarButton>
      </div>
      <button
        type="button"
        className={classes.clear}
        aria-label={intl.formatMessage({ id: 'bulk.clear' })}
        onClick={selection.clear}
      >
        <IconX size={16} stroke={2} aria-hidden="true" />
      </button>
      <OnceOpened opened={dialog === 'plan'}>
        {(opened) => (
          <ChangePlanDialog
            opened={opened}
            count={invoices.filter((invoice) => canDo('change_plan', invoice)).length}
            onClose={() => setDialog(null)}
            onChoose={(planId) =>
              act('change_plan', (invoiceId) => ({ kind: 'change_plan', invoiceId, planId }))
            }
          />
        )}
      </OnceOpened>
      <OnceOpened opened={dialog === 'cancel'}>
        {(opened) => (
          <CancelDialog
            opened={opened}
            invoices={invoices.filter((invoice) => canDo('cancel', invoice))}
            onClose={() => setDialog(null)}
            onConfirm={() => act('cancel', (invoiceId) => ({ kind: 'cancel', invoiceId }))}
          />
        )}
      </OnceOpened>
    </section>
  )
}

const openRemainder = ({ status, remainderCents }: Data.Invoice) =>
  status === 'cancelled' ? 0 : remainderCents

function HintWords({ hint, invoices }: { hint: Hint; invoices: Data.Invoice[] }) {
  const kind = hint === 'export' ? null : hint
  const able = kind === null ? invoices : invoices.filter((invoice) => canDo(kind, invoice))
  const values = {
    count: able.length,
    left: invoices.length - able.length,
    relances: able.reduce((sum, { relancesToCome }) => sum + relancesToCome, 0),
  }
  const isFull = invoices.length >= SELECTION_LIMIT
  return (
    <>
      {hint === 'pay' ? <FormattedMessage id="bulk.payEffect" values={values} /> : null}
      {hint === 'hold' ? <FormattedMessage id="bulk.pauseEffect" values={values} /> : null}
      {hint === 'change_plan' ? <FormattedMessage id="bulk.planEffect" values={values} /> : null}
      {hint === 'export' ? <FormattedMessage id="bulk.exportEffect" values={values} /> : null}
      {hint === 'cancel' ? <FormattedMessage id="bulk.cancelEffect" values={values} /> : null}
      {isFull ? <FormattedMessage id="bulk.full" values={{ limit: SELECTION_LIMIT }} /> : null}
    </>
  )
}

interface BarButtonProps extends ComponentPropsWithRef<'button'> {
  icon?: Icon
  keys?: string
  primary?: boolean
  children: ReactNode
}

/** A menu gives the button it opens from a class of its own. */
function BarButton({
  icon: ButtonIcon,
  keys,
  primary,
  children,
  className = '',
  ...props
}: BarButtonProps) {
  return (
    <button
      type="button"
      aria-keyshortcuts={keys}
      {...props}
      className={`${classes.button} ${className}`}
      data-primary={primary || undefined}
    >
      {ButtonIcon === undefined ? null : (
        <ButtonIcon size={16} stroke={primary ? 2 : 1.75} aria-hidden="true" />
      )}
      <span>{children}</span>
      {keys === undefined ? null : (
        <span aria-hidden="true">
          <Keys keys={keys} />
        </span>
      )}
    </button>
  )
}
