import { brunoStep } from './bruno.ts'
import { codegenStep, migrationsStep, spaBuildStep } from './generated.ts'
import { commandStep, type Context, type Step } from './step.ts'

const NO_CHROMIUM = 'no Chromium on PATH, and the one from npm does not start here'

const needsChromium = ({ tools }: Context) => (tools.chromium ? null : NO_CHROMIUM)
const withChromium = ({ tools }: Context) => ({ CHROMIUM_PATH: tools.chromium ?? '' })

/** A suite of Japa. Tests inside that need Redis say so themselves. */
const suite = (id: string, title: string, weight: Step['weight']) =>
  commandStep({
    id,
    title,
    weight,
    countsTests: true,
    // Not `ace test`: its hooks rewrite .adonisjs, which a step beside this one may be reading.
    command: ['node', '--import=@poppinss/ts-exec', 'bin/test.ts', id],
    env: ({ tools, forbidSkip }) => ({
      ...tools.redis,
      ...(tools.chromium && { CHROMIUM_PATH: tools.chromium }),
      ...(forbidSkip && { FORBID_SKIP: '1' }),
    }),
  })

/** In the order they run. What rewrites sources comes first, what needs its output after. */
export const STEPS: Step[] = [
  codegenStep,
  migrationsStep,
  spaBuildStep,
  commandStep({
    id: 'size',
    title: 'First load within its budget',
    weight: 'light',
    command: ['npx', 'size-limit'],
  }),
  commandStep({
    id: 'format',
    title: 'Format',
    weight: 'light',
    command: ['npm', 'run', 'format:check'],
  }),
  commandStep({ id: 'lint', title: 'Lint', weight: 'heavy', command: ['npm', 'run', 'lint'] }),
  commandStep({
    id: 'typecheck',
    title: 'Types of the application',
    weight: 'heavy',
    command: ['npx', 'tsc', '--noEmit'],
  }),
  commandStep({
    id: 'spa-typecheck',
    title: 'Types of the web pages',
    weight: 'heavy',
    command: ['npm', 'run', 'spa:typecheck'],
  }),
  // A live demo of its own, and a client.
  brunoStep,
  suite('processes', 'Processes, killed and restored', 'light'),
  suite('unit', 'Unit tests', 'heavy'),
  suite('architecture', 'Architecture tests', 'light'),
  suite('functional', 'Functional tests', 'heavy'),
  suite('scenarios', 'Scenario tests', 'heavy'),
  suite('model', 'Model of the send protocol', 'light'),
  commandStep({
    id: 'spa',
    title: 'Web page components',
    weight: 'heavy',
    countsTests: true,
    missing: needsChromium,
    command: ['npm', 'run', 'spa:test'],
    env: withChromium,
  }),
  suite('chaos', 'Chaos', 'alone'),
  { ...suite('e2e', 'Browser tests', 'alone'), missing: needsChromium },
  commandStep({
    id: 'smoke',
    title: 'npm run demo -- --smoke',
    weight: 'alone',
    command: ['npm', 'run', 'demo', '--', '--smoke'],
  }),
]
