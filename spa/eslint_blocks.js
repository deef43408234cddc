import reactHooks from 'eslint-plugin-react-hooks'
import jsxA11y from 'eslint-plugin-jsx-a11y-x'
import tseslint from 'typescript-eslint'

const SPA = ['spa/**/*.{ts,tsx}']
const TESTS = ['spa/**/*.test.{ts,tsx}', 'spa/testing/**/*.{ts,tsx}', 'spa/*.config.ts']

const FEATURES = [
  'activity',
  'agenda',
  'api_keys',
  'catalogue',
  'clients',
  'csv_import',
  'formal_notice',
  'imports',
  'invoice_list',
  'invoices',
  'new_invoice',
  'notifications',
  'onboarding',
  'organization',
  'own_data',
  'plans',
  'session',
  'settings',
  'subscription',
  'team',
  'today',
]

const RAW_COLOUR = {
  selector: 'Literal[value=/^#[0-9a-fA-F]{3,8}$/]',
  message: 'Colours live in spa/ui/theme/theme.ts; use a token.',
}
const WORDS = {
  selector: 'JSXText[value=/[A-Za-zÀ-ÿ]{2,}/]:not([value=/^\\s*rubis\\s*$/])',
  message: 'Words of the screens live in spa/locales.',
}

const NO_ZOD = {
  regex: '^zod',
  message: '20 KB before the first screen: spa/lib/address.ts reads addresses.',
}

/** Who may import what inside the application: ui, lib ◄ features ◄ app; no feature imports another. */
function forbid(files, regex, message) {
  return {
    files,
    ignores: TESTS,
    rules: { 'no-restricted-imports': ['error', { patterns: [{ regex, message }, NO_ZOD] }] },
  }
}

/** The blocks of `spa/` for the flat configuration at the root. */
export default [
  {
    files: SPA,
    languageOptions: {
      parser: tseslint.parser,
      parserOptions: { ecmaFeatures: { jsx: true } },
    },
    plugins: { 'react-hooks': reactHooks, 'jsx-a11y-x': jsxA11y },
    rules: {
      ...reactHooks.configs.recommended.rules,
      ...jsxA11y.configs.recommended.rules,
      'no-restricted-syntax': ['error', RAW_COLOUR, WORDS],
      'no-console': 'error',
    },
  },
  { files: ['spa/ui/theme/theme.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: TESTS, rules: { 'no-restricted-syntax': 'off' } },
  forbid(
    SPA,
    '^#|(^|/)\\.\\./app/(models|services|values|controllers)',
    'The SPA knows the API by @generated only.'
  ),
  forbid(['spa/lib/**/*.{ts,tsx}'], '^#|/(features|app|ui)/', 'lib knows nothing above it.'),
  forbid(['spa/ui/**/*.{ts,tsx}'], '^#|/(features|app)/', 'ui knows lib only.'),
  ...FEATURES.map((feature) =>
    forbid(
      [`spa/features/${feature}/**/*.{ts,tsx}`],
      `^#|/app/|/features/|^\\.\\./\\.\\./(${FEATURES.filter((other) => other !== feature).join('|')})/|^(\\.\\./){1,3}(${FEATURES.filter((other) => other !== feature).join('|')})/`,
      'A feature knows ui and lib; no feature imports another, nor app.'
    )
  ),
]
