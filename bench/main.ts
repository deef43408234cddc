/**
 * npm run bench [-- relance-e2e | claim-growth | demo-start | imports | lists | lighthouse | row-level-security |
 *   sign-in | web]
 *
 * Each benchmark measures the product and its limit in the same run, prints a table on stderr and a
 * JSON line on stdout. The machine decides the absolute figures: only the ratios mean anything, and
 * none of them makes a test fail.
 */
import { claimGrowth } from './claim_growth.ts'
import { demoStart } from './demo_start.ts'
import { imports } from './imports.ts'
import { lighthouse } from './lighthouse.ts'
import { lists } from './lists.ts'
import { relanceE2e } from './relance_e2e.ts'
import { rowLevelSecurity } from './row_level_security.ts'
import { signIn } from './sign_in.ts'
import { web } from './web.ts'

const BENCHES: Record<string, () => Promise<void>> = {
  'relance-e2e': () => relanceE2e(),
  'claim-growth': claimGrowth,
  'demo-start': demoStart,
  'imports': imports,
  'lists': lists,
  'lighthouse': lighthouse,
  'row-level-security': rowLevelSecurity,
  'sign-in': signIn,
  'web': web,
}

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('-'))
const unknown = asked.filter((name) => !BENCHES[name])
if (unknown.length > 0) {
  process.stderr.write(
    `No such benchmark: ${unknown.join(', ')}. There are: ${Object.keys(BENCHES).join(', ')}\n`
  )
  process.exit(2)
}
for (const name of asked.length > 0 ? asked : Object.keys(BENCHES)) {
  await BENCHES[name]()
}
