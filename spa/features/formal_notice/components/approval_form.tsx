import { Button, Text, TextInput } from '@mantine/core'
import { IconSend } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { Data } from '@generated/data'
import { messageOf } from '../../../lib/error_messages.ts'
import { failureOf } from '../../../lib/errors.ts'
import { useFormat } from '../../../lib/format_context.tsx'
import { showDone } from '../../../ui/undo_toast.tsx'
import { useNoticeDecisions } from '../api/use_formal_notice.ts'
import classes from './formal_notice.module.css'

interface ApprovalFormProps {
  invoice: Data.InvoiceDetail
  draft: Data.Relance
  letter: Data.RelancePreview
}

/**
 * The decision. The word must be typed: an act with legal weight is never one click, and never a
 * slip. The amount that was read travels with the approval, so that a payment recorded meanwhile
 * makes the server refuse it.
 */
export function ApprovalForm({ invoice, draft, letter }: ApprovalFormProps) {
  const intl = useIntl()
  const format = useFormat()
  const navigate = useNavigate()
  const { approve, skip } = useNoticeDecisions()
  const [typed, setTyped] = useState('')
  const word = intl.formatMessage({ id: 'notice.word' })
  const ready = typed.trim().toLocaleLowerCase(intl.locale) === word && letter.missing.length === 0

  function leave() {
    void navigate({ to: '/factures/$invoiceId', params: { invoiceId: invoice.id } })
  }

  function decide() {
    approve.mutate(
      { params: { relance_id: draft.id }, body: { remainderCents: invoice.remainderCents } },
      {
        onSuccess: () => {
          showDone(
            intl.formatMessage({ id: 'notice.approved' }, { client: invoice.client.name }),
            intl.formatMessage({ id: 'common.close' })
          )
          leave()
        },
      }
    )
  }

  return (
    <form
      className={classes.decision}
      onSubmit={(event) => {
        event.preventDefault()
        if (ready) decide()
      }}
    >
      <p className={classes.effect}>
        <FormattedMessage
          id="notice.effect"
          values={{
            recipient: <b key="to">{letter.to.map(({ address }) => address).join(', ')}</b>,
            amount: <b key="amount">{format.amount(invoice.remainderCents)}</b>,
          }}
        />
      </p>
      <TextInput
        className={classes.word}
        label={intl.formatMessage({ id: 'notice.typeWord' }, { word })}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
      />
      {approve.isError ? (
        <Text role="alert" c="var(--rb-danger)" mt="sm">
          {messageOf(intl, failureOf(approve.error))}
        </Text>
      ) : null}
      <div className={classes.actions}>
        <Button
          type="submit"
          disabled={!ready}
          loading={approve.isPending}
          leftSection={<IconSend size={16} stroke={1.75} aria-hidden="true" />}
        >
          <FormattedMessage id="notice.approve" />
        </Button>
        <Button
          variant="default"
          renderRoot={(props) => (
            <Link to="/factures/$invoiceId" params={{ invoiceId: invoice.id }} {...props} />
          )}
        >
          <FormattedMessage id="notice.later" />
        </Button>
        {draft.posting === null ? null : (
          <Button
            variant="subtle"
            loading={skip.isPending}
            onClick={() => skip.mutate({ params: { relance_id: draft.id } }, { onSuccess: leave })}
          >
            <FormattedMessage id="notice.onlyPost" />
          </Button>
        )}
      </div>
    </form>
  )
}
