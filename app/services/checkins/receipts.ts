import type Invoice from '#models/invoice'
import Client from '#models/client'
import type Payment from '#models/payment'
import { checkinReceipt } from '#mails/checkin_receipt'
import { queueMails, readersOf } from '#services/notifications/sealed_mails'
import { UNDO_HOURS } from '#values/checkin_dates'
import { Money } from '#values/money'
import { remainderCents } from '#values/remainder'
import { longDate } from '#values/relance_values'
import type { TransactionClientContract } from '@adonisjs/lucid/types/database'
import type { DateTime } from 'luxon'

/** Whoever can open a mail can answer it: the users learn what was recorded, and how to take it back. */
export async function writeReceipts(
  trx: TransactionClientContract,
  {
    invoice,
    payment,
    link,
    now,
  }: { invoice: Invoice; payment: Payment; link: string; now: DateTime }
) {
  const client = await Client.query({ client: trx })
    .where({ organizationId: invoice.organizationId, id: invoice.clientId })
    .firstOrFail()
  const readers = await readersOf(trx, invoice.organizationId)
  await queueMails(
    trx,
    readers.map((reader) => ({
      organizationId: invoice.organizationId,
      kind: 'checkin_receipt' as const,
      dedupeKey: `checkin_receipt/${payment.id}/${reader.userId}`,
      checkinIds: [],
      until: now.plus({ hours: UNDO_HOURS }),
      reader,
      ...checkinReceipt({
        locale: reader.locale,
        userName: reader.fullName,
        clientName: client.name,
        numero: invoice.numero,
        amount: new Money(payment.amountCents).format(reader.locale),
        paidOn: longDate(payment.paidOn, reader.locale),
        remainder: new Money(remainderCents(invoice)).format(reader.locale),
        isWhole: remainderCents(invoice) === 0,
        undoUrl: link,
      }),
    }))
  )
}
