import type { Page } from 'playwright-core'
import { choose, press } from './gestures.js'
import { INVOICE_DIALOGS } from './invoice_dialogs.js'
import type { Screen } from './screen.js'
import type { Say } from './words.js'

const TODAY = { route: '/aujourdhui', address: () => '/aujourdhui' }
const LIST = { route: '/factures', address: () => '/factures' }
const AGENDA = { route: '/relances', address: () => '/relances' }
const CLIENT = {
  route: '/clients/$clientId',
  address: ({ client }: { client: string }) => `/clients/${client}`,
}
const REVIEW = {
  route: '/imports/$batchId',
  address: ({ batch }: { batch: string }) => `/imports/${batch}?etape=verifier`,
}

async function tickTwo(page: Page, say: Say) {
  const rows = page.getByRole('row').filter({ has: page.getByRole('link') })
  for (const rank of [0, 1]) {
    await rows
      .nth(rank)
      .getByRole('checkbox', { name: say('invoices.tick') })
      .check()
  }
}

/** Another day for a step of the plan, which its reminders will follow. */
async function moveStep(page: Page, say: Say) {
  const days = page.getByLabel(say('step.offset'))
  await days.fill('5')
  await days.press('Tab')
}

/** Everything that opens over a page, and how. */
export const DIALOGS: readonly Screen[] = [
  {
    ...TODAY,
    name: 'palette',
    source: 'app/palette/command_palette.tsx',
    open: async (page) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill('lenoir')
      await page
        .getByRole('option', { name: /Lenoir/ })
        .first()
        .waitFor()
    },
  },
  {
    ...TODAY,
    name: 'raccourcis',
    source: 'app/shell/shortcuts_help.tsx',
    open: (page) => page.keyboard.press('?'),
  },
  {
    ...TODAY,
    name: 'plus',
    only: 'phone',
    source: 'app/shell/more_sheet.tsx',
    open: (page, say) => press(page, say('nav.more')),
  },
  {
    ...TODAY,
    name: 'centre_de_notifications',
    source: 'features/notifications/components/notification_centre.tsx',
    open: (page) =>
      page
        .getByRole('button', { name: /^Notifications/ })
        .first()
        .click(),
  },
  {
    ...TODAY,
    name: 'aujourdhui_decaler',
    open: async (page, say) => {
      await press(page, say('sending.actions'))
      await choose(page, say('sending.otherDay'))
    },
  },
  {
    ...TODAY,
    name: 'aujourdhui_envoyer',
    open: async (page, say) => {
      await press(page, say('sending.actions'))
      await choose(page, say('sending.now'))
    },
  },
  {
    ...TODAY,
    name: 'aujourdhui_reponse',
    open: (page, say) => press(page, say('todo.replyRead')),
  },
  {
    ...TODAY,
    name: 'aujourdhui_renvoyer',
    open: (page, say) => press(page, say('resolve.again')),
  },
  {
    name: 'factures_apercu',
    route: '/factures',
    source: 'features/invoice_list/components/peek_drawer.tsx',
    address: ({ late }) => `/factures?vue=all&apercu=${late}`,
    open: async () => {},
  },
  {
    ...LIST,
    name: 'factures_plan',
    only: 'desk',
    source: 'features/invoice_list/components/change_plan_dialog.tsx',
    open: async (page, say) => {
      await tickTwo(page, say)
      await press(page, say('bulk.plan'))
    },
  },
  {
    ...LIST,
    name: 'factures_annuler',
    only: 'desk',
    source: 'features/invoice_list/components/cancel_dialog.tsx',
    open: async (page, say) => {
      await tickTwo(page, say)
      await press(page, say('bulk.cancel'))
    },
  },
  ...INVOICE_DIALOGS,
  {
    name: 'nouvelle_facture_client',
    route: '/factures/nouvelle',
    source: 'features/new_invoice/components/client_field.tsx',
    address: () => '/factures/nouvelle',
    open: async (page, say) => {
      await page.getByRole('combobox', { name: say('fact.client') }).click()
      await page.getByRole('option', { name: say('newInvoice.newClient') }).click()
    },
  },
  {
    name: 'nouvelle_facture_quitter',
    route: '/factures/nouvelle',
    source: 'features/new_invoice/components/unsaved_guard.tsx',
    address: () => '/factures/nouvelle',
    open: async (page, say) => {
      await page.getByRole('textbox', { name: say('column.numero') }).fill('F-1')
      await page
        .getByRole('link', { name: say('nav.invoices') })
        .last()
        .click()
    },
  },
  {
    ...AGENDA,
    name: 'relances_pause',
    source: 'features/agenda/components/pause_control.tsx',
    open: (page, say) => press(page, say('holiday.open')),
  },
  {
    ...AGENDA,
    name: 'relances_essai',
    source: 'features/agenda/components/dry_run_control.tsx',
    open: (page, say) => press(page, say('dryRun.start')),
  },
  {
    ...AGENDA,
    name: 'relances_decaler',
    open: async (page, say) => {
      await press(page, say('sending.actions'))
      await choose(page, say('sending.otherDay'))
    },
  },
  {
    ...AGENDA,
    name: 'relances_envoyer',
    open: async (page, say) => {
      await press(page, say('sending.actions'))
      await choose(page, say('sending.now'))
    },
  },
  {
    name: 'relances_renvoyer',
    route: '/relances',
    address: () => '/relances?vue=a_traiter',
    open: (page, say) => press(page, say('resolve.again')),
  },
  {
    name: 'relances_changer_adresse',
    route: '/relances',
    source: 'features/agenda/components/renew_feed_dialog.tsx',
    address: () => '/relances?vue=calendrier',
    open: async (page, say) => {
      const first = page.getByRole('button', { name: say('feed.open') })
      const again = page.getByRole('button', { name: say('feed.renew') })
      await first.or(again).waitFor()
      if (await first.isVisible()) {
        await first.click()
      }
      await again.click()
    },
  },
  {
    name: 'import_changer_adresse',
    route: '/imports',
    source: 'features/csv_import/components/renew_address_dialog.tsx',
    address: () => '/imports',
    open: (page, say) => press(page, say('inboundAddress.renew')),
  },
  {
    ...REVIEW,
    name: 'import_passer',
    source: 'features/imports/components/skip_dialog.tsx',
    open: (page, say) => press(page, say('imports.skip')),
  },
  {
    ...REVIEW,
    name: 'import_tout_valider',
    source: 'features/imports/components/validate_all_dialog.tsx',
    open: (page) => press(page, /^(Tout valider|Approve all)/),
  },
  {
    name: 'clients_ajouter',
    route: '/clients',
    source: 'features/clients/components/new_client_dialog.tsx',
    address: () => '/clients',
    open: (page, say) => press(page, say('clients.add')),
  },
  {
    ...CLIENT,
    name: 'client_pause',
    source: 'features/clients/components/pause_dialog.tsx',
    open: (page, say) => press(page, say('client.pause')),
  },
  {
    ...CLIENT,
    name: 'client_modifier',
    source: 'features/clients/components/client_aside.tsx',
    open: (page, say) => press(page, say('client.editPart')),
  },
  {
    ...CLIENT,
    name: 'client_fusionner',
    source: 'features/clients/components/merge_dialog.tsx',
    open: async (page, say) => {
      await press(page, say('client.moreActions'))
      await choose(page, say('client.merge'))
    },
  },
  {
    name: 'plans_archiver',
    route: '/plans',
    source: 'features/plans/components/archive_dialog.tsx',
    address: () => '/plans',
    open: async (page, say) => {
      await press(page, say('plans.actions'))
      await choose(page, say('plans.archive'))
    },
  },
  {
    name: 'plan_historique',
    route: '/plans/$planId',
    source: 'features/plans/components/history_drawer.tsx',
    address: ({ plan }) => `/plans/${plan}?historique=oui`,
    open: async () => {},
  },
  {
    name: 'plan_enregistrer',
    route: '/plans/$planId',
    source: 'features/plans/components/save_dialog.tsx',
    address: ({ plan }) => `/plans/${plan}?etape=2`,
    open: async (page, say) => {
      await moveStep(page, say)
      await press(page, say('planEditor.save'))
    },
  },
  {
    name: 'plan_quitter',
    route: '/plans/$planId',
    source: 'features/plans/components/leave_dialog.tsx',
    address: ({ plan }) => `/plans/${plan}?etape=2`,
    open: async (page, say) => {
      await moveStep(page, say)
      await page
        .getByRole('link', { name: say('nav.today') })
        .first()
        .click()
    },
  },
  {
    name: 'donnees_effacer',
    route: '/parametres/donnees',
    address: () => '/parametres/donnees',
    source: 'features/own_data/components/erasure_dialog.tsx',
    open: (page, say) => press(page, say('erasure.ask')),
  },
  {
    name: 'profil_supprimer',
    route: '/parametres/profil',
    address: () => '/parametres/profil',
    source: 'features/settings/components/account_end.tsx',
    open: (page, say) => press(page, say('profile.endAsk')),
  },
]

