import { createHash } from 'node:crypto'
import { simpleParser } from 'mailparser'
import { SmtpTransport } from '#lib/mail_transport/smtp_transport'
import Organization from '#models/organization'
import Invoice from '#models/invoice'
import { prepareDemo, type PreparedDemo } from '#services/demo/prepare_demo'
import { openReplies } from '#services/lists/home/answer_todos'
import { loadPlanningContext } from '#services/relances/planning_context'
import { RelanceSender } from '#services/relances/relance_sender'
import { emptyDatabase } from '#tests/helpers/empty_database'
import { SmtpSink } from '#tests/helpers/smtp_sink'
import { databaseNow } from '#lib/clock'
import { INVOICE_STATUSES } from '#values/invoice_status'
import { planRelances } from '#values/relance_plan'
import drive from '@adonisjs/drive/services/main'
import { ENOUGH_PAYMENTS } from '#values/payment_habit'
import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'

const silent = () => {}

const TABLES = [
  'users',
  'organizations',
  'clients',
  'client_contacts',
  'plans',
  'plan_steps',
  'invoices',
  'payments',
  'credit_notes',
  'invoice_holds',
  'attachments',
  'import_batches',
  'import_files',
  'outbound_messages',
  'relance_tasks',
  'activity_events',
  'notifications',
  'audit_logs',
]

async function counts() {
  const rows = await Promise.all(TABLES.map((table) => db.from(table).count('* as count').first()))
  return Object.fromEntries(TABLES.map((table, index) => [table, Number(rows[index].count)]))
}

async function select<Row>(sql: string): Promise<Row[]> {
  const { rows } = await db.rawQuery<{ rows: Row[] }>(sql)
  return rows
}

