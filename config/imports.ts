import env from '#start/env'

const modelUrl = env.get('READING_MODEL_URL')

const importsConfig = {
  /** how long a process that reads a document is believed without a sign of life, in seconds */
  leaseSeconds: env.get('IMPORT_LEASE_SECONDS', 60),
  /** documents that one worker has in hand: one of words, one of pictures */
  atOnce: 2,
  /** the model that organizations may let read their pages; null where this server has none */
  model: modelUrl
    ? {
        baseUrl: modelUrl,
        model: env.get('READING_MODEL_NAME', ''),
        apiKey: env.get('READING_MODEL_KEY')?.release() ?? null,
        timeoutMs: env.get('READING_MODEL_SECONDS', 20) * 1_000,
      }
    : null,
}

export default importsConfig

/** Where the words of pages would go, for people to decide on; null where this server has no model. */
export const readingModelHost = () =>
  importsConfig.model && new URL(importsConfig.model.baseUrl).host
