/** The product, booted as a worker boots it, doing one thing at a time for whoever measures it. */
import 'reflect-metadata'
import { Ignitor } from '@adonisjs/core'
import { answer, costOf } from './child.ts'

const app = new Ignitor(new URL('../', import.meta.url), {
  importer: (path) =>
    path.startsWith('.')
      ? import(new URL(path, new URL('../', import.meta.url)).href)
      : import(path),
})
  .tap((application) => {
    application.booting(async () => {
      await import('#start/env')
    })
  })
  .createApp('console')
await app.init()
await app.boot()
await app.start(() => {})

const { default: db } = await import('@adonisjs/lucid/services/db')
const { default: Invoice } = await import('#models/invoice')
const { default: OutboundMessage } = await import('#models/outbound_message')
const { default: Organization } = await import('#models/organization')
const { Claims } = await import('#services/relances/claims')
const { relancePump } = await import('#services/operations/relance_pump')
const { listInvoices } = await import('#services/lists/invoices')
const { filteredCount, viewTotals } = await import('#services/lists/invoice_totals')
const { today } = await import('#services/lists/home/today')

const READS = {
  page: (organization) => listInvoices(organization, { limit: 50 }),
  late: (organization) => listInvoices(organization, { limit: 50, view: 'late' }),
  paid: (organization) => listInvoices(organization, { limit: 50, view: 'paid', sort: '-dueDate' }),
  amount: (organization) => listInvoices(organization, { limit: 50, sort: '-amount' }),
  remainder: (organization) => listInvoices(organization, { limit: 50, sort: '-remainder' }),
  byClient: (organization) => listInvoices(organization, { limit: 50, sort: 'client' }),
  lateByClient: (organization) =>
    listInvoices(organization, { limit: 50, view: 'late', sort: '-client' }),
  byStatus: (organization) => listInvoices(organization, { limit: 50, sort: 'status' }),
  states: (organization) => listInvoices(organization, { limit: 50, status: ['late', 'paid'] }),
  amounts: (organization) => listInvoices(organization, { limit: 50, amountMinCents: 15_000 }),
  step: (organization) => listInvoices(organization, { limit: 50, step: ['courtois'] }),
  disputedStep: (organization) =>
    listInvoices(organization, { limit: 50, view: 'litigation', step: ['courtois'] }),
  client: (organization) => listInvoices(organization, { limit: 50, client: ['client 7'] }),
  count: (organization) => filteredCount(organization, { view: 'late', amountMinCents: 15_000 }),
  totals: (organization) => viewTotals(organization),
  one: (organization) => Invoice.query().where('organizationId', organization.id).firstOrFail(),
  today: (organization) => today(organization, organization.id),
} satisfies Record<string, (organization: InstanceType<typeof Organization>) => Promise<unknown>>

answer({
  drain: () => costOf(() => relancePump().drain()),

  /** The exact mail of one reminder, for whoever must send the same. */
  async sample() {
    const message = await OutboundMessage.query().orderBy('id', 'desc').firstOrFail()
    return message.payload
  },

  /** Milliseconds of each claim of a hundred due reminders, given back in between. */
  async claims(times: number) {
    const claims = new Claims()
    const figures: number[] = []
    for (let round = 0; round < times; round++) {
      const begun = performance.now()
      const taken = await claims.take(100)
      figures.push(performance.now() - begun)
      if (taken.length !== 100) throw new Error(`claimed ${taken.length} of 100`)
      await Claims.giveBack(taken)
    }
    return figures
  },

  /** Milliseconds of each look that finds nothing due. */
  async idle(times: number) {
    const claims = new Claims()
    const figures: number[] = []
    for (let round = 0; round < times; round++) {
      const begun = performance.now()
      const taken = await claims.take(100)
      figures.push(performance.now() - begun)
      if (taken.length > 0) throw new Error('something was due')
    }
    return figures
  },

  /** Milliseconds of each read of one organization's pages. */
  async read(name: keyof typeof READS, organizationId: string, times: number) {
    const figures: number[] = []
    for (let round = 0; round < times; round++) {
      const begun = performance.now()
      await READS[name](await Organization.findOrFail(organizationId))
      figures.push(performance.now() - begun)
    }
    return figures
  },

  /** The same, each in a transaction of its own that says first whose it is. */
  async walledRead(name: keyof typeof READS, organizationId: string, times: number) {
    const figures: number[] = []
    for (let round = 0; round < times; round++) {
      const begun = performance.now()
      await db.beginGlobalTransaction()
      await db.rawQuery("SELECT set_config('app.organization_id', ?, true)", [organizationId])
      await READS[name](await Organization.findOrFail(organizationId))
      await db.commitGlobalTransaction()
      figures.push(performance.now() - begun)
    }
    return figures
  },

  async query(sql: string) {
    const { rows } = await db.rawQuery<{ rows: object[] }>(sql)
    return { rows }
  },
})
