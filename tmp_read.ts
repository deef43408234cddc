import { invoicePdf } from '#services/demo/invoice_pdf'
import { printed } from '#services/demo/printed'
import { readDocument } from '#services/imports/read_document'
import { emptyContext } from '#services/imports/reading_context'
const bytes = await invoicePdf(printed('polaris', { numero: 'F-2026-0042', subject: 'Ateliers', amountTtcCents: 156000, issueDate: '2026-11-26' as never, dueDate: '2027-01-10' as never }))
const r: any = await (readDocument as any)(bytes, emptyContext('2026-11-28'))
console.log(JSON.stringify(Object.fromEntries(Object.entries((r.reading ?? r.outcome?.reading ?? r).fields ?? r).map(([k, v]: any) => [k, v.value + ' ' + v.confidence]))), JSON.stringify(r.warnings ?? r.reading?.warnings ?? ''))
process.exit(0)
