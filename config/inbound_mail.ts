import env from '#start/env'

export interface InboundMailConfig {
  /** what comes after the @; null: no mail is received and no screen speaks of it */
  domain: string | null
  /** that sign the provider's webhook, the present one first */
  secrets: readonly string[]
  apiKey: string
  baseUrl: string
}

/** How invoices arrive by e-mail: Resend receives them, tells, and keeps the documents to be fetched. */
const inboundMailConfig: InboundMailConfig = {
  domain: env.get('INBOUND_DOMAIN') ?? null,
  secrets: (env.get('INBOUND_WEBHOOK_SECRETS')?.release() ?? '')
    .split(',')
    .map((secret) => secret.trim())
    .filter((secret) => secret !== ''),
  apiKey: env.get('RESEND_API_KEY')?.release() ?? '',
  baseUrl: env.get('RESEND_BASE_URL', 'https://api.resend.com'),
}

export default inboundMailConfig
