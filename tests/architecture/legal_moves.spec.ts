import db from '@adonisjs/lucid/services/db'
import { test } from '@japa/runner'
import { ANSWER_KINDS, ANSWER_STATUSES, canMoveAnswer } from '#values/client_answers'
import { canMoveCheckin, CHECKIN_ANSWERS, CHECKIN_STATUSES } from '#values/checkin_status'
import { EXPORT_STATUSES } from '#values/data_export'
import { canMoveDraft, DRAFT_STATUSES } from '#values/draft_status'
import { HOLD_REASONS } from '#values/holds'
import { canMoveFile, IMPORT_FILE_STATES } from '#values/imports/file_state'
import { canMove, INVOICE_STATUSES, isClosed } from '#values/invoice_status'
import { canMoveStep, ONBOARDING_STEPS, STEP_STATES } from '#values/onboarding'
import { PLAN_NAMES } from '#values/quota'
import { canMoveRelance, RELANCE_STATUSES } from '#values/relance_status'
import { TONES } from '#values/tones'

/** Words that a CHECK of the column lists, or null when no CHECK lists words for it. */
async function wordsOf(table: string, column: string): Promise<string[] | null> {
  const { rows } = await db.rawQuery<{ rows: { definition: string }[] }>(
    `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint
     WHERE contype = 'c' AND conrelid = to_regclass(?)`,
    [table]
  )
  const list = new RegExp(`^CHECK \\(\\(${column} = ANY \\(ARRAY\\[([^\\]]*)\\]\\)\\)\\)$`)
  const found = rows.map(({ definition }) => list.exec(definition)).find(Boolean)
  return found ? [...found[1].matchAll(/'([^']*)'/g)].map(([, word]) => word) : null
}

async function movesIn(fn: string): Promise<string[]> {
  const { rows } = await db.rawQuery<{ rows: { from_status: string; to_status: string }[] }>(
    `SELECT from_status, to_status FROM ${fn}()`
  )
  return rows.map(({ from_status: from, to_status: to }) => `${from} → ${to}`)
}

async function arrowsIn(fn: string): Promise<string[]> {
  const { rows } = await db.rawQuery<{ rows: { moves: string[] }[] }>(`SELECT ${fn}() AS moves`)
  return rows[0].moves.map((move) => move.replace('>', ' → '))
}

const moves = <Status extends string>(
  statuses: readonly Status[],
  may: (from: Status, to: Status) => boolean
) =>
  statuses.flatMap((from) => statuses.filter((to) => may(from, to)).map((to) => `${from} → ${to}`))

test.group('Words and moves', () => {
  test('the database knows the same words for {table}.{column} as the code')
    .with([
      { table: 'invoices', column: 'status', words: INVOICE_STATUSES },
      {
        table: 'invoices',
        column: 'status_before_close',
        words: INVOICE_STATUSES.filter((status) => !isClosed(status)),
      },
      { table: 'relance_tasks', column: 'status', words: RELANCE_STATUSES },
      { table: 'checkin_tasks', column: 'status', words: CHECKIN_STATUSES },
      { table: 'checkin_tasks', column: 'answer', words: CHECKIN_ANSWERS },
      { table: 'client_answers', column: 'kind', words: ANSWER_KINDS },
      { table: 'client_answers', column: 'status', words: ANSWER_STATUSES },
      { table: 'data_exports', column: 'status', words: EXPORT_STATUSES },
      { table: 'import_drafts', column: 'status', words: DRAFT_STATUSES },
      { table: 'import_files', column: 'state', words: IMPORT_FILE_STATES },
      { table: 'invoice_holds', column: 'reason', words: HOLD_REASONS },
      { table: 'plan_steps', column: 'tone', words: TONES },
      { table: 'onboarding_steps', column: 'step', words: ONBOARDING_STEPS },
      { table: 'onboarding_steps', column: 'state', words: STEP_STATES },
      { table: 'organizations', column: 'plan', words: PLAN_NAMES },
    ])
    .run(async ({ assert }, { table, column, words }) => {
      assert.sameMembers((await wordsOf(table, column)) ?? [], [...words])
    })

  test('the database allows the same moves of an invoice as the code', async ({ assert }) => {
    assert.sameMembers(await movesIn('legal_invoice_moves'), moves(INVOICE_STATUSES, canMove))
  })

  test('the database allows the same moves of a relance as the code', async ({ assert }) => {
    assert.sameMembers(
      await movesIn('legal_relance_moves'),
      moves(RELANCE_STATUSES, canMoveRelance)
    )
  })

  test('the database allows the same moves of a check-in as the code', async ({ assert }) => {
    assert.sameMembers(
      await movesIn('legal_checkin_moves'),
      moves(CHECKIN_STATUSES, canMoveCheckin)
    )
  })

  test('the database allows the same moves of an imported file, a draft and a client’s answer as the code', async ({
    assert,
  }) => {
    assert.sameMembers(await arrowsIn('import_file_moves'), moves(IMPORT_FILE_STATES, canMoveFile))
    assert.sameMembers(await arrowsIn('client_answer_moves'), moves(ANSWER_STATUSES, canMoveAnswer))
    assert.sameMembers(await arrowsIn('import_draft_moves'), moves(DRAFT_STATUSES, canMoveDraft))
  })

  test('the database allows the same moves of a step of the way in as the code', async ({
    assert,
  }) => {
    assert.sameMembers(await arrowsIn('onboarding_moves'), moves(STEP_STATES, canMoveStep))
  })

  test('every status column lists its words', async ({ assert }) => {
    const { rows } = await db.rawQuery<{ rows: { name: string; attribute: string }[] }>(
      `SELECT c.relname AS name, a.attname AS attribute
       FROM pg_class AS c JOIN pg_attribute AS a ON a.attrelid = c.oid
       WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND a.attname = 'status'
         AND a.atttypid = 'text'::regtype AND c.relname NOT IN ('invoice_day_totals', 'invoice_status_totals')`
    )
    assert.isAbove(rows.length, 4)
    for (const { name, attribute } of rows) {
      assert.isNotNull(await wordsOf(name, attribute), `${name}.${attribute}`)
    }
  })
})
