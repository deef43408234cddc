import { readFileSync } from 'node:fs'
import app from '@adonisjs/core/services/app'
import { test } from '@japa/runner'
import { sourceFiles } from '#tests/helpers/source_files'
import { fr } from '../../spa/locales/fr.ts'
import { CHROMIUM, DESKTOP, PHONE } from './chromium.js'
import { accessibilityFaults, contrastFaults, sidewaysScroll } from './page_checks.js'
import { Demo } from './demo.js'
import { DIALOGS, LOOKED_AT_ELSEWHERE } from './screens/dialogs.js'
import { PAGES } from './screens/pages.js'
import { lookers, show, type Screen } from './screens/screen.js'
import type { Say } from './screens/words.js'
import type { Page } from 'playwright-core'

const read = (path: string) => readFileSync(app.makePath(path), 'utf8')

/** The addresses that the router knows, from the tree that it is made of. */
function routes() {
  const [, union = ''] =
    /\n {2}to:\n([\s\S]*?)\n {2}id:/.exec(read('spa/app/route_tree.gen.ts')) ?? []
  // « / » is drawn by the server: tests/functional/pages/site.spec.ts.
  return [...union.matchAll(/'([^']+)'/g)].map(([, route]) => route).filter((one) => one !== '/')
}

/** Sources that draw a dialog or a drawer of their own; `ui` and wrappers only lend its frame. */
function dialogSources() {
  return sourceFiles('spa')
    .filter((path) => /^spa\/(app|features)\/.*\.tsx$/.test(path))
    .filter((path) => !/\.test\.tsx$|\/dialog\.tsx$/.test(path))
    .filter((path) => /<(?:Dialog|Modal|Drawer)(?:$| \w+=| \{)/m.test(read(path)))
    .map((path) => path.slice('spa/'.length))
}

test.group('Every screen is looked at', () => {
  test('no route of the application is left out', ({ assert }) => {
    const known = routes()
    assert.isAbove(known.length, 10)
    assert.sameMembers([...new Set([...PAGES, ...DIALOGS].map(({ route }) => route))], known)
  })

  test('no dialog of the application is left out', ({ assert }) => {
    const looked = DIALOGS.flatMap(({ source }) => source ?? [])
    assert.sameMembers(
      [...new Set([...looked, ...Object.keys(LOOKED_AT_ELSEWHERE)])],
      dialogSources()
    )
    for (const spec of Object.values(LOOKED_AT_ELSEWHERE)) {
      assert.include(read(spec), 'await expectAccessible(', spec)
    }
  })
})

const WHOLE = [
  { name: 'pages at 1440 px', screens: PAGES, place: 'desk' as const },
  { name: 'pages at 390 px', screens: PAGES, place: 'phone' as const },
  { name: 'dialogs at 1440 px', screens: DIALOGS, place: 'desk' as const },
  { name: 'dialogs at 390 px', screens: DIALOGS, place: 'phone' as const },
]
/** All of it takes eight minutes: the soak does. Screens that everyone opens are looked at each time. */
const EVERYDAY = ['connexion', 'aujourdhui', 'factures', 'facture', 'imports']
const LOOKS =
  process.env.SIZES === 'full'
    ? WHOLE
    : WHOLE.slice(0, 2).map((look) => ({
        ...look,
        name: `everyday ${look.name}`,
        screens: PAGES.filter(({ name }) => EVERYDAY.includes(name)),
      }))

test.group('Every screen, in a browser', (group) => {
  if (!CHROMIUM) {
    group.each.skip(true, 'no Chromium found')
  }
  group.each.timeout(900_000)

  test('no fault that axe can see, in light and in dark, nothing sideways, no missing word: {name}')
    .with(LOOKS)
    .run(async ({ assert }, { screens, place }) => {
      const demo = await Demo.shared()
      const places = await demo.places()
      const options = place === 'desk' ? DESKTOP : PHONE
      const pages = await lookers(demo, 'fr', options)

      const faults: string[] = []
      for (const screen of screens) {
        if (screen.only && screen.only !== place) continue
        const page = pages[screen.by ?? 'camille']
        const found = await lookAt(page, screen, screen.address(places), demo.say).catch(
          (error: Error) => [error.message]
        )
        faults.push(...found.map((fault) => `${screen.name}: ${fault}`))
      }
      for (const page of Object.values(pages)) await page.context().close()

      assert.deepEqual(faults, [])
    })
})

/** What is wrong with a screen. Shapes and names are the same in the dark: only colours are looked at again. */
async function lookAt(page: Page, screen: Screen, address: string, say: Say): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'light' })
  await show(page, screen, address, say)

  const faults = await lasting(page, accessibilityFaults)
  await page.emulateMedia({ colorScheme: 'dark' })
  await page.locator('html[data-mantine-color-scheme=dark]').waitFor()
  faults.push(...(await lasting(page, contrastFaults)).map((fault) => `dark, ${fault}`))

  const sideways = await sidewaysScroll(page)
  if (sideways > 0) faults.push(`scrolls sideways by ${sideways} px`)
  const text = await page.evaluate<string>('document.body.innerText')
  faults.push(...Object.keys(fr).filter((id) => text.split(/\s+/).includes(id)))
  return faults
}

/** What is still arriving may be pale for a moment; a fault of the page itself does not go away. */
async function lasting(page: Page, look: (page: Page) => Promise<string[]>): Promise<string[]> {
  const faults = await look(page)
  if (faults.length === 0) return faults
  await page.waitForLoadState('networkidle')
  await page.evaluate(
    `Promise.all(document.getAnimations()
      .filter(({ effect }) => effect.getComputedTiming().endTime !== Infinity)
      .map(({ finished }) => finished.catch(() => {}))).then(() => true)`
  )
  return look(page)
}
