import { Button, Title } from '@mantine/core'
import { FormattedMessage } from 'react-intl'
import type { Data } from '@generated/data'
import { useFormat } from '../../../lib/format_context.tsx'
import { ReadReply } from '../../../ui/replies/read_reply.tsx'
import text from '../../../ui/text.module.css'
import classes from './client_answers.module.css'

type Reply = Data.InvoiceDetail['replies'][number]

/** What the client wrote by mail; the one that holds the reminders is decided on here too. */
export function ClientReplies({ invoice }: { invoice: Data.InvoiceDetail }) {
  const { replies, client, numero } = invoice
  if (replies.length === 0) return null
  return (
    <section className={classes.section} aria-labelledby="client-replies">
      <Title order={2} id="client-replies">
        <FormattedMessage id="reply.list" />
      </Title>
      <ul className={classes.list}>
        {replies.map((reply) => (
          <ReplyLine key={reply.id} reply={reply} client={client.name} numero={numero} />
        ))}
      </ul>
    </section>
  )
}

function ReplyLine({ reply, client, numero }: { reply: Reply; client: string; numero: string }) {
  const format = useFormat()
  const { sender, excerpt, isAutomatic, isWaiting, triage, receivedAt } = reply
  const state = isAutomatic ? 'automatic' : isWaiting ? 'waiting' : (triage ?? 'none')
  return (
    <li className={classes.answer} data-settled={!isWaiting || undefined}>
      <b>{sender === '' ? client : sender}</b>
      <p className={text.detail}>
        {format.longDay(format.dayOf(receivedAt))}
        {' · '}
        <FormattedMessage id="reply.state" values={{ state }} />
      </p>
      {excerpt === '' ? null : <p className={classes.words}>{excerpt}</p>}
      {isWaiting ? (
        <ReadReply reply={reply} client={client} numero={numero}>
          {(open) => (
            <div className={classes.buttons}>
              <Button size="xs" onClick={open}>
                <FormattedMessage id="reply.decide" />
              </Button>
            </div>
          )}
        </ReadReply>
      ) : null}
    </li>
  )
}
