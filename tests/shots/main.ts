/**
 * npm run shots [-- facture,palette]
 *
 * Pictures of every screen (1440 and 390 px, light and dark, French and English) and of every mail, on
 * the demo's data, in `tmp/shots`; refreshes those that the README shows.
 */
import { copyFileSync, mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Demo } from '../e2e/demo.js'
import { photographMails } from './mails.js'
import { photographScreens } from './screens.js'

const root = fileURLToPath(new URL('../../', import.meta.url))
const folder = join(root, 'tmp/shots')
const pictures = join(root, 'docs/pictures')

/** The few that the README shows, from the folder of all. */
const SHOWN = {
  'aujourdhui.png': 'fr/desk_light/aujourdhui.png',
  'facture.png': 'fr/desk_light/facture.png',
  'telephone.png': 'fr/phone_dark/aujourdhui.png',
}

const wanted = process.argv[2]?.split(',') ?? []
if (wanted.length === 0) {
  rmSync(folder, { recursive: true, force: true })
}

const demo = await Demo.start()
try {
  const failed = [
    ...(await photographScreens(demo, folder, wanted)),
    ...(await photographMails(demo, folder, wanted)),
  ]
  if (wanted.length === 0 && failed.length === 0) {
    mkdirSync(pictures, { recursive: true })
    for (const [name, source] of Object.entries(SHOWN)) {
      copyFileSync(join(folder, source), join(pictures, name))
    }
  }
  for (const failure of failed) {
    console.error(failure)
  }
  console.log(`Pictures in ${folder}`)
  process.exitCode = failed.length > 0 ? 1 : 0
} finally {
  await demo.close()
}
