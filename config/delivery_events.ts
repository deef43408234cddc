import env from '#start/env'

/** What the provider tells of the mails it took: delivered, delayed, bounced, reported. */
const deliveryEventsConfig = {
  /** that sign the provider's webhook, the present one first; none: the webhook does not exist */
  secrets: (env.get('DELIVERY_WEBHOOK_SECRETS')?.release() ?? '')
    .split(',')
    .map((secret) => secret.trim())
    .filter((secret) => secret !== ''),
}

export default deliveryEventsConfig
