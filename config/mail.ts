import env from '#start/env'
import { defineConfig, transports } from '@adonisjs/mail'
import type { InferMailers } from '@adonisjs/mail/types'

/**
 * Mails to the user (notices, welcome). Reminders to clients do not pass here: they need idempotency
 * keys and exact outcomes, see `config/transport.ts`.
 */
const mailConfig = defineConfig({
  default: env.get('MAIL_DRIVER'),
  from: { address: env.get('MAIL_FROM_ADDRESS'), name: 'Rubis' },
  mailers: {
    smtp: transports.smtp({
      host: env.get('SMTP_HOST', '127.0.0.1'),
      port: env.get('SMTP_PORT', 1025),
      secure: env.get('SMTP_SECURE', false),
      ignoreTLS: !env.get('SMTP_USER'),
      ...(env.get('SMTP_USER') && {
        auth: {
          type: 'login' as const,
          user: env.get('SMTP_USER', ''),
          pass: env.get('SMTP_PASSWORD')?.release() ?? '',
        },
      }),
    }),
    resend: transports.resend({
      key: env.get('RESEND_API_KEY')?.release() ?? '',
      baseUrl: env.get('RESEND_BASE_URL', 'https://api.resend.com'),
    }),
  },
})

export default mailConfig

declare module '@adonisjs/mail/types' {
  export interface MailersList extends InferMailers<typeof mailConfig> {}
}
