import router from '@adonisjs/core/services/router'
import db from '@adonisjs/lucid/services/db'
import type { Tenant } from './factories.js'
import { identityRoutes } from './api_routes/identity_routes.js'
import { homeRoutes } from './api_routes/home_routes.js'
import { clientsRoutes } from './api_routes/clients_routes.js'
import { plansRoutes } from './api_routes/plans_routes.js'
import { invoicesRoutes } from './api_routes/invoices_routes.js'
import { csvImportsRoutes } from './api_routes/csv_imports_routes.js'
import { relancesRoutes } from './api_routes/relances_routes.js'
import { billingRoutes } from './api_routes/billing_routes.js'
import { onboardingRoutes } from './api_routes/onboarding_routes.js'
import { importsRoutes } from './api_routes/imports_routes.js'
import { teamRoutes } from './api_routes/team_routes.js'
import type { Belongings } from './api_routes/belongings.js'
import type { RouteUnderTest } from './api_routes/route_under_test.js'

export { belongingsOf, type Belongings } from './api_routes/belongings.js'
export type { RouteUnderTest } from './api_routes/route_under_test.js'

/** Every route of the API. A route without a row here fails the isolation tests. */
export const ROUTES: Record<string, RouteUnderTest> = {
  ...identityRoutes,
  ...homeRoutes,
  ...clientsRoutes,
  ...plansRoutes,
  ...invoicesRoutes,
  ...relancesRoutes,
  ...csvImportsRoutes,
  ...importsRoutes,
  ...billingRoutes,
  ...onboardingRoutes,
  ...teamRoutes,
}

/** Names of the routes that the application really has under /api/. */
export function registeredRoutes(): string[] {
  return Object.values(router.toJSON())
    .flat()
    .filter(({ pattern }) => pattern.startsWith('/api/'))
    .map(({ name, pattern, methods }) => name ?? `${methods.join('|')} ${pattern}`)
}

/** Tables that hold rows of an organization, from the database itself. */
export async function tenantTables(): Promise<string[]> {
  const { rows } = await db.rawQuery<{ rows: { table_name: string }[] }>(
    `SELECT table_name FROM information_schema.columns
      WHERE column_name = 'organization_id' AND table_schema = 'public' ORDER BY table_name`
  )
  return rows.map(({ table_name: name }) => name)
}

/** A fingerprint of everything an organization owns: equal before and after means untouched. */
export async function fingerprint({ organization }: Tenant): Promise<Record<string, string>> {
  const prints: Record<string, string> = {}
  for (const table of await tenantTables()) {
    const { rows } = await db.rawQuery<{ rows: { print: string | null }[] }>(
      `SELECT md5(string_agg(t::text, '|' ORDER BY t::text)) AS print FROM ${table} AS t WHERE organization_id = ?`,
      [organization.id]
    )
    prints[table] = rows[0].print ?? 'empty'
  }
  const { rows } = await db.rawQuery<{ rows: { print: string }[] }>(
    'SELECT md5(o::text) AS print FROM organizations AS o WHERE id = ?',
    [organization.id]
  )
  return { ...prints, organizations: rows[0].print }
}

export const send = (tenant: Pick<Tenant, 'api'>, route: RouteUnderTest, own: Belongings) =>
  route.upload
    ? tenant.api.upload(`/api/v1${route.path(own)}`, Buffer.from('%PDF-1.7\n%%EOF'), 'facture.pdf')
    : tenant.api.request(route.method, `/api/v1${route.path(own)}`, { body: route.body?.(own) })
