/**
 * The look of the product, all of it: colours, what they are for in light and in dark, letters, space,
 * corners, movement. `kit.ts` dresses the component library in it.
 */

/**
 * Every colour, computed in OKLCH (one lightness scale for all hues) and then fixed. This is the only
 * file of the application that may hold a raw colour.
 */
export const palette = {
  rubis: {
    50: '#fff4f5',
    100: '#ffe6e8',
    200: '#ffc9cf',
    300: '#fe9ea9',
    400: '#f1677d',
    500: '#d82c54',
    600: '#af123c',
    700: '#8b0e2d',
    800: '#68091f',
    900: '#470612',
    950: '#290509',
  },
  encre: {
    50: '#f6f6f9',
    100: '#ececf1',
    200: '#d8d8e0',
    300: '#bcbdc7',
    400: '#9a9aa8',
    500: '#787988',
    600: '#5d5d6f',
    700: '#48485b',
    800: '#353448',
    900: '#222233',
    950: '#12121f',
  },
  seyes: {
    50: '#f4f7fe',
    100: '#e5edfe',
    200: '#cbd9fb',
    300: '#a6bcf5',
    400: '#7b98e6',
    500: '#5473d2',
    600: '#3955b8',
    700: '#294198',
    800: '#1d2f73',
    900: '#121f4f',
    950: '#08112e',
  },
  sapin: {
    50: '#f0f9f5',
    100: '#dbf4e8',
    200: '#b5e6cf',
    300: '#84d1af',
    400: '#4eb18a',
    500: '#1a8f69',
    600: '#077051',
    700: '#03583f',
    800: '#01422d',
    900: '#002c1d',
    950: '#031910',
  },
  ocre: {
    50: '#fdf6ec',
    100: '#fdead0',
    200: '#f9d29e',
    300: '#ebb25f',
    400: '#cd8d18',
    500: '#a46e00',
    600: '#805500',
    700: '#654200',
    800: '#4c3000',
    900: '#331f00',
    950: '#1e1100',
  },
  brique: {
    50: '#fff4f1',
    100: '#ffe7df',
    200: '#ffccba',
    300: '#f8a78a',
    400: '#e7774f',
    500: '#c94c18',
    600: '#a23600',
    700: '#812900',
    800: '#611d00',
    900: '#421201',
    950: '#260a03',
  },
} as const

export const white = '#ffffff'
export const paper = '#fcfbfd'
/** Ground of floating and raised surfaces in the dark scheme, between encre 900 and 950. */
export const nightRaised = '#1b1b2a'
/** Hairline that still shows on both dark grounds without shouting. */
export const nightLine = '#34344a'
export const nightHair = '#2a2a3c'

export type Hue = keyof typeof palette

const { rubis, encre, seyes, sapin, ocre, brique } = palette

/**
 * What a colour is for. Style sheets read `var(--rb-<name>)`, never a hue, so that one switch of
 * scheme changes everything. The pairs that carry text are listed in `textPairs` and measured.
 */
export const lightTokens = {
  'paper': paper,
  'raised': white,
  'ink': encre[900],
  'ink-soft': encre[700],
  'muted': encre[600],
  'line': encre[200],
  'hair': encre[100],
  'control': encre[500],
  'brand': rubis[700],
  'brand-line': rubis[600],
  'brand-future': rubis[400],
  'brand-edge': rubis[200],
  'brand-wash': rubis[50],
  'fill': rubis[700],
  'fill-hover': rubis[800],
  'on-fill': white,
  'focus': seyes[600],
  'info': seyes[700],
  'info-ground': seyes[100],
  'paid': sapin[700],
  'paid-ground': sapin[100],
  'late': ocre[700],
  'late-ground': ocre[100],
  'late-ground-strong': ocre[200],
  'late-ink-strong': ocre[800],
  'danger': brique[700],
  'danger-ground': brique[100],
  'neutral-ground': encre[100],
  'veil': encre[950],
  'bar': encre[900],
  'bar-hover': encre[700],
  'on-bar': white,
  'on-bar-muted': encre[200],
} as const

