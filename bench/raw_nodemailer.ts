/** The limit: the same mails through pooled nodemailer, without a database, a queue or a template. */
import nodemailer from 'nodemailer'
import { answer, costOf } from './child.ts'
import type { FrozenPayload } from '../app/values/frozen_payload.ts'

const CONNECTIONS = 5

const transport = nodemailer.createTransport({
  pool: true,
  maxConnections: CONNECTIONS,
  maxMessages: Number.POSITIVE_INFINITY,
  host: '127.0.0.1',
  port: Number(process.env.SMTP_PORT),
  secure: false,
  ignoreTLS: true,
})

answer({
  send: (payload: FrozenPayload, count: number) =>
    costOf(() =>
      Promise.all(
        Array.from({ length: count }, (_, index) =>
          transport.sendMail({
            from: mailbox(payload.from),
            to: mailbox({ ...payload.to, address: `compta-${index}@client.example` }),
            replyTo: payload.replyTo ? mailbox(payload.replyTo) : undefined,
            subject: payload.subject,
            text: payload.text,
            html: payload.html,
            headers: { 'Auto-Submitted': 'auto-generated', 'X-Rubis-Task': `raw-${index}` },
          })
        )
      )
    ),
})

const mailbox = ({ name, address }: { name: string | null; address: string }) => ({
  name: name ?? '',
  address,
})
