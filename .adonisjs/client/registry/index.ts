/* eslint-disable prettier/prettier */
import type { AdonisEndpoint } from '@tuyau/core/types'
import type { Registry } from './schema.d.ts'
import type { ApiDefinition } from './tree.d.ts'

const placeholder: any = {}

const routes = {
  'account.store': {
    methods: ["POST"],
    pattern: '/api/v1/account',
    tokens: [{"old":"/api/v1/account","type":0,"val":"api","end":""},{"old":"/api/v1/account","type":0,"val":"v1","end":""},{"old":"/api/v1/account","type":0,"val":"account","end":""}],
    types: placeholder as Registry['account.store']['types'],
  },
  'session.store': {
    methods: ["POST"],
    pattern: '/api/v1/session',
    tokens: [{"old":"/api/v1/session","type":0,"val":"api","end":""},{"old":"/api/v1/session","type":0,"val":"v1","end":""},{"old":"/api/v1/session","type":0,"val":"session","end":""}],
    types: placeholder as Registry['session.store']['types'],
  },
  'session.destroy': {
    methods: ["DELETE"],
    pattern: '/api/v1/session',
    tokens: [{"old":"/api/v1/session","type":0,"val":"api","end":""},{"old":"/api/v1/session","type":0,"val":"v1","end":""},{"old":"/api/v1/session","type":0,"val":"session","end":""}],
    types: placeholder as Registry['session.destroy']['types'],
  },
  'me.show': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/me',
    tokens: [{"old":"/api/v1/me","type":0,"val":"api","end":""},{"old":"/api/v1/me","type":0,"val":"v1","end":""},{"old":"/api/v1/me","type":0,"val":"me","end":""}],
    types: placeholder as Registry['me.show']['types'],
  },
  'me.preferences.update': {
    methods: ["PATCH"],
    pattern: '/api/v1/me/preferences',
    tokens: [{"old":"/api/v1/me/preferences","type":0,"val":"api","end":""},{"old":"/api/v1/me/preferences","type":0,"val":"v1","end":""},{"old":"/api/v1/me/preferences","type":0,"val":"me","end":""},{"old":"/api/v1/me/preferences","type":0,"val":"preferences","end":""}],
    types: placeholder as Registry['me.preferences.update']['types'],
  },
  'today.show': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/today',
    tokens: [{"old":"/api/v1/today","type":0,"val":"api","end":""},{"old":"/api/v1/today","type":0,"val":"v1","end":""},{"old":"/api/v1/today","type":0,"val":"today","end":""}],
    types: placeholder as Registry['today.show']['types'],
  },
  'search.index': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/search',
    tokens: [{"old":"/api/v1/search","type":0,"val":"api","end":""},{"old":"/api/v1/search","type":0,"val":"v1","end":""},{"old":"/api/v1/search","type":0,"val":"search","end":""}],
    types: placeholder as Registry['search.index']['types'],
  },
  'activity.index': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/activity',
    tokens: [{"old":"/api/v1/activity","type":0,"val":"api","end":""},{"old":"/api/v1/activity","type":0,"val":"v1","end":""},{"old":"/api/v1/activity","type":0,"val":"activity","end":""}],
    types: placeholder as Registry['activity.index']['types'],
  },
  'activity.export': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/activity/export',
    tokens: [{"old":"/api/v1/activity/export","type":0,"val":"api","end":""},{"old":"/api/v1/activity/export","type":0,"val":"v1","end":""},{"old":"/api/v1/activity/export","type":0,"val":"activity","end":""},{"old":"/api/v1/activity/export","type":0,"val":"export","end":""}],
    types: placeholder as Registry['activity.export']['types'],
  },
  'notifications.index': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/notifications',
    tokens: [{"old":"/api/v1/notifications","type":0,"val":"api","end":""},{"old":"/api/v1/notifications","type":0,"val":"v1","end":""},{"old":"/api/v1/notifications","type":0,"val":"notifications","end":""}],
    types: placeholder as Registry['notifications.index']['types'],
  },
  'notifications.readings.store': {
    methods: ["POST"],
    pattern: '/api/v1/notifications/readings',
    tokens: [{"old":"/api/v1/notifications/readings","type":0,"val":"api","end":""},{"old":"/api/v1/notifications/readings","type":0,"val":"v1","end":""},{"old":"/api/v1/notifications/readings","type":0,"val":"notifications","end":""},{"old":"/api/v1/notifications/readings","type":0,"val":"readings","end":""}],
    types: placeholder as Registry['notifications.readings.store']['types'],
  },
  'notification_preferences.index': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/notification_preferences',
    tokens: [{"old":"/api/v1/notification_preferences","type":0,"val":"api","end":""},{"old":"/api/v1/notification_preferences","type":0,"val":"v1","end":""},{"old":"/api/v1/notification_preferences","type":0,"val":"notification_preferences","end":""}],
    types: placeholder as Registry['notification_preferences.index']['types'],
  },
  'notification_preferences.update': {
    methods: ["PATCH"],
    pattern: '/api/v1/notification_preferences',
    tokens: [{"old":"/api/v1/notification_preferences","type":0,"val":"api","end":""},{"old":"/api/v1/notification_preferences","type":0,"val":"v1","end":""},{"old":"/api/v1/notification_preferences","type":0,"val":"notification_preferences","end":""}],
    types: placeholder as Registry['notification_preferences.update']['types'],
  },
  'notifications.reading.store': {
    methods: ["POST"],
    pattern: '/api/v1/notifications/:id/reading',
    tokens: [{"old":"/api/v1/notifications/:id/reading","type":0,"val":"api","end":""},{"old":"/api/v1/notifications/:id/reading","type":0,"val":"v1","end":""},{"old":"/api/v1/notifications/:id/reading","type":0,"val":"notifications","end":""},{"old":"/api/v1/notifications/:id/reading","type":1,"val":"id","end":""},{"old":"/api/v1/notifications/:id/reading","type":0,"val":"reading","end":""}],
    types: placeholder as Registry['notifications.reading.store']['types'],
  },
  'checkins.answer.store': {
    methods: ["POST"],
    pattern: '/api/v1/checkins/:checkin_id/answer',
    tokens: [{"old":"/api/v1/checkins/:checkin_id/answer","type":0,"val":"api","end":""},{"old":"/api/v1/checkins/:checkin_id/answer","type":0,"val":"v1","end":""},{"old":"/api/v1/checkins/:checkin_id/answer","type":0,"val":"checkins","end":""},{"old":"/api/v1/checkins/:checkin_id/answer","type":1,"val":"checkin_id","end":""},{"old":"/api/v1/checkins/:checkin_id/answer","type":0,"val":"answer","end":""}],
    types: placeholder as Registry['checkins.answer.store']['types'],
  },
  'promises.acknowledgement.store': {
    methods: ["POST"],
    pattern: '/api/v1/promises/:promise_id/acknowledgement',
    tokens: [{"old":"/api/v1/promises/:promise_id/acknowledgement","type":0,"val":"api","end":""},{"old":"/api/v1/promises/:promise_id/acknowledgement","type":0,"val":"v1","end":""},{"old":"/api/v1/promises/:promise_id/acknowledgement","type":0,"val":"promises","end":""},{"old":"/api/v1/promises/:promise_id/acknowledgement","type":1,"val":"promise_id","end":""},{"old":"/api/v1/promises/:promise_id/acknowledgement","type":0,"val":"acknowledgement","end":""}],
    types: placeholder as Registry['promises.acknowledgement.store']['types'],
  },
  'organization.show': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/organization',
    tokens: [{"old":"/api/v1/organization","type":0,"val":"api","end":""},{"old":"/api/v1/organization","type":0,"val":"v1","end":""},{"old":"/api/v1/organization","type":0,"val":"organization","end":""}],
    types: placeholder as Registry['organization.show']['types'],
  },
  'organization.update': {
    methods: ["PATCH"],
    pattern: '/api/v1/organization',
    tokens: [{"old":"/api/v1/organization","type":0,"val":"api","end":""},{"old":"/api/v1/organization","type":0,"val":"v1","end":""},{"old":"/api/v1/organization","type":0,"val":"organization","end":""}],
    types: placeholder as Registry['organization.update']['types'],
  },
  'organization.hold.store': {
    methods: ["POST"],
    pattern: '/api/v1/organization/hold',
    tokens: [{"old":"/api/v1/organization/hold","type":0,"val":"api","end":""},{"old":"/api/v1/organization/hold","type":0,"val":"v1","end":""},{"old":"/api/v1/organization/hold","type":0,"val":"organization","end":""},{"old":"/api/v1/organization/hold","type":0,"val":"hold","end":""}],
    types: placeholder as Registry['organization.hold.store']['types'],
  },
  'organization.hold.destroy': {
    methods: ["DELETE"],
    pattern: '/api/v1/organization/hold',
    tokens: [{"old":"/api/v1/organization/hold","type":0,"val":"api","end":""},{"old":"/api/v1/organization/hold","type":0,"val":"v1","end":""},{"old":"/api/v1/organization/hold","type":0,"val":"organization","end":""},{"old":"/api/v1/organization/hold","type":0,"val":"hold","end":""}],
    types: placeholder as Registry['organization.hold.destroy']['types'],
  },
  'organization.dry_run.store': {
    methods: ["POST"],
    pattern: '/api/v1/organization/dry_run',
    tokens: [{"old":"/api/v1/organization/dry_run","type":0,"val":"api","end":""},{"old":"/api/v1/organization/dry_run","type":0,"val":"v1","end":""},{"old":"/api/v1/organization/dry_run","type":0,"val":"organization","end":""},{"old":"/api/v1/organization/dry_run","type":0,"val":"dry_run","end":""}],
    types: placeholder as Registry['organization.dry_run.store']['types'],
  },
  'organization.dry_run.destroy': {
    methods: ["DELETE"],
    pattern: '/api/v1/organization/dry_run',
    tokens: [{"old":"/api/v1/organization/dry_run","type":0,"val":"api","end":""},{"old":"/api/v1/organization/dry_run","type":0,"val":"v1","end":""},{"old":"/api/v1/organization/dry_run","type":0,"val":"organization","end":""},{"old":"/api/v1/organization/dry_run","type":0,"val":"dry_run","end":""}],
    types: placeholder as Registry['organization.dry_run.destroy']['types'],
  },
  'clients.index': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/clients',
    tokens: [{"old":"/api/v1/clients","type":0,"val":"api","end":""},{"old":"/api/v1/clients","type":0,"val":"v1","end":""},{"old":"/api/v1/clients","type":0,"val":"clients","end":""}],
    types: placeholder as Registry['clients.index']['types'],
  },
  'clients.store': {
    methods: ["POST"],
    pattern: '/api/v1/clients',
    tokens: [{"old":"/api/v1/clients","type":0,"val":"api","end":""},{"old":"/api/v1/clients","type":0,"val":"v1","end":""},{"old":"/api/v1/clients","type":0,"val":"clients","end":""}],
    types: placeholder as Registry['clients.store']['types'],
  },
  'clients.show': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/clients/:id',
    tokens: [{"old":"/api/v1/clients/:id","type":0,"val":"api","end":""},{"old":"/api/v1/clients/:id","type":0,"val":"v1","end":""},{"old":"/api/v1/clients/:id","type":0,"val":"clients","end":""},{"old":"/api/v1/clients/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['clients.show']['types'],
  },
  'clients.update': {
    methods: ["PATCH"],
    pattern: '/api/v1/clients/:id',
    tokens: [{"old":"/api/v1/clients/:id","type":0,"val":"api","end":""},{"old":"/api/v1/clients/:id","type":0,"val":"v1","end":""},{"old":"/api/v1/clients/:id","type":0,"val":"clients","end":""},{"old":"/api/v1/clients/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['clients.update']['types'],
  },
  'clients.destroy': {
    methods: ["DELETE"],
    pattern: '/api/v1/clients/:id',
    tokens: [{"old":"/api/v1/clients/:id","type":0,"val":"api","end":""},{"old":"/api/v1/clients/:id","type":0,"val":"v1","end":""},{"old":"/api/v1/clients/:id","type":0,"val":"clients","end":""},{"old":"/api/v1/clients/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['clients.destroy']['types'],
  },
  'clients.activity.index': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/clients/:client_id/activity',
    tokens: [{"old":"/api/v1/clients/:client_id/activity","type":0,"val":"api","end":""},{"old":"/api/v1/clients/:client_id/activity","type":0,"val":"v1","end":""},{"old":"/api/v1/clients/:client_id/activity","type":0,"val":"clients","end":""},{"old":"/api/v1/clients/:client_id/activity","type":1,"val":"client_id","end":""},{"old":"/api/v1/clients/:client_id/activity","type":0,"val":"activity","end":""}],
    types: placeholder as Registry['clients.activity.index']['types'],
  },
  'clients.statement.show': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/clients/:client_id/statement.pdf',
    tokens: [{"old":"/api/v1/clients/:client_id/statement.pdf","type":0,"val":"api","end":""},{"old":"/api/v1/clients/:client_id/statement.pdf","type":0,"val":"v1","end":""},{"old":"/api/v1/clients/:client_id/statement.pdf","type":0,"val":"clients","end":""},{"old":"/api/v1/clients/:client_id/statement.pdf","type":1,"val":"client_id","end":""},{"old":"/api/v1/clients/:client_id/statement.pdf","type":0,"val":"statement.pdf","end":""}],
    types: placeholder as Registry['clients.statement.show']['types'],
  },
  'clients.plan.show': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/clients/:client_id/plan',
    tokens: [{"old":"/api/v1/clients/:client_id/plan","type":0,"val":"api","end":""},{"old":"/api/v1/clients/:client_id/plan","type":0,"val":"v1","end":""},{"old":"/api/v1/clients/:client_id/plan","type":0,"val":"clients","end":""},{"old":"/api/v1/clients/:client_id/plan","type":1,"val":"client_id","end":""},{"old":"/api/v1/clients/:client_id/plan","type":0,"val":"plan","end":""}],
    types: placeholder as Registry['clients.plan.show']['types'],
  },
  'clients.plan.update': {
    methods: ["PUT"],
    pattern: '/api/v1/clients/:client_id/plan',
    tokens: [{"old":"/api/v1/clients/:client_id/plan","type":0,"val":"api","end":""},{"old":"/api/v1/clients/:client_id/plan","type":0,"val":"v1","end":""},{"old":"/api/v1/clients/:client_id/plan","type":0,"val":"clients","end":""},{"old":"/api/v1/clients/:client_id/plan","type":1,"val":"client_id","end":""},{"old":"/api/v1/clients/:client_id/plan","type":0,"val":"plan","end":""}],
    types: placeholder as Registry['clients.plan.update']['types'],
  },
  'clients.merge_preview.show': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/clients/:client_id/merge_preview',
    tokens: [{"old":"/api/v1/clients/:client_id/merge_preview","type":0,"val":"api","end":""},{"old":"/api/v1/clients/:client_id/merge_preview","type":0,"val":"v1","end":""},{"old":"/api/v1/clients/:client_id/merge_preview","type":0,"val":"clients","end":""},{"old":"/api/v1/clients/:client_id/merge_preview","type":1,"val":"client_id","end":""},{"old":"/api/v1/clients/:client_id/merge_preview","type":0,"val":"merge_preview","end":""}],
    types: placeholder as Registry['clients.merge_preview.show']['types'],
  },
  'clients.merges.store': {
    methods: ["POST"],
    pattern: '/api/v1/clients/:client_id/merges',
    tokens: [{"old":"/api/v1/clients/:client_id/merges","type":0,"val":"api","end":""},{"old":"/api/v1/clients/:client_id/merges","type":0,"val":"v1","end":""},{"old":"/api/v1/clients/:client_id/merges","type":0,"val":"clients","end":""},{"old":"/api/v1/clients/:client_id/merges","type":1,"val":"client_id","end":""},{"old":"/api/v1/clients/:client_id/merges","type":0,"val":"merges","end":""}],
    types: placeholder as Registry['clients.merges.store']['types'],
  },
  'clients.merges.destroy': {
    methods: ["DELETE"],
    pattern: '/api/v1/client_merges/:id',
    tokens: [{"old":"/api/v1/client_merges/:id","type":0,"val":"api","end":""},{"old":"/api/v1/client_merges/:id","type":0,"val":"v1","end":""},{"old":"/api/v1/client_merges/:id","type":0,"val":"client_merges","end":""},{"old":"/api/v1/client_merges/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['clients.merges.destroy']['types'],
  },
  'clients.holds.store': {
    methods: ["POST"],
    pattern: '/api/v1/clients/:client_id/holds',
    tokens: [{"old":"/api/v1/clients/:client_id/holds","type":0,"val":"api","end":""},{"old":"/api/v1/clients/:client_id/holds","type":0,"val":"v1","end":""},{"old":"/api/v1/clients/:client_id/holds","type":0,"val":"clients","end":""},{"old":"/api/v1/clients/:client_id/holds","type":1,"val":"client_id","end":""},{"old":"/api/v1/clients/:client_id/holds","type":0,"val":"holds","end":""}],
    types: placeholder as Registry['clients.holds.store']['types'],
  },
  'plans.index': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/plans',
    tokens: [{"old":"/api/v1/plans","type":0,"val":"api","end":""},{"old":"/api/v1/plans","type":0,"val":"v1","end":""},{"old":"/api/v1/plans","type":0,"val":"plans","end":""}],
    types: placeholder as Registry['plans.index']['types'],
  },
  'plans.store': {
    methods: ["POST"],
    pattern: '/api/v1/plans',
    tokens: [{"old":"/api/v1/plans","type":0,"val":"api","end":""},{"old":"/api/v1/plans","type":0,"val":"v1","end":""},{"old":"/api/v1/plans","type":0,"val":"plans","end":""}],
    types: placeholder as Registry['plans.store']['types'],
  },
  'plans.show': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/plans/:id',
    tokens: [{"old":"/api/v1/plans/:id","type":0,"val":"api","end":""},{"old":"/api/v1/plans/:id","type":0,"val":"v1","end":""},{"old":"/api/v1/plans/:id","type":0,"val":"plans","end":""},{"old":"/api/v1/plans/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['plans.show']['types'],
  },
  'plans.update': {
    methods: ["PATCH"],
    pattern: '/api/v1/plans/:id',
    tokens: [{"old":"/api/v1/plans/:id","type":0,"val":"api","end":""},{"old":"/api/v1/plans/:id","type":0,"val":"v1","end":""},{"old":"/api/v1/plans/:id","type":0,"val":"plans","end":""},{"old":"/api/v1/plans/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['plans.update']['types'],
  },
  'plans.destroy': {
    methods: ["DELETE"],
    pattern: '/api/v1/plans/:id',
    tokens: [{"old":"/api/v1/plans/:id","type":0,"val":"api","end":""},{"old":"/api/v1/plans/:id","type":0,"val":"v1","end":""},{"old":"/api/v1/plans/:id","type":0,"val":"plans","end":""},{"old":"/api/v1/plans/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['plans.destroy']['types'],
  },
  'template_previews.store': {
    methods: ["POST"],
    pattern: '/api/v1/template_previews',
    tokens: [{"old":"/api/v1/template_previews","type":0,"val":"api","end":""},{"old":"/api/v1/template_previews","type":0,"val":"v1","end":""},{"old":"/api/v1/template_previews","type":0,"val":"template_previews","end":""}],
    types: placeholder as Registry['template_previews.store']['types'],
  },
  'invoices.index': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/invoices',
    tokens: [{"old":"/api/v1/invoices","type":0,"val":"api","end":""},{"old":"/api/v1/invoices","type":0,"val":"v1","end":""},{"old":"/api/v1/invoices","type":0,"val":"invoices","end":""}],
    types: placeholder as Registry['invoices.index']['types'],
  },
  'invoices.store': {
    methods: ["POST"],
    pattern: '/api/v1/invoices',
    tokens: [{"old":"/api/v1/invoices","type":0,"val":"api","end":""},{"old":"/api/v1/invoices","type":0,"val":"v1","end":""},{"old":"/api/v1/invoices","type":0,"val":"invoices","end":""}],
    types: placeholder as Registry['invoices.store']['types'],
  },
  'invoices.totals': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/invoices/totals',
    tokens: [{"old":"/api/v1/invoices/totals","type":0,"val":"api","end":""},{"old":"/api/v1/invoices/totals","type":0,"val":"v1","end":""},{"old":"/api/v1/invoices/totals","type":0,"val":"invoices","end":""},{"old":"/api/v1/invoices/totals","type":0,"val":"totals","end":""}],
    types: placeholder as Registry['invoices.totals']['types'],
  },
  'invoices.count': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/invoices/count',
    tokens: [{"old":"/api/v1/invoices/count","type":0,"val":"api","end":""},{"old":"/api/v1/invoices/count","type":0,"val":"v1","end":""},{"old":"/api/v1/invoices/count","type":0,"val":"invoices","end":""},{"old":"/api/v1/invoices/count","type":0,"val":"count","end":""}],
    types: placeholder as Registry['invoices.count']['types'],
  },
  'invoices.export': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/invoices/export',
    tokens: [{"old":"/api/v1/invoices/export","type":0,"val":"api","end":""},{"old":"/api/v1/invoices/export","type":0,"val":"v1","end":""},{"old":"/api/v1/invoices/export","type":0,"val":"invoices","end":""},{"old":"/api/v1/invoices/export","type":0,"val":"export","end":""}],
    types: placeholder as Registry['invoices.export']['types'],
  },
  'invoices.operations.store': {
    methods: ["POST"],
    pattern: '/api/v1/invoices/operations',
    tokens: [{"old":"/api/v1/invoices/operations","type":0,"val":"api","end":""},{"old":"/api/v1/invoices/operations","type":0,"val":"v1","end":""},{"old":"/api/v1/invoices/operations","type":0,"val":"invoices","end":""},{"old":"/api/v1/invoices/operations","type":0,"val":"operations","end":""}],
    types: placeholder as Registry['invoices.operations.store']['types'],
  },
  'invoices.show': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/invoices/:id',
    tokens: [{"old":"/api/v1/invoices/:id","type":0,"val":"api","end":""},{"old":"/api/v1/invoices/:id","type":0,"val":"v1","end":""},{"old":"/api/v1/invoices/:id","type":0,"val":"invoices","end":""},{"old":"/api/v1/invoices/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['invoices.show']['types'],
  },
  'invoices.update': {
    methods: ["PATCH"],
    pattern: '/api/v1/invoices/:id',
    tokens: [{"old":"/api/v1/invoices/:id","type":0,"val":"api","end":""},{"old":"/api/v1/invoices/:id","type":0,"val":"v1","end":""},{"old":"/api/v1/invoices/:id","type":0,"val":"invoices","end":""},{"old":"/api/v1/invoices/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['invoices.update']['types'],
  },
  'invoices.payments.store': {
    methods: ["POST"],
    pattern: '/api/v1/invoices/:invoice_id/payments',
    tokens: [{"old":"/api/v1/invoices/:invoice_id/payments","type":0,"val":"api","end":""},{"old":"/api/v1/invoices/:invoice_id/payments","type":0,"val":"v1","end":""},{"old":"/api/v1/invoices/:invoice_id/payments","type":0,"val":"invoices","end":""},{"old":"/api/v1/invoices/:invoice_id/payments","type":1,"val":"invoice_id","end":""},{"old":"/api/v1/invoices/:invoice_id/payments","type":0,"val":"payments","end":""}],
    types: placeholder as Registry['invoices.payments.store']['types'],
  },
  'invoices.payments.destroy': {
    methods: ["DELETE"],
    pattern: '/api/v1/invoices/:invoice_id/payments/:id',
    tokens: [{"old":"/api/v1/invoices/:invoice_id/payments/:id","type":0,"val":"api","end":""},{"old":"/api/v1/invoices/:invoice_id/payments/:id","type":0,"val":"v1","end":""},{"old":"/api/v1/invoices/:invoice_id/payments/:id","type":0,"val":"invoices","end":""},{"old":"/api/v1/invoices/:invoice_id/payments/:id","type":1,"val":"invoice_id","end":""},{"old":"/api/v1/invoices/:invoice_id/payments/:id","type":0,"val":"payments","end":""},{"old":"/api/v1/invoices/:invoice_id/payments/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['invoices.payments.destroy']['types'],
  },
  'invoices.credit_notes.store': {
    methods: ["POST"],
    pattern: '/api/v1/invoices/:invoice_id/credit_notes',
    tokens: [{"old":"/api/v1/invoices/:invoice_id/credit_notes","type":0,"val":"api","end":""},{"old":"/api/v1/invoices/:invoice_id/credit_notes","type":0,"val":"v1","end":""},{"old":"/api/v1/invoices/:invoice_id/credit_notes","type":0,"val":"invoices","end":""},{"old":"/api/v1/invoices/:invoice_id/credit_notes","type":1,"val":"invoice_id","end":""},{"old":"/api/v1/invoices/:invoice_id/credit_notes","type":0,"val":"credit_notes","end":""}],
    types: placeholder as Registry['invoices.credit_notes.store']['types'],
  },
  'invoices.credit_notes.destroy': {
    methods: ["DELETE"],
    pattern: '/api/v1/invoices/:invoice_id/credit_notes/:id',
    tokens: [{"old":"/api/v1/invoices/:invoice_id/credit_notes/:id","type":0,"val":"api","end":""},{"old":"/api/v1/invoices/:invoice_id/credit_notes/:id","type":0,"val":"v1","end":""},{"old":"/api/v1/invoices/:invoice_id/credit_notes/:id","type":0,"val":"invoices","end":""},{"old":"/api/v1/invoices/:invoice_id/credit_notes/:id","type":1,"val":"invoice_id","end":""},{"old":"/api/v1/invoices/:invoice_id/credit_notes/:id","type":0,"val":"credit_notes","end":""},{"old":"/api/v1/invoices/:invoice_id/credit_notes/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['invoices.credit_notes.destroy']['types'],
  },
  'invoices.holds.store': {
    methods: ["POST"],
    pattern: '/api/v1/invoices/:invoice_id/holds',
    tokens: [{"old":"/api/v1/invoices/:invoice_id/holds","type":0,"val":"api","end":""},{"old":"/api/v1/invoices/:invoice_id/holds","type":0,"val":"v1","end":""},{"old":"/api/v1/invoices/:invoice_id/holds","type":0,"val":"invoices","end":""},{"old":"/api/v1/invoices/:invoice_id/holds","type":1,"val":"invoice_id","end":""},{"old":"/api/v1/invoices/:invoice_id/holds","type":0,"val":"holds","end":""}],
    types: placeholder as Registry['invoices.holds.store']['types'],
  },
  'invoices.litigation.store': {
    methods: ["POST"],
    pattern: '/api/v1/invoices/:invoice_id/litigation',
    tokens: [{"old":"/api/v1/invoices/:invoice_id/litigation","type":0,"val":"api","end":""},{"old":"/api/v1/invoices/:invoice_id/litigation","type":0,"val":"v1","end":""},{"old":"/api/v1/invoices/:invoice_id/litigation","type":0,"val":"invoices","end":""},{"old":"/api/v1/invoices/:invoice_id/litigation","type":1,"val":"invoice_id","end":""},{"old":"/api/v1/invoices/:invoice_id/litigation","type":0,"val":"litigation","end":""}],
    types: placeholder as Registry['invoices.litigation.store']['types'],
  },
  'invoices.litigation.destroy': {
    methods: ["DELETE"],
    pattern: '/api/v1/invoices/:invoice_id/litigation',
    tokens: [{"old":"/api/v1/invoices/:invoice_id/litigation","type":0,"val":"api","end":""},{"old":"/api/v1/invoices/:invoice_id/litigation","type":0,"val":"v1","end":""},{"old":"/api/v1/invoices/:invoice_id/litigation","type":0,"val":"invoices","end":""},{"old":"/api/v1/invoices/:invoice_id/litigation","type":1,"val":"invoice_id","end":""},{"old":"/api/v1/invoices/:invoice_id/litigation","type":0,"val":"litigation","end":""}],
    types: placeholder as Registry['invoices.litigation.destroy']['types'],
  },
  'invoices.cancellation.store': {
    methods: ["POST"],
    pattern: '/api/v1/invoices/:invoice_id/cancellation',
    tokens: [{"old":"/api/v1/invoices/:invoice_id/cancellation","type":0,"val":"api","end":""},{"old":"/api/v1/invoices/:invoice_id/cancellation","type":0,"val":"v1","end":""},{"old":"/api/v1/invoices/:invoice_id/cancellation","type":0,"val":"invoices","end":""},{"old":"/api/v1/invoices/:invoice_id/cancellation","type":1,"val":"invoice_id","end":""},{"old":"/api/v1/invoices/:invoice_id/cancellation","type":0,"val":"cancellation","end":""}],
    types: placeholder as Registry['invoices.cancellation.store']['types'],
  },
  'invoices.cancellation.destroy': {
    methods: ["DELETE"],
    pattern: '/api/v1/invoices/:invoice_id/cancellation',
    tokens: [{"old":"/api/v1/invoices/:invoice_id/cancellation","type":0,"val":"api","end":""},{"old":"/api/v1/invoices/:invoice_id/cancellation","type":0,"val":"v1","end":""},{"old":"/api/v1/invoices/:invoice_id/cancellation","type":0,"val":"invoices","end":""},{"old":"/api/v1/invoices/:invoice_id/cancellation","type":1,"val":"invoice_id","end":""},{"old":"/api/v1/invoices/:invoice_id/cancellation","type":0,"val":"cancellation","end":""}],
    types: placeholder as Registry['invoices.cancellation.destroy']['types'],
  },
  'invoices.plan.update': {
    methods: ["PUT"],
    pattern: '/api/v1/invoices/:invoice_id/plan',
    tokens: [{"old":"/api/v1/invoices/:invoice_id/plan","type":0,"val":"api","end":""},{"old":"/api/v1/invoices/:invoice_id/plan","type":0,"val":"v1","end":""},{"old":"/api/v1/invoices/:invoice_id/plan","type":0,"val":"invoices","end":""},{"old":"/api/v1/invoices/:invoice_id/plan","type":1,"val":"invoice_id","end":""},{"old":"/api/v1/invoices/:invoice_id/plan","type":0,"val":"plan","end":""}],
    types: placeholder as Registry['invoices.plan.update']['types'],
  },
  'invoices.timeline': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/invoices/:invoice_id/timeline',
    tokens: [{"old":"/api/v1/invoices/:invoice_id/timeline","type":0,"val":"api","end":""},{"old":"/api/v1/invoices/:invoice_id/timeline","type":0,"val":"v1","end":""},{"old":"/api/v1/invoices/:invoice_id/timeline","type":0,"val":"invoices","end":""},{"old":"/api/v1/invoices/:invoice_id/timeline","type":1,"val":"invoice_id","end":""},{"old":"/api/v1/invoices/:invoice_id/timeline","type":0,"val":"timeline","end":""}],
    types: placeholder as Registry['invoices.timeline']['types'],
  },
  'invoices.relances': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/invoices/:invoice_id/relances',
    tokens: [{"old":"/api/v1/invoices/:invoice_id/relances","type":0,"val":"api","end":""},{"old":"/api/v1/invoices/:invoice_id/relances","type":0,"val":"v1","end":""},{"old":"/api/v1/invoices/:invoice_id/relances","type":0,"val":"invoices","end":""},{"old":"/api/v1/invoices/:invoice_id/relances","type":1,"val":"invoice_id","end":""},{"old":"/api/v1/invoices/:invoice_id/relances","type":0,"val":"relances","end":""}],
    types: placeholder as Registry['invoices.relances']['types'],
  },
  'invoices.attachments.store': {
    methods: ["POST"],
    pattern: '/api/v1/invoices/:invoice_id/attachments',
    tokens: [{"old":"/api/v1/invoices/:invoice_id/attachments","type":0,"val":"api","end":""},{"old":"/api/v1/invoices/:invoice_id/attachments","type":0,"val":"v1","end":""},{"old":"/api/v1/invoices/:invoice_id/attachments","type":0,"val":"invoices","end":""},{"old":"/api/v1/invoices/:invoice_id/attachments","type":1,"val":"invoice_id","end":""},{"old":"/api/v1/invoices/:invoice_id/attachments","type":0,"val":"attachments","end":""}],
    types: placeholder as Registry['invoices.attachments.store']['types'],
  },
  'holds.destroy': {
    methods: ["DELETE"],
    pattern: '/api/v1/holds/:id',
    tokens: [{"old":"/api/v1/holds/:id","type":0,"val":"api","end":""},{"old":"/api/v1/holds/:id","type":0,"val":"v1","end":""},{"old":"/api/v1/holds/:id","type":0,"val":"holds","end":""},{"old":"/api/v1/holds/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['holds.destroy']['types'],
  },
  'attachments.show': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/attachments/:id',
    tokens: [{"old":"/api/v1/attachments/:id","type":0,"val":"api","end":""},{"old":"/api/v1/attachments/:id","type":0,"val":"v1","end":""},{"old":"/api/v1/attachments/:id","type":0,"val":"attachments","end":""},{"old":"/api/v1/attachments/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['attachments.show']['types'],
  },
  'agenda.index': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/agenda',
    tokens: [{"old":"/api/v1/agenda","type":0,"val":"api","end":""},{"old":"/api/v1/agenda","type":0,"val":"v1","end":""},{"old":"/api/v1/agenda","type":0,"val":"agenda","end":""}],
    types: placeholder as Registry['agenda.index']['types'],
  },
  'agenda.counts': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/agenda/counts',
    tokens: [{"old":"/api/v1/agenda/counts","type":0,"val":"api","end":""},{"old":"/api/v1/agenda/counts","type":0,"val":"v1","end":""},{"old":"/api/v1/agenda/counts","type":0,"val":"agenda","end":""},{"old":"/api/v1/agenda/counts","type":0,"val":"counts","end":""}],
    types: placeholder as Registry['agenda.counts']['types'],
  },
  'relances.index': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/relances',
    tokens: [{"old":"/api/v1/relances","type":0,"val":"api","end":""},{"old":"/api/v1/relances","type":0,"val":"v1","end":""},{"old":"/api/v1/relances","type":0,"val":"relances","end":""}],
    types: placeholder as Registry['relances.index']['types'],
  },
  'relance_previews.store': {
    methods: ["POST"],
    pattern: '/api/v1/relance_previews',
    tokens: [{"old":"/api/v1/relance_previews","type":0,"val":"api","end":""},{"old":"/api/v1/relance_previews","type":0,"val":"v1","end":""},{"old":"/api/v1/relance_previews","type":0,"val":"relance_previews","end":""}],
    types: placeholder as Registry['relance_previews.store']['types'],
  },
  'relances.show': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/relances/:id',
    tokens: [{"old":"/api/v1/relances/:id","type":0,"val":"api","end":""},{"old":"/api/v1/relances/:id","type":0,"val":"v1","end":""},{"old":"/api/v1/relances/:id","type":0,"val":"relances","end":""},{"old":"/api/v1/relances/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['relances.show']['types'],
  },
  'relances.update': {
    methods: ["PATCH"],
    pattern: '/api/v1/relances/:id',
    tokens: [{"old":"/api/v1/relances/:id","type":0,"val":"api","end":""},{"old":"/api/v1/relances/:id","type":0,"val":"v1","end":""},{"old":"/api/v1/relances/:id","type":0,"val":"relances","end":""},{"old":"/api/v1/relances/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['relances.update']['types'],
  },
  'relances.preview': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/relances/:relance_id/preview',
    tokens: [{"old":"/api/v1/relances/:relance_id/preview","type":0,"val":"api","end":""},{"old":"/api/v1/relances/:relance_id/preview","type":0,"val":"v1","end":""},{"old":"/api/v1/relances/:relance_id/preview","type":0,"val":"relances","end":""},{"old":"/api/v1/relances/:relance_id/preview","type":1,"val":"relance_id","end":""},{"old":"/api/v1/relances/:relance_id/preview","type":0,"val":"preview","end":""}],
    types: placeholder as Registry['relances.preview']['types'],
  },
  'relances.rehearsal': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/relances/:relance_id/rehearsal',
    tokens: [{"old":"/api/v1/relances/:relance_id/rehearsal","type":0,"val":"api","end":""},{"old":"/api/v1/relances/:relance_id/rehearsal","type":0,"val":"v1","end":""},{"old":"/api/v1/relances/:relance_id/rehearsal","type":0,"val":"relances","end":""},{"old":"/api/v1/relances/:relance_id/rehearsal","type":1,"val":"relance_id","end":""},{"old":"/api/v1/relances/:relance_id/rehearsal","type":0,"val":"rehearsal","end":""}],
    types: placeholder as Registry['relances.rehearsal']['types'],
  },
  'relances.postponement.store': {
    methods: ["POST"],
    pattern: '/api/v1/relances/:relance_id/postponement',
    tokens: [{"old":"/api/v1/relances/:relance_id/postponement","type":0,"val":"api","end":""},{"old":"/api/v1/relances/:relance_id/postponement","type":0,"val":"v1","end":""},{"old":"/api/v1/relances/:relance_id/postponement","type":0,"val":"relances","end":""},{"old":"/api/v1/relances/:relance_id/postponement","type":1,"val":"relance_id","end":""},{"old":"/api/v1/relances/:relance_id/postponement","type":0,"val":"postponement","end":""}],
    types: placeholder as Registry['relances.postponement.store']['types'],
  },
  'relances.skip.store': {
    methods: ["POST"],
    pattern: '/api/v1/relances/:relance_id/skip',
    tokens: [{"old":"/api/v1/relances/:relance_id/skip","type":0,"val":"api","end":""},{"old":"/api/v1/relances/:relance_id/skip","type":0,"val":"v1","end":""},{"old":"/api/v1/relances/:relance_id/skip","type":0,"val":"relances","end":""},{"old":"/api/v1/relances/:relance_id/skip","type":1,"val":"relance_id","end":""},{"old":"/api/v1/relances/:relance_id/skip","type":0,"val":"skip","end":""}],
    types: placeholder as Registry['relances.skip.store']['types'],
  },
  'relances.immediate_send.store': {
    methods: ["POST"],
    pattern: '/api/v1/relances/:relance_id/immediate_send',
    tokens: [{"old":"/api/v1/relances/:relance_id/immediate_send","type":0,"val":"api","end":""},{"old":"/api/v1/relances/:relance_id/immediate_send","type":0,"val":"v1","end":""},{"old":"/api/v1/relances/:relance_id/immediate_send","type":0,"val":"relances","end":""},{"old":"/api/v1/relances/:relance_id/immediate_send","type":1,"val":"relance_id","end":""},{"old":"/api/v1/relances/:relance_id/immediate_send","type":0,"val":"immediate_send","end":""}],
    types: placeholder as Registry['relances.immediate_send.store']['types'],
  },
  'relances.immediate_send.destroy': {
    methods: ["DELETE"],
    pattern: '/api/v1/relances/:relance_id/immediate_send',
    tokens: [{"old":"/api/v1/relances/:relance_id/immediate_send","type":0,"val":"api","end":""},{"old":"/api/v1/relances/:relance_id/immediate_send","type":0,"val":"v1","end":""},{"old":"/api/v1/relances/:relance_id/immediate_send","type":0,"val":"relances","end":""},{"old":"/api/v1/relances/:relance_id/immediate_send","type":1,"val":"relance_id","end":""},{"old":"/api/v1/relances/:relance_id/immediate_send","type":0,"val":"immediate_send","end":""}],
    types: placeholder as Registry['relances.immediate_send.destroy']['types'],
  },
  'relances.approval.store': {
    methods: ["POST"],
    pattern: '/api/v1/relances/:relance_id/approval',
    tokens: [{"old":"/api/v1/relances/:relance_id/approval","type":0,"val":"api","end":""},{"old":"/api/v1/relances/:relance_id/approval","type":0,"val":"v1","end":""},{"old":"/api/v1/relances/:relance_id/approval","type":0,"val":"relances","end":""},{"old":"/api/v1/relances/:relance_id/approval","type":1,"val":"relance_id","end":""},{"old":"/api/v1/relances/:relance_id/approval","type":0,"val":"approval","end":""}],
    types: placeholder as Registry['relances.approval.store']['types'],
  },
  'relances.resolution.store': {
    methods: ["POST"],
    pattern: '/api/v1/relances/:relance_id/resolution',
    tokens: [{"old":"/api/v1/relances/:relance_id/resolution","type":0,"val":"api","end":""},{"old":"/api/v1/relances/:relance_id/resolution","type":0,"val":"v1","end":""},{"old":"/api/v1/relances/:relance_id/resolution","type":0,"val":"relances","end":""},{"old":"/api/v1/relances/:relance_id/resolution","type":1,"val":"relance_id","end":""},{"old":"/api/v1/relances/:relance_id/resolution","type":0,"val":"resolution","end":""}],
    types: placeholder as Registry['relances.resolution.store']['types'],
  },
  'saved_views.index': {
    methods: ["GET","HEAD"],
    pattern: '/api/v1/saved_views',
    tokens: [{"old":"/api/v1/saved_views","type":0,"val":"api","end":""},{"old":"/api/v1/saved_views","type":0,"val":"v1","end":""},{"old":"/api/v1/saved_views","type":0,"val":"saved_views","end":""}],
    types: placeholder as Registry['saved_views.index']['types'],
  },
  'saved_views.store': {
    methods: ["POST"],
    pattern: '/api/v1/saved_views',
    tokens: [{"old":"/api/v1/saved_views","type":0,"val":"api","end":""},{"old":"/api/v1/saved_views","type":0,"val":"v1","end":""},{"old":"/api/v1/saved_views","type":0,"val":"saved_views","end":""}],
    types: placeholder as Registry['saved_views.store']['types'],
  },
  'saved_views.update': {
    methods: ["PATCH"],
    pattern: '/api/v1/saved_views/:id',
    tokens: [{"old":"/api/v1/saved_views/:id","type":0,"val":"api","end":""},{"old":"/api/v1/saved_views/:id","type":0,"val":"v1","end":""},{"old":"/api/v1/saved_views/:id","type":0,"val":"saved_views","end":""},{"old":"/api/v1/saved_views/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['saved_views.update']['types'],
  },
  'saved_views.destroy': {
    methods: ["DELETE"],
    pattern: '/api/v1/saved_views/:id',
    tokens: [{"old":"/api/v1/saved_views/:id","type":0,"val":"api","end":""},{"old":"/api/v1/saved_views/:id","type":0,"val":"v1","end":""},{"old":"/api/v1/saved_views/:id","type":0,"val":"saved_views","end":""},{"old":"/api/v1/saved_views/:id","type":1,"val":"id","end":""}],
    types: placeholder as Registry['saved_views.destroy']['types'],
  },
  'spa': {
    methods: ["GET","HEAD"],
    pattern: '/*',
    tokens: [{"old":"/*","type":2,"val":"*","end":""}],
    types: placeholder as Registry['spa']['types'],
  },
} as const satisfies Record<string, AdonisEndpoint>

export { routes }

export const registry = {
  routes,
  $tree: {} as ApiDefinition,
}

declare module '@tuyau/core/types' {
  export interface UserRegistry {
    routes: typeof routes
    $tree: ApiDefinition
  }
}
