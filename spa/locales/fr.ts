import { clients } from './fr/clients.ts'
import { agenda } from './fr/agenda.ts'
import { activity } from './fr/activity.ts'
import { notifications } from './fr/notifications.ts'
import { common } from './fr/common.ts'
import { csvImport } from './fr/csv_import.ts'
import { events } from './fr/events.ts'
import { formalNotice } from './fr/formal_notice.ts'
import { imports } from './fr/imports.ts'
import { importWords } from './fr/import_words.ts'
import { invoice } from './fr/invoice.ts'
import { invoiceList } from './fr/invoice_list.ts'
import { invoiceActions } from './fr/invoice_actions.ts'
import { invoices } from './fr/invoices.ts'
import { newInvoice } from './fr/new_invoice.ts'
import { apiKeys } from './fr/api_keys.ts'
import { checkout } from './fr/checkout.ts'
import { onboarding } from './fr/onboarding.ts'
import { organization } from './fr/organization.ts'
import { ownData } from './fr/own_data.ts'
import { palette } from './fr/palette.ts'
import { plans } from './fr/plans.ts'
import { preferences } from './fr/preferences.ts'
import { security } from './fr/security.ts'
import { replies } from './fr/replies.ts'
import { sending } from './fr/sending.ts'
import { session } from './fr/session.ts'
import { shell } from './fr/shell.ts'
import { subscription } from './fr/subscription.ts'
import { team } from './fr/team.ts'
import { today } from './fr/today.ts'
import { vocabulary } from './fr/vocabulary.ts'

/** The French of the screens, a file per area. One message a line; ids are `area.thing`. The other catalogues follow it. */
export const fr = {
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
