import type { ApiError } from '#exceptions/error_envelope'
import type { I18n } from '@adonisjs/i18n'

const UNEXPLAINED = 'Une erreur est survenue.'

/** The sentence of a refusal: French is written beside it; English, and what the framework throws, by code. */
export function refusalWords({ code, message, meta }: ApiError, i18n?: I18n): string {
  if (message !== '' && i18n?.locale !== 'en') {
    return message
  }
  const seconds = Number(meta?.retryAfterSeconds ?? 0)
  return i18n?.t(`errors.${code}`, { seconds }, message || UNEXPLAINED) ?? UNEXPLAINED
}
