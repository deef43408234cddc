import env from '#start/env'
import type { MailTransportConfig } from '#lib/mail_transport/create_transport'

/** How reminders leave. The user's own notices go through the same transport. */
const transportConfig: MailTransportConfig =
  env.get('MAIL_DRIVER') === 'resend'
    ? {
        driver: 'resend',
        apiKey: env.get('RESEND_API_KEY')?.release() ?? '',
        baseUrl: env.get('RESEND_BASE_URL', 'https://api.resend.com'),
      }
    : {
        driver: 'smtp',
        host: env.get('SMTP_HOST', '127.0.0.1'),
        port: env.get('SMTP_PORT', 1025),
        implicitTls: env.get('SMTP_SECURE', false),
        credentials: smtpCredentials(),
        clientName: env.get('MAIL_FROM_ADDRESS').split('@')[1] ?? 'localhost',
      }

function smtpCredentials() {
  const user = env.get('SMTP_USER')
  return user ? { user, password: env.get('SMTP_PASSWORD')?.release() ?? '' } : null
}

export default transportConfig
