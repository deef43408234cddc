import { SmtpTransport } from '#lib/mail_transport/smtp_transport'
import { OutboxSender } from '#services/notifications/outbox_sender'
import { SmtpSink } from '#tests/helpers/smtp_sink'

/** A mailbox that takes everything, and the sender of mails to users that delivers to it. */
export async function openPost(cleanup: (undo: () => Promise<void>) => void) {
  const sink = await SmtpSink.start({ keepRaw: true })
  const transport = new SmtpTransport({
    host: '127.0.0.1',
    port: sink.port,
    implicitTls: false,
    credentials: null,
    clientName: 'localhost',
  })
  cleanup(async () => {
    await transport.close()
    await sink.close()
  })
  return { sink, transport, sender: new OutboxSender({ transport }) }
}
