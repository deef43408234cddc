/**
 * npm run shots [-- facture,palette,public,readme]
 *
 * Pictures of every screen (1440 and 390 px, light and dark, French and English), of every mail and of the
 * pages that mails lead to, on the demo's data, in `tmp/shots`; refreshes those that the README shows.
 */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Demo } from '../e2e/demo.js'
import { photographMails } from './mails.js'
import { photographPublicPages } from './public_pages.js'
import { photographReadme } from './readme.js'
import { photographScreens } from './screens.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = join(root, 'tmp/shots')

const wanted = process.argv[2]?.split(',') ?? []
if (wanted.length === 0) {
  rmSync(folder, { recursive: true, force: true })
}

const demo = await Demo.start()
try {
  const failed = [
    ...(await photographScreens(demo, folder, wanted)),
    ...(await photographMails(demo, folder, wanted)),
    ...(await photographPublicPages(demo, folder, wanted)),
  ]
  if (failed.length === 0 && (wanted.length === 0 || wanted.includes('readme'))) {
    await photographReadme(demo, join(root, 'docs/pictures'))
  }
  for (const failure of failed) {
    console.error(failure)
  }
  console.log(`Pictures in ${folder}`)
  process.exitCode = failed.length > 0 ? 1 : 0
} finally {
  await demo.close()
}
