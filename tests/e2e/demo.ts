import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core'
import { DemoStack } from '#tests/helpers/demo_stack'
import { CHROMIUM, CHROMIUM_ARGS, DESKTOP } from './chromium.js'
import { DemoApi } from './screens/demo_api.js'
import { demoIds, type DemoIds } from './screens/demo_ids.js'
import { demoImports, type DemoImports } from './screens/demo_imports.js'
import { wordsOf, type Language, type Say } from './screens/words.js'

type StorageState = Exclude<BrowserContextOptions['storageState'], string | undefined>

/** The demo, and one browser in which Camille is signed in. Started once, by the first who asks. */
export class Demo {
  static #shared: Promise<Demo> | null = null

  readonly stack: DemoStack
  readonly browser: Browser
  readonly ids: DemoIds
  readonly #signedIn: StorageState
  readonly #newcomers: Partial<Record<Language, Promise<StorageState>>> = {}
  #imports: Promise<DemoImports> | null = null

  private constructor(stack: DemoStack, browser: Browser, ids: DemoIds, signedIn: StorageState) {
    this.stack = stack
    this.browser = browser
    this.ids = ids
    this.#signedIn = signedIn
  }

  static shared(): Promise<Demo> {
    Demo.#shared ??= Demo.start()
    return Demo.#shared
  }

  static async closeShared() {
    await (await Demo.#shared)?.close()
    Demo.#shared = null
  }

  static async start(): Promise<Demo> {
    const stack = await DemoStack.start()
    const browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: CHROMIUM_ARGS,
    })
    const context = await browser.newContext({ baseURL: stack.launched.baseUrl, locale: 'fr-FR' })
    const page = await context.newPage()
    await page.goto('/connexion')
    await signIn(page, stack)
    await page.getByText('reste dû').first().waitFor()
    const ids = await demoIds(context.request)
    const signedIn = await context.storageState()
    await context.close()
    return new Demo(stack, browser, ids, signedIn)
  }

  /** Where every screen can be seen. The first who asks drops files into the demo, and goes through some. */
  async places(): Promise<DemoIds & DemoImports> {
    this.#imports ??= this.#import()
    return { ...this.ids, ...(await this.#imports) }
  }

  async #import() {
    const context = await this.browser.newContext({
      baseURL: this.stack.launched.baseUrl,
      storageState: this.#signedIn,
    })
    const imports = await demoImports(new DemoApi(context))
    await context.close()
    return imports
  }

  /** Where somebody is signed in who has just opened an account in that language, and has nothing yet. */
  newcomer(language: Language): Promise<StorageState> {
    this.#newcomers[language] ??= this.#signUp(language)
    return this.#newcomers[language]
  }

  async #signUp(language: Language) {
    const say = wordsOf(language)
    const page = await this.open('/connexion', { signedIn: false })
    await page.evaluate(`localStorage.setItem('rubis.locale', '${language}')`)
    await page.goto('/inscription')
    await page.getByLabel(say('field.fullNameLabel')).fill('Noé Lambert')
    await page.getByLabel(say('field.organizationLabel')).fill('Atelier Lambert')
    await page.getByLabel(say('field.emailLabel')).fill(`noe-${language}@lambert.example`)
    await page.getByLabel(say('field.passwordLabel')).fill('une phrase que nul ne devine')
    await page.getByRole('checkbox').check()
    await page.getByRole('button', { name: say('signUp.submit') }).click()
    await page.waitForURL('**/onboarding/compte')
    const signedIn = await page.context().storageState()
    await page.context().close()
    return signedIn
  }

  /** A page of somebody signed in, unless told otherwise. Nothing stays of it but what the server kept. */
  async open(
    path: string,
    { signedIn = true, ...options }: BrowserContextOptions & { signedIn?: boolean } = {}
  ): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.stack.launched.baseUrl,
      locale: 'fr-FR',
      reducedMotion: 'reduce',
      ...DESKTOP,
      ...options,
      ...(signedIn && { storageState: this.#signedIn }),
    })
    const page = await context.newPage()
    page.setDefaultTimeout(20_000)
    // A page that holds unsaved words asks before it lets go: here it always may.
    page.on('dialog', (dialog) => void dialog.accept())
    await page.goto(path)
    return page
  }

  /** Types into the sign-in form, as Camille does. */
  signIn(page: Page) {
    return signIn(page, this.stack)
  }

  say: Say = wordsOf('fr')

  async close() {
    await this.browser.close()
    await this.stack.stop()
  }
}

async function signIn(page: Page, { launched }: DemoStack) {
  const { email, password } = launched.prepared.login
  await page.getByLabel('Adresse e-mail').fill(email)
  await page.getByLabel('Mot de passe', { exact: true }).fill(password)
  await page.getByRole('button', { name: 'Se connecter' }).click()
}
