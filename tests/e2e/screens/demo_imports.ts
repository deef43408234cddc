import { CLIENTS, type ClientKey } from '#database/demo/clients'
import { FREELANCER } from '#database/demo/freelancer'
import { FRENCH_LAYOUTS } from '#tests/helpers/invoices/french_layouts'
import { randomFrom, sampleInvoice, type SampleInvoice } from '#tests/helpers/invoices/sample'
import { until } from '#tests/helpers/until'
import { addDays, localDateOf, type LocalDate } from '#values/local_date'
import { DateTime } from 'luxon'
import type { DemoApi } from './demo_api.js'

interface Draft {
  id: string
  fileId: string
  revision: number
  numero: string
}

interface Batch {
  files: { id: string; name: string; state: string }[]
  drafts: Draft[]
}

/** Imports that Camille is in the middle of. */
export interface DemoImports {
  /** of its files one is a duplicate, one unreadable; of its drafts one is validated, one skipped */
  batch: string
  /** in it, and open: a new client's, with values to look at again */
  doubtfulDraft: string
  /** in it, and open: nothing is in doubt any more, for a client already known */
  certainDraft: string
  /** a list of invoices, whose lines are ready, refused and left aside */
  csv: string
}

/** Drops files into the demo as a person does, and goes through some of what is read in them. */
export async function demoImports(api: DemoApi): Promise<DemoImports> {
  const { id: batch } = await api.post<{ id: string }>('/imports', {})
  const path = `/imports/${batch}`
  const certain = await ownInvoice('polaris', 1)
  const files = {
    'polaris-affiche.pdf': certain,
    'scan-2.pdf': await someInvoice(),
    'lenoir-plaquette.pdf': await ownInvoice('lenoir', 2),
    'encre-bleue-vitrine.pdf': await ownInvoice('encre', 3),
    'polaris-affiche-copie.pdf': certain,
    'abimee.pdf': Buffer.from('%PDF-1.7\nrien de plus'),
  }
  for (const [name, bytes] of Object.entries(files)) {
    await api.upload(`${path}/files`, name, bytes)
  }

  const read = () => api.get<Batch>(path)
  await until(async () =>
    (await read()).files.every(({ state }) => state !== 'queued' && state !== 'reading')
  )
  const drafts = draftsByFile(await read())
  const { id: certainDraft, revision, numero } = drafts['polaris-affiche.pdf']
  await api.patch(`${path}/drafts/${certainDraft}`, { revision, edited: { numero } })
  const validated = drafts['lenoir-plaquette.pdf']
  await api.post(`${path}/drafts/${validated.id}/validation`, {
    revision: validated.revision,
    emailConfirmed: true,
  })
  await api.post(`${path}/drafts/${drafts['encre-bleue-vitrine.pdf'].id}/skip`, {
    reason: 'Déjà payée',
  })

  const { id: csv } = await api.upload<{ id: string }>('/imports/csv', 'export.csv', invoiceList())
  return {
    batch,
    doubtfulDraft: drafts['scan-2.pdf'].id,
    certainDraft,
    csv,
  }
}

function draftsByFile({ files, drafts }: Batch): Record<string, Draft> {
  return Object.fromEntries(
    drafts.map((draft) => [files.find(({ id }) => id === draft.fileId)!.name, draft])
  )
}

const today = () => localDateOf(DateTime.utc(), FREELANCER.settings.timeZone)

const [LAYOUT] = FRENCH_LAYOUTS.filter(({ name }) => name === 'two boxes')

/** Made by Camille for one of the demo's clients, and not due yet. */
function ownInvoice(key: ClientKey, rank: number): Promise<Buffer> {
  const { settings, fullName } = FREELANCER
  const { name, address, postalCode, city, contacts } = CLIENTS[key]
  const sample = sampleInvoice(rank, { vat: LAYOUT.vat })
  return drawn({
    ...sample,
    seller: {
      ...sample.seller,
      name: fullName,
      street: settings.address,
      postcode: settings.postalCode,
      town: settings.city,
      email: settings.email,
      phone: settings.phone,
      siret: settings.siret,
      vatNumber: settings.vatNumber,
      iban: settings.iban,
    },
    client: { name, street: address, postcode: postalCode, town: city, email: contacts[0].email },
    numero: `F-2026-01${rank}0`,
    issueDate: addDays(today(), -rank),
    dueDate: addDays(today(), 30 - rank),
  })
}

/** Of another tool, for a client that Camille does not have yet. */
const someInvoice = () => drawn(sampleInvoice(7, { vat: LAYOUT.vat }))

async function drawn(invoice: SampleInvoice): Promise<Buffer> {
  return Buffer.from(await LAYOUT.draw(invoice, randomFrom(7)).finish())
}

/** What another tool exports: two lines that can be imported, one that is paid, one without an amount. */
function invoiceList(): Buffer {
  const day = (offset: number) => french(addDays(today(), offset))
  return Buffer.from(
    [
      'Numéro;Client;E-mail;Date;Échéance;Montant TTC;Statut',
      `F-301;Café des Arts;compta@cafe-des-arts.example;${day(-40)};${day(-10)};1 234,50;Envoyée`,
      `F-302;Agence Polaris;;${day(-5)};${day(25)};480,00;Envoyée`,
      `F-303;Studio Lumière;bonjour@studio-lumiere.example;${day(-60)};${day(-30)};920,00;Payée`,
      `F-304;Café des Arts;compta@cafe-des-arts.example;${day(-3)};${day(27)};à définir;Envoyée`,
    ].join('\r\n')
  )
}

const french = (date: LocalDate) => date.split('-').reverse().join('/')
