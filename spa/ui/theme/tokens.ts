import { nightHair, nightLine, nightRaised, palette, paper, white } from './palette.ts'

/**
 * What a colour is for. Style sheets read `var(--rb-<name>)`, never a hue, so that one switch of
 * scheme changes everything. The pairs that carry text are listed in `textPairs` and measured.
 */
const { rubis, encre, seyes, sapin, ocre, brique } = palette

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