/** Dialogs that the demo's data never opens, and the test of their own that looks at them. */
export const LOOKED_AT_ELSEWHERE: Record<string, string> = {
  'features/subscription/components/cancel_dialog.tsx':
    'spa/features/subscription/components/subscription_screen.test.tsx',
  'features/subscription/components/seats_dialog.tsx':
    'spa/features/subscription/components/subscription_screen.test.tsx',
  'features/subscription/components/change_dialog.tsx':
    'spa/features/subscription/components/subscription_screen.test.tsx',
  'features/api_keys/components/new_secret.tsx':
    'spa/features/api_keys/components/api_keys_screen.test.tsx',
  'features/session/components/session_dialog.tsx': 'spa/app/shell/session_guard.test.tsx',
  'features/session/components/proof_dialog.tsx':
    'spa/features/session/components/proof_guard.test.tsx',
  'features/settings/components/totp_dialog.tsx':
    'spa/features/settings/components/security_screen.test.tsx',
  'features/settings/components/recovery_codes.tsx':
    'spa/features/settings/components/security_screen.test.tsx',
  'features/plans/components/conflict_dialog.tsx':
    'spa/features/plans/components/plan_screen.test.tsx',
  'features/agenda/components/rehearsal_dialog.tsx':
    'spa/features/agenda/components/agenda_screen.test.tsx',
  'features/invoice_list/components/outcome_report.tsx':
    'spa/features/invoice_list/components/invoices_screen.test.tsx',
  'features/invoice_list/components/saved_view_menu.tsx':
    'spa/features/invoice_list/components/invoices_screen.test.tsx',
  'features/today/components/address_dialog.tsx':
    'spa/features/today/components/todo_list.test.tsx',
  'features/today/components/iban_dialog.tsx': 'spa/features/today/components/todo_list.test.tsx',
  'features/today/components/checkin_dialog.tsx':
    'spa/features/today/components/todo_list.test.tsx',
  'features/catalogue/components/catalogue_screen.tsx':
    'spa/features/catalogue/components/catalogue_screen.test.tsx',
}
