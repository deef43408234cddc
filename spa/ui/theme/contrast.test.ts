import { describe, expect, test } from 'vitest'
import { contrastRatio } from './contrast.ts'
import { darkTokens, graphicPairs, lightTokens, textPairs } from './theme.ts'

const schemes = { light: lightTokens, dark: darkTokens }

describe('contrast', () => {
  test('is computed as WCAG does', () => {
    expect(contrastRatio('#000000', '#ffffff')).toBeCloseTo(21, 5)
    expect(contrastRatio('#8b0e2d', '#fcfbfd')).toBeCloseTo(9.26, 1)
  })

  for (const [scheme, tokens] of Object.entries(schemes)) {
    test.each(textPairs)(`${scheme}: text %s on %s reads at 4.5 or more`, (text, ground) => {
      expect(contrastRatio(tokens[text], tokens[ground])).toBeGreaterThanOrEqual(4.5)
    })

    test.each(graphicPairs)(`${scheme}: mark %s on %s shows at 3 or more`, (mark, ground) => {
      expect(contrastRatio(tokens[mark], tokens[ground])).toBeGreaterThanOrEqual(3)
    })
  }
})