export const darkTokens: Record<keyof typeof lightTokens, string> = {
  'paper': encre[950],
  'raised': nightRaised,
  'ink': encre[100],
  'ink-soft': encre[200],
  'muted': encre[300],
  'line': nightLine,
  'hair': nightHair,
  'control': encre[400],
  'brand': rubis[300],
  'brand-line': rubis[500],
  'brand-future': rubis[600],
  'brand-edge': rubis[800],
  'brand-wash': rubis[950],
  'fill': rubis[600],
  'fill-hover': rubis[700],
  'on-fill': white,
  'focus': seyes[400],
  'info': seyes[200],
  'info-ground': seyes[800],
  'paid': sapin[200],
  'paid-ground': sapin[900],
  'late': ocre[200],
  'late-ground': ocre[900],
  'late-ground-strong': ocre[800],
  'late-ink-strong': ocre[200],
  'danger': brique[200],
  'danger-ground': brique[900],
  'neutral-ground': nightLine,
  'veil': encre[950],
  'bar': encre[800],
  'bar-hover': encre[700],
  'on-bar': white,
  'on-bar-muted': encre[200],
}

export type Token = keyof typeof lightTokens

/** Text on ground: WCAG 2.2 AA asks 4.5; the house asks it of every pair, large titles included. */
export const textPairs: readonly (readonly [text: Token, ground: Token])[] = [
  ['ink', 'paper'],
  ['ink', 'raised'],
  ['ink', 'brand-wash'],
  ['ink-soft', 'paper'],
  ['ink-soft', 'neutral-ground'],
  ['muted', 'paper'],
  ['muted', 'raised'],
  ['muted', 'brand-wash'],
  ['brand', 'paper'],
  ['brand', 'raised'],
  ['brand', 'brand-wash'],
  ['on-fill', 'fill'],
  ['on-fill', 'fill-hover'],
  ['info', 'info-ground'],
  ['paid', 'paid-ground'],
  ['paid', 'paper'],
  ['late', 'late-ground'],
  ['late', 'paper'],
  ['late-ink-strong', 'late-ground-strong'],
  ['danger', 'danger-ground'],
  ['danger', 'paper'],
  ['danger', 'raised'],
  ['on-bar', 'bar'],
  ['on-bar', 'bar-hover'],
  ['on-bar-muted', 'bar'],
  ['bar', 'on-bar-muted'],
]

/** Edges of controls, focus rings and marks that carry meaning: 3 to 1 (WCAG 1.4.11). */
export const graphicPairs: readonly (readonly [mark: Token, ground: Token])[] = [
  ['control', 'paper'],
  ['control', 'raised'],
  ['focus', 'paper'],
  ['focus', 'raised'],
  ['brand-line', 'paper'],
  ['brand-line', 'raised'],
]

/** Titles and great amounts; what one reads; numbers of invoices. Their files: `fonts.ts`. */
export const fonts = {
  display: 'Besley, Georgia, serif',
  text: "'Hanken Grotesk Variable', 'Hanken Grotesk', system-ui, sans-serif",
  mono: "'Commit Mono', ui-monospace, monospace",
} as const

export const fontSizes = {
  xs: '0.8125rem',
  sm: '0.84375rem',
  md: '0.9375rem',
  lg: '1.1875rem',
  xl: '1.5625rem',
  title: '2.125rem',
} as const

export const lineHeights = { xs: '1.4', sm: '1.4', md: '1.45', lg: '1.3', xl: '1.2' } as const

/** A grid of four pixels. */
export const spacing = { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '40px' } as const

export const radius = { xs: '2px', sm: '4px', md: '4px', lg: '6px', xl: '6px' } as const

/** Of what comes over the page: a menu, a dialog, a drawer. Styles move it, so that no code waits. */
export const motion = { menu: '120ms', dialog: '140ms', drawer: '150ms' } as const
