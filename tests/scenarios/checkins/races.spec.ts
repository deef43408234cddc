import ApiException from '#exceptions/api_exception'
import { SmtpTransport } from '#lib/mail_transport/smtp_transport'
import { answerCheckin } from '#services/checkins/answer_checkin'
import { recordPayment } from '#services/invoices/payments'
import { turnSendingOn } from '#services/operations/sending_switch'
import { RelanceSender } from '#services/relances/relance_sender'
import { emptyDatabase } from '#tests/helpers/empty_database'
import { SmtpSink } from '#tests/helpers/smtp_sink'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { v7 as uuidv7 } from 'uuid'
import { aCrowd, type CrowdInvoice } from '../../chaos/races/crowd.ts'

const FULL = process.env.SIZES === 'full'
/** invoices, each of which is paid, answered and sent for at once */
const RACES = FULL ? 2_000 : 200
const AT_ONCE = 12
const USER = { kind: 'user' as const, userId: null }
const PAID_ON = new Date().toISOString().slice(0, 10)

interface Race {
  invoice: CrowdInvoice
  checkinId: string
}

/** True when it was done, false when it was refused as the API would refuse it. */
async function wasDone(act: Promise<unknown>): Promise<boolean> {
  try {
    await act
    return true
  } catch (error) {
    if (error instanceof ApiException && error.status === 409) {
      return false
    }
    throw error
  }
}

test.group('Paying, answering and sending at once', (group) => {
  group.each.teardown(() => emptyDatabase())

  test('no reminder starts after a committed payment, and no answer is lost', async ({
    assert,
    cleanup,
  }) => {
    await emptyDatabase()
    await turnSendingOn(db.connection(), 'races')
    const crowd = await aCrowd({ organizations: 4, clients: 10, invoices: RACES / 40 })
    const races = crowd.map((invoice): Race => ({ invoice, checkinId: uuidv7() }))
    // The plan let it go by silence: the question can still be answered while its reminder leaves.
    await db.rawQuery(
      `INSERT INTO checkin_tasks (id, organization_id, invoice_id, relance_task_id, send_at, status,
          holds, asked_at, silent_at, silence, expires_at)
        SELECT r.id, t.organization_id, t.invoice_id, t.id, rubis_now(), 'sent', false, rubis_now(),
          rubis_now(), 'goes_on', rubis_now() + interval '1 day'
        FROM jsonb_to_recordset(?::jsonb) AS r (id uuid, invoice uuid)
        JOIN relance_tasks AS t ON t.invoice_id = r.invoice`,
      [JSON.stringify(races.map(({ checkinId: id, invoice }) => ({ id, invoice: invoice.id })))]
    )
    const sink = await SmtpSink.start()
    const transport = new SmtpTransport({
      host: '127.0.0.1',
      port: sink.port,
      implicitTls: false,
      credentials: null,
      clientName: 'rubis.test',
    })
    cleanup(() => transport.close())
    cleanup(() => sink.close())

    let over = false
    const sending = (async () => {
      const sender = new RelanceSender({ transport })
      while (!over) {
        await sender.drain()
      }
    })()
    const said = new Map<string, { paid: boolean; pending: boolean }>()
    const queue = [...races]
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        for (let race = queue.shift(); race; race = queue.shift()) {
          const { invoice, checkinId } = race
          const whole = { amountCents: null, paidOn: PAID_ON, method: 'transfer' } as const
          const [paid, pending, direct] = await Promise.all([
            wasDone(answerCheckin(invoice.organizationId, checkinId, { answer: 'paid' }, USER)),
            wasDone(
              answerCheckin(invoice.organizationId, checkinId, { answer: 'still_pending' }, USER)
            ),
            wasDone(recordPayment(invoice.organizationId, invoice.id, whole, USER)),
          ])
          assert.isTrue(paid || direct, 'somebody paid')
          said.set(checkinId, { paid, pending })
        }
      })
    )
    over = true
    await sending

    const { rows: wrong } = await db.rawQuery(
      `SELECT t.id FROM relance_tasks AS t JOIN payments AS p ON p.invoice_id = t.invoice_id
        WHERE t.started_at > p.created_at OR t.status NOT IN ('sent', 'cancelled')`
    )
    assert.lengthOf(wrong, 0)
    const { rows: invoices } = await db.rawQuery(
      `SELECT i.status, i.remainder_cents, count(p.id)::integer AS payments FROM invoices AS i
        LEFT JOIN payments AS p ON p.invoice_id = i.id GROUP BY i.id`
    )
    assert.lengthOf(invoices, races.length)
    for (const invoice of invoices) {
      assert.deepEqual(invoice, { status: 'paid', remainder_cents: 0, payments: 1 })
    }
    const answers = await db.from('checkin_tasks').select('id', 'status', 'answer')
    for (const { id, status, answer } of answers) {
      const { paid, pending } = said.get(id)!
      assert.isFalse(paid && pending, 'one answer only')
      assert.equal(status === 'answered', paid || pending, 'an answer that was taken is there')
      assert.equal(answer, paid ? 'paid' : pending ? 'still_pending' : null)
    }
    const { rows: sent } = await db.rawQuery(
      `SELECT count(*)::integer AS sent FROM relance_tasks WHERE status = 'sent'`
    )
    assert.isAbove(sent[0].sent, 0, 'some reminders won')
    assert.lengthOf(sink.delivered, sent[0].sent)
  }).timeout(600_000)
})
