import { existsSync } from 'node:fs'
import { configApp } from '@adonisjs/eslint-config'
import regexp from 'eslint-plugin-regexp'

/**
 * Who may import what (docs/ARCHITECTURE.md): values ◄ models ◄ mails ◄ services ◄ jobs, commands,
 * listeners; controllers and what serves them above. `lib` is shared machinery without a business
 * word. tests/architecture proves that each block really refuses what it says.
 */
const HTTP_LAYER = 'controllers|validators|transformers|presenters|policies|middleware'
const ABOVE_SERVICES = `${HTTP_LAYER}|jobs|listeners`
const EVERYTHING_OF_OURS =
  'models|mails|emails|pages|services|jobs|listeners|events|exceptions|lib|start|config|providers|database|generated|tests'

const forbid = (folder, ...patterns) => ({
  files: [`${folder}/**/*.{ts,tsx}`],
  rules: {
    'no-restricted-imports': [
      'error',
      { patterns: patterns.map(([regex, message]) => ({ regex, message })) },
    ],
  },
})

const NO_HTTP = [
  '^@adonisjs/(core/(http|services/(router|server))|session|shield)',
  'HTTP stays in controllers and middleware.',
]
const NO_SPA = ['(^|/)spa/', 'The API knows nothing of the SPA.']

const spaBlocks = existsSync(new URL('./spa/eslint_blocks.js', import.meta.url))
  ? (await import('./spa/eslint_blocks.js')).default
  : []

export default configApp(
  {
    ignores: [
      'database/schema.ts',
      '.adonisjs/**',
      '.data/**',
      'tmp/**',
      'public/**',
      'tests/tools/node_modules/**',
      'spa/**/*.gen.ts',
    ],
  },

  forbid(
    'app/values',
    [`^(#(${EVERYTHING_OF_OURS}|${HTTP_LAYER})/|@adonisjs/)`, 'Values are pure.'],
    NO_SPA
  ),
  forbid(
    'app/lib',
    [
      `^#(models|mails|emails|services|${ABOVE_SERVICES}|events|exceptions|generated)/`,
      'lib is shared machinery: it knows no business word.',
    ],
    NO_SPA
  ),
  forbid(
    'app/models',
    [
      `^#(mails|emails|services|${ABOVE_SERVICES}|events|generated)/`,
      'Models know values and models.',
    ],
    NO_HTTP,
    NO_SPA
  ),
  forbid(
    'app/mails',
    [`^#(services|${ABOVE_SERVICES}|generated)/`, 'Mails know values and models.'],
    NO_HTTP,
    NO_SPA
  ),
  forbid(
    'resources/emails',
    [
      `^#(models|services|${ABOVE_SERVICES}|generated|config|start|database)/`,
      'A template shows what it is given.',
    ],
    NO_SPA
  ),
  forbid(
    'resources/pages',
    [
      `^#(models|mails|services|${ABOVE_SERVICES}|generated|config|start|database)/`,
      'A page shows what it is given.',
    ],
    NO_SPA
  ),
  forbid(
    'app/services',
    [`^#(${HTTP_LAYER}|listeners|generated|pages)/`, 'Services do not know HTTP.'],
    NO_HTTP,
    NO_SPA
  ),
  forbid(
    'app/jobs',
    [`^#(${HTTP_LAYER}|models|mails|emails|generated)/`, 'A job calls one service.'],
    NO_HTTP,
    NO_SPA
  ),
  forbid('commands', [`^#(${HTTP_LAYER})/`, 'Commands call services.'], NO_HTTP, NO_SPA),
  forbid(
    'app/listeners',
    [`^#(${HTTP_LAYER}|generated)/`, 'Listeners call services.'],
    NO_HTTP,
    NO_SPA
  ),
  forbid(
    'app/controllers',
    ['^(bullmq|pg|ioredis|nodemailer|stripe)$', 'A controller makes one call to a service.'],
    NO_SPA
  ),

  {
    files: ['app/controllers/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'CallExpression[callee.object.name=/^(Invoice|Client|Plan|PlanStep|RelanceTask|Payment|CreditNote|InvoiceHold|Attachment|OutboundMessage|ActivityEvent|Notification|CheckinTask|ImportBatch|ImportDraft)$/][callee.property.name=/^(all|find|findOrFail|findBy|findByOrFail|findMany|first|firstOrFail|query|create|createMany)$/]',
          message: 'Start from the organization: organization.related(…).',
        },
      ],
    },
  },
  {
    files: ['app/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    // Control characters are precisely what these remove.
    files: ['app/lib/mime/**/*.ts'],
    rules: { 'no-control-regex': 'off' },
  },
  {
    files: ['resources/**/*.{ts,tsx}', 'app/**/*.tsx'],
    rules: { eqeqeq: ['error', 'always'], curly: ['error', 'all'] },
  },
  {
    // A test that asks one thing of one answer says it on one line.
    files: ['tests/**/*.ts', 'bench/**/*.ts'],
    rules: { '@unicorn/no-await-expression-member': 'off' },
  },
  {
    // A text somebody sends must not hold a process: no expression whose time grows faster than it.
    files: ['{app,config,providers,resources,spa,start}/**/*.{ts,tsx}'],
    plugins: { regexp },
    rules: { 'regexp/no-super-linear-backtracking': ['error', { report: 'potential' }] },
  },
  ...spaBlocks
)
