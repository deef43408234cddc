import type { fr } from './fr.ts'
import { clients } from './en/clients.ts'
import { agenda } from './en/agenda.ts'
import { activity } from './en/activity.ts'
import { notifications } from './en/notifications.ts'
import { common } from './en/common.ts'
import { csvImport } from './en/csv_import.ts'
import { events } from './en/events.ts'
import { formalNotice } from './en/formal_notice.ts'
import { imports } from './en/imports.ts'
import { importWords } from './en/import_words.ts'
import { invoice } from './en/invoice.ts'
import { invoiceList } from './en/invoice_list.ts'
import { invoiceActions } from './en/invoice_actions.ts'
import { invoices } from './en/invoices.ts'
import { newInvoice } from './en/new_invoice.ts'
import { apiKeys } from './en/api_keys.ts'
import { checkout } from './en/checkout.ts'
import { onboarding } from './en/onboarding.ts'
import { organization } from './en/organization.ts'
import { ownData } from './en/own_data.ts'
import { palette } from './en/palette.ts'
import { plans } from './en/plans.ts'
import { preferences } from './en/preferences.ts'
import { security } from './en/security.ts'
import { replies } from './en/replies.ts'
import { sending } from './en/sending.ts'
import { session } from './en/session.ts'
import { shell } from './en/shell.ts'
import { subscription } from './en/subscription.ts'
import { team } from './en/team.ts'
import { today } from './en/today.ts'
import { vocabulary } from './en/vocabulary.ts'

/** The English of the screens; the same messages as the French, which the compiler checks. */
export const en: Record<keyof typeof fr, string> = {
  ...clients,
  ...agenda,
  ...activity,
  ...notifications,
  ...common,
  ...csvImport,
  ...events,
  ...formalNotice,
  ...imports,
  ...importWords,
  ...invoice,
  ...invoiceList,
  ...invoiceActions,
  ...invoices,
  ...newInvoice,
  ...apiKeys,
  ...checkout,
  ...onboarding,
  ...organization,
  ...ownData,
  ...palette,
  ...plans,
  ...preferences,
  ...security,
  ...replies,
  ...sending,
  ...session,
  ...shell,
  ...subscription,
  ...team,
  ...today,
  ...vocabulary,
}
