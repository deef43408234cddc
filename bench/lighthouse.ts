import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { freePortFrom } from '../bin/network/free_port.ts'
import { CHROMIUM, CHROMIUM_ARGS } from '../tests/e2e/chromium.js'
import { demoIds } from '../tests/e2e/screens/demo_ids.js'
import { DemoStack } from '../tests/helpers/demo_stack.js'
import { printJson, printTable } from './figures.ts'

interface Report {
  lhr: {
    categories: Record<string, { score: number | null }>
    audits: Record<string, { score: number | null; numericValue?: number; title: string }>
  }
}
type Lighthouse = (url: string, flags: object) => Promise<Report>

const CATEGORIES = ['accessibility', 'best-practices', 'performance', 'seo']

/** Lighthouse, as on a telephone, on the built application of the demo: the landing page, then signed in. */
export async function lighthouse() {
  const run = await findLighthouse()
  const stack = await DemoStack.start()
  const profile = mkdtempSync(join(tmpdir(), 'rubis-lighthouse-'))
  const port = await freePortFrom(9222)
  // Lighthouse opens its tabs in the browser's own profile: that is where one signs in.
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: CHROMIUM,
    args: [...CHROMIUM_ARGS, `--remote-debugging-port=${port}`],
    baseURL: stack.launched.baseUrl,
  })

  try {
    const rows: (string | number)[][] = []
    const faults = new Set<string>()
    const measure = async (path: string, name = path) => {
      const { lhr } = await run(`${stack.launched.baseUrl}${path}`, {
        port,
        formFactor: 'mobile',
        onlyCategories: CATEGORIES,
        disableStorageReset: true,
        logLevel: 'error',
      })
      const score = (category: string) => Math.round((lhr.categories[category].score ?? 0) * 100)
      const paint = Math.round(lhr.audits['largest-contentful-paint'].numericValue ?? 0)
      rows.push([name, ...CATEGORIES.map(score), paint])
      for (const { score: audit, title } of Object.values(lhr.audits)) {
        if (audit === 0) faults.add(`${name}: ${title}`)
      }
    }

    await measure('/')
    const page = await context.newPage()
    await page.goto('/connexion')
    await page.getByLabel('Adresse e-mail').fill(stack.launched.prepared.login.email)
    await page
      .getByLabel('Mot de passe', { exact: true })
      .fill(stack.launched.prepared.login.password)
    await page.getByRole('button', { name: 'Se connecter' }).click()
    await page.getByText('reste dû').first().waitFor()
    const { late } = await demoIds(context.request)
    await page.close()
    await measure('/aujourdhui')
    await measure('/factures?vue=all')
    await measure(`/factures/${late}`, '/factures/:id')

    printTable(
      'Lighthouse, mobile preset; all but the landing page signed in',
      ['page', ...CATEGORIES, 'largest paint, ms'],
      rows
    )
    printJson({ bench: 'lighthouse', rows, faults: [...faults] })
  } finally {
    await context.close()
    await stack.stop()
    rmSync(profile, { recursive: true, force: true })
  }
}

/** It comes with the heavy test tools (`node bin/install.js --tools`), not with the demo. */
async function findLighthouse(): Promise<Lighthouse> {
  const require = createRequire(new URL('../tests/tools/package.json', import.meta.url))
  const { default: run } = await import(pathToFileURL(require.resolve('lighthouse')).href)
  return run
}