test.group('The demo data', (group) => {
  let prepared: PreparedDemo
  group.setup(async () => {
    await emptyDatabase()
    prepared = await prepareDemo(silent)
  })
  group.teardown(() => emptyDatabase())

  test('has about forty invoices of twelve clients in every state but the check-in’s', async ({
    assert,
  }) => {
    const invoices = await select<{ status: string; client_id: string; kind: string }>(
      'SELECT i.status, i.client_id, c.kind FROM invoices AS i JOIN clients AS c ON c.id = i.client_id'
    )
    assert.isTrue(invoices.length >= 36 && invoices.length <= 44, `${invoices.length}`)
    assert.equal(new Set(invoices.map((invoice) => invoice.client_id)).size, 12)
    assert.sameMembers(
      [...new Set(invoices.map(({ kind }) => kind))],
      ['business', 'consumer', 'public_body']
    )
    assert.sameMembers(
      [...new Set(invoices.map(({ status }) => status))],
      INVOICE_STATUSES.filter((status) => status !== 'awaiting_user_confirmation')
    )
    const tasks = await select<{ status: string }>('SELECT DISTINCT status FROM relance_tasks')
    assert.sameMembers(
      tasks.map(({ status }) => status),
      ['scheduled', 'drafted', 'sent', 'failed', 'unknown', 'cancelled']
    )
  })

  test('enough was paid to tell how a few clients pay', async ({ assert }) => {
    const known = await select(`SELECT client_id FROM client_delay_months GROUP BY 1
      HAVING sum(count) >= ${ENOUGH_PAYMENTS}`)
    assert.isAtLeast(known.length, 4)
  })

  test('counters say what the rows say', async ({ assert }) => {
    const [counters] = await select(`SELECT rubis_count::integer, recovered_cents::integer,
      active_invoices, last_sent_at FROM organization_counters`)
    const [recounted] = await select(`SELECT
        (SELECT count(*)::integer FROM relance_tasks WHERE status = 'sent') AS rubis_count,
        (SELECT coalesce(sum(amount_cents), 0)::integer FROM payments
          WHERE after_reminder AND kind = 'payment' AND voided_at IS NULL) AS recovered_cents,
        (SELECT count(*)::integer FROM invoices WHERE status NOT IN ('paid', 'cancelled')) AS active_invoices,
        (SELECT max(sent_at) FROM relance_tasks WHERE status = 'sent') AS last_sent_at`)
    assert.deepEqual(counters, recounted)

    const totals = await select(`SELECT due_date::text, status, count, remainder_cents::integer
      FROM invoice_day_totals WHERE count > 0 ORDER BY 1, 2`)
    const recountedTotals = await select(`SELECT due_date::text, status, count(*)::integer AS count,
        sum(remainder_cents)::integer AS remainder_cents
      FROM invoices GROUP BY 1, 2 ORDER BY 1, 2`)
    assert.deepEqual(totals, recountedTotals)

    const months = await select(`SELECT month::text, recovered_cents::integer AS cents
      FROM recovered_months WHERE recovered_cents > 0 ORDER BY 1`)
    const recountedMonths = await select(`
      SELECT date_trunc('month', paid_on)::date::text AS month, sum(amount_cents)::integer AS cents
      FROM payments WHERE after_reminder AND kind = 'payment' AND voided_at IS NULL
      GROUP BY 1 ORDER BY 1`)
    assert.deepEqual(months, recountedMonths)
  })

  test('each invoice says what its reminders, payments and credit notes say', async ({
    assert,
  }) => {
    const wrong = await select(`
      SELECT i.numero FROM invoices AS i
      LEFT JOIN LATERAL (
        SELECT count(*) AS sends, min(sent_at) AS first_at, max(sent_at) AS last_at
        FROM relance_tasks WHERE invoice_id = i.id AND status = 'sent'
      ) AS t ON true
      LEFT JOIN LATERAL (
        SELECT coalesce(sum(amount_cents), 0) AS cents, max(created_at) AS last_at FROM payments
        WHERE invoice_id = i.id AND voided_at IS NULL
      ) AS p ON true
      LEFT JOIN LATERAL (
        SELECT coalesce(sum(amount_cents), 0) AS cents FROM credit_notes
        WHERE invoice_id = i.id AND voided_at IS NULL
      ) AS n ON true
      WHERE i.rubis_earned <> t.sends
        OR i.first_reminded_at IS DISTINCT FROM t.first_at
        OR i.last_reminded_at IS DISTINCT FROM t.last_at
        OR i.paid_cents <> p.cents OR i.credited_cents <> n.cents
        OR (i.status = 'pending') <> (t.sends = 0 AND i.status NOT IN ('paid', 'cancelled', 'litigation'))
        OR (i.status = 'paid' AND i.paid_at IS DISTINCT FROM p.last_at)`)
    assert.deepEqual(wrong, [])
  })

  test('payments after a reminder, and no others, count as recovered', async ({ assert }) => {
    const wrong = await select(`
      SELECT p.id FROM payments AS p JOIN invoices AS i ON i.id = p.invoice_id
      WHERE p.after_reminder <> coalesce(i.first_reminded_at < p.created_at, false)`)
    assert.deepEqual(wrong, [])
  })

  test('each past reminder has its message, its line of the timeline and its date', async ({
    assert,
  }) => {
    const wrong = await select(`
      SELECT t.status, t.sent_at, t.drafted_at, e.occurred_at, m.accepted_at
      FROM relance_tasks AS t
      LEFT JOIN outbound_messages AS m ON m.id = t.outbound_message_id
      LEFT JOIN activity_events AS e ON e.relance_task_id = t.id
        AND e.kind = CASE t.status WHEN 'sent' THEN 'relance_sent' WHEN 'failed' THEN 'relance_failed'
          WHEN 'unknown' THEN 'relance_unknown' WHEN 'drafted' THEN 'warning_drafted' END
      WHERE t.status IN ('sent', 'failed', 'unknown', 'drafted') AND (
        e.id IS NULL
        OR (t.status = 'sent' AND (m.accepted_at IS DISTINCT FROM t.sent_at OR e.occurred_at <> t.sent_at))
        OR (t.status = 'failed' AND (m.id IS NOT NULL OR t.failure_code <> '550'))
        OR (t.status = 'unknown' AND (m.ambiguous_at IS NULL OR m.accepted_at IS NOT NULL))
        OR (t.status = 'drafted' AND (t.drafted_at <> e.occurred_at OR m.id IS NOT NULL))
      )`)
    assert.deepEqual(wrong, [])
  })

  test('nothing that is told happened in the future, nor before the invoice was entered', async ({
    assert,
  }) => {
    const wrong = await select(`
      SELECT e.kind, e.occurred_at FROM activity_events AS e LEFT JOIN invoices AS i ON i.id = e.invoice_id
      WHERE e.occurred_at > rubis_now() OR e.occurred_at < i.created_at`)
    assert.deepEqual(wrong, [])
    const [{ months }] = await select<{ months: number }>(
      `SELECT count(DISTINCT date_trunc('month', paid_on))::integer AS months FROM payments`
    )
    assert.isAtLeast(months, 10)
  })

  test('is what the planner wants: asked again within office hours, it changes nothing', async ({
    assert,
  }) => {
    const organization = await Organization.firstOrFail()
    await organization.merge({ windowAlwaysOpen: false }).save()
    const now = await databaseNow()
    try {
      for (const invoice of await Invoice.query().whereIn('status', ['pending', 'in_relance'])) {
        const plan = await db.transaction(async (trx) =>
          planRelances({
            ...(await loadPlanningContext(trx, invoice)),
            dueDate: invoice.dueDate,
            now,
            seed: invoice.id,
          })
        )
        const changes = [...plan.cancel, ...plan.insert, ...plan.reschedule]
        assert.deepEqual(changes, [], invoice.numero)
      }
    } finally {
      await organization.merge({ windowAlwaysOpen: true }).save()
    }
  })

  test('keeps each document as it was stored, for its own invoice', async ({ assert }) => {
    const files = await select<{ numero: string; filename: string; sha256: string; key: string }>(`
      SELECT i.numero, a.filename, a.sha256, a.storage_key AS key
      FROM attachments AS a JOIN invoices AS i ON i.id = a.invoice_id`)
    assert.isAtLeast(files.length, 8)
    for (const { numero, filename, sha256, key } of files) {
      const bytes = await drive.use().getBytes(key)
      assert.equal(createHash('sha256').update(bytes).digest('hex'), sha256)
      assert.equal(Buffer.from(bytes.subarray(0, 5)).toString(), '%PDF-')
      assert.include(filename, numero)
    }
  })

  test('has a formal notice that waits for a person, and one that a person approved', async ({
    assert,
  }) => {
    const notices = await select<{ status: string; approved: boolean }>(`
      SELECT t.status, t.approved_by IS NOT NULL AND t.approved_at <= t.sent_at AS approved
      FROM relance_tasks AS t JOIN plan_steps AS s ON s.id = t.plan_step_id
      WHERE s.tone = 'mise_en_demeure' AND t.status IN ('drafted', 'sent') ORDER BY t.status`)
    assert.deepEqual(notices, [
      { status: 'drafted', approved: false },
      { status: 'sent', approved: true },
    ])
  })

  test('a client answered by mail yesterday: their invoice waits for a decision on Aujourd’hui', async ({
    assert,
  }) => {
    const [reply, ...others] = await openReplies(await Organization.firstOrFail())
    assert.isEmpty(others)
    assert.equal(reply.client?.name, 'Commune de Saint-Aubin-des-Prés')
    assert.isTrue(reply.reply?.isKnown)
    assert.include(reply.reply?.excerpt ?? '', 'trésorerie')
    const [{ answered, due }] = await select<{ answered: boolean; due: number }>(`
      SELECT bool_and(r.received_at > m.accepted_at) AS answered, (
        SELECT count(*)::integer FROM relance_tasks AS t
        WHERE t.invoice_id = '${reply.invoice?.id}' AND t.status = 'scheduled'
          AND t.due_at <= rubis_now() + interval '2 minutes') AS due
      FROM client_replies AS r JOIN outbound_messages AS m ON m.id = r.outbound_message_id`)
    assert.deepEqual({ answered, due }, { answered: true, due: 0 })
    const asked = await select(`
      SELECT id FROM checkin_tasks
      WHERE invoice_id = '${reply.invoice?.id}' AND status = 'scheduled' AND send_at <= rubis_now()`)
    assert.isEmpty(asked)
  })

  test('owes nobody a mail about the past', async ({ assert }) => {
    assert.deepEqual(await select('SELECT kind FROM outbox WHERE done_at IS NULL'), [])
  })

  test('asks about what comes next as soon as a worker runs', async ({ assert }) => {
    const [{ due }] = await select<{ due: number }>(
      `SELECT count(*)::integer AS due FROM checkin_tasks AS q
        JOIN relance_tasks AS t ON t.id = q.relance_task_id
        WHERE q.status = 'scheduled' AND q.send_at <= rubis_now() AND t.due_at > rubis_now()`
    )
    assert.equal(due, 4)
  })

  test('prepared again, it stays as it is', async ({ assert }) => {
    const before = await counts()
    const again = await prepareDemo(silent)
    assert.deepEqual(await counts(), before)
    assert.deepEqual(again.login, prepared.login)
    assert.sameDeepMembers(again.expected, prepared.expected)
  })

  test('its due reminders leave, each once, with their document, and nothing else does', async ({
    assert,
  }) => {
    await db.rawQuery(
      `UPDATE relance_tasks SET next_attempt_at = rubis_now()
        WHERE status = 'scheduled' AND next_attempt_at < rubis_now() + interval '1 minute'`
    )
    const sink = await SmtpSink.start()
    const transport = new SmtpTransport({
      host: '127.0.0.1',
      port: sink.port,
      implicitTls: false,
      credentials: null,
      clientName: 'rubis.test',
    })
    try {
      await new RelanceSender({ transport }).drain()
    } finally {
      await transport.close()
      await sink.close()
    }

    assert.sameMembers(
      sink.delivered.map(({ task }) => task),
      prepared.expected.map(({ taskId }) => taskId)
    )
    assert.isTrue(prepared.expected.length >= 3 && prepared.expected.length <= 5)
    for (const { raw, task } of sink.delivered) {
      const expected = prepared.expected.find(({ taskId }) => taskId === task)
      const mail = await simpleParser(raw)
      assert.include(mail.subject ?? '', expected?.invoice ?? '')
      assert.deepEqual(
        mail.attachments.map(({ filename }) => filename),
        [`facture-${expected?.invoice}.pdf`]
      )
      assert.include(mail.text ?? '', 'FR76 3000 6000 0112 3456 7890 189')
    }
    assert.deepEqual((await prepareDemo(silent)).expected, [])
  })
})

test.group('A demo that was interrupted', (group) => {
  group.each.setup(() => emptyDatabase())
  group.each.teardown(() => emptyDatabase())

  test('is made anew, whole', async ({ assert }) => {
    const first = await prepareDemo(silent)
    const whole = await counts()
    await db.rawQuery(
      `ALTER TABLE audit_logs DISABLE TRIGGER audit_logs_append_only;
        DELETE FROM audit_logs WHERE action = 'demo.seeded';
        ALTER TABLE audit_logs ENABLE TRIGGER audit_logs_append_only`
    )

    const second = await prepareDemo(silent)
    assert.deepEqual(await counts(), whole)
    assert.equal(second.expected.length, first.expected.length)
  })
})
