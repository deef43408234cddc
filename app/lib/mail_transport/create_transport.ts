import type { MailTransport } from '#lib/mail_transport/contract'
import { ResendTransport, type ResendTransportOptions } from '#lib/mail_transport/resend_transport'
import { SmtpTransport, type SmtpTransportOptions } from '#lib/mail_transport/smtp_transport'

export type MailTransportConfig =
  ({ driver: 'smtp' } & SmtpTransportOptions) | ({ driver: 'resend' } & ResendTransportOptions)

/** The transport the configuration asks for. One per process: it holds the connections. */
export function createMailTransport(config: MailTransportConfig): MailTransport {
  return config.driver === 'resend' ? new ResendTransport(config) : new SmtpTransport(config)
}
