import { accountErasedNotice, ERASURE_EVENTS, erasureNotice } from '#mails/erasure_notice'
import type { MailLocale } from '#mails/relance_words'
import { DateTime } from 'luxon'

/** What owners and members read about the end of their organization, and of their account. */
export const erasureSamples = (locale: MailLocale) => ({
  ...Object.fromEntries(
    ERASURE_EVENTS.map((event) => [
      `erasure_${event}`,
      erasureNotice({
        locale,
        userName: 'Camille',
        event,
        organizationName: 'Atelier Morel',
        dueAt: DateTime.fromISO('2026-12-12T09:12:00Z'),
        timeZone: 'Europe/Paris',
        isOnlyOne: true,
        url: event === 'erased' ? null : 'https://app.rubis.example/parametres/donnees',
      }),
    ])
  ),
  account_erased: accountErasedNotice({ locale, userName: 'Camille' }),
})
