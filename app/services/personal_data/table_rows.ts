import { vault } from '#lib/vault'
import type { TableRule } from '#services/personal_data/exported_tables'
import db from '@adonisjs/lucid/services/db'

/** Rows read at a time: memory stays the same whatever the size of a table. */
const PAGE = 500

export type ExportedRow = Record<string, unknown>

interface KeyColumn {
  name: string
  type: string
}

/**
 * The organization's rows of a table, page after page by its primary key, as the copy has them: names
 * as in the API, cents as whole numbers, instants as ISO 8601 in UTC, without what the rule hides.
 */
export async function* tableRows(
  table: string,
  organizationId: string,
  rule: TableRule
): AsyncGenerator<ExportedRow[]> {
  const key = await primaryKeyOf(table)
  const limit = rule.page ?? PAGE
  const names = key.map(({ name }) => `t."${name}"`).join(', ')
  const types = key.map(({ type }) => `?::${type}`).join(', ')
  const owner = table === 'organizations' ? 'id' : 'organization_id'
  let after: unknown[] = []
  for (;;) {
    // The page first: else every row of the organization is turned into JSON before it is sorted.
    const { rows } = await db.rawQuery<{ rows: { row: ExportedRow }[] }>(
      `SELECT to_jsonb(page) AS row FROM (
          SELECT t.* FROM "${table}" AS t
          WHERE t.${owner} = ? ${after.length > 0 ? `AND (${names}) > (${types})` : ''}
          ORDER BY ${names} LIMIT ${limit}
        ) AS page`,
      [organizationId, ...(after as string[])]
    )
    if (rows.length > 0) {
      yield rows.map(({ row }) => exportedRow(row, rule))
    }
    if (rows.length < limit) {
      return
    }
    const last = rows[rows.length - 1].row
    after = key.map(({ name }) => last[name])
  }
}

async function primaryKeyOf(table: string): Promise<KeyColumn[]> {
  const { rows } = await db.rawQuery<{ rows: KeyColumn[] }>(
    `SELECT a.attname AS name, format_type(a.atttypid, a.atttypmod) AS type
      FROM pg_index AS i
      JOIN pg_attribute AS a ON a.attrelid = i.indrelid AND a.attnum = ANY (i.indkey)
      WHERE i.indrelid = to_regclass(?) AND i.indisprimary
      ORDER BY array_position(i.indkey::smallint[], a.attnum)`,
    [table]
  )
  return rows
}

function exportedRow(row: ExportedRow, { hides = [], opens = {} }: TableRule): ExportedRow {
  const exported: ExportedRow = {}
  for (const [column, value] of Object.entries(row)) {
    const opened = opens[column]
    if (opened) {
      exported[opened.as] = value === null ? null : unsealed(value as string, opened)
    } else if (!hides.includes(column)) {
      exported[camelCase(column)] = value
    }
  }
  return exported
}

function unsealed(sealed: string, { place, read }: NonNullable<TableRule['opens']>[string]) {
  const value = vault.open<never>(place, sealed)
  return read ? read(value) : value
}

const camelCase = (column: string) =>
  column.replace(/_([a-z0-9])/g, (_match, letter: string) => letter.toUpperCase())
