import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { spaRoot } from '../../build_settings.ts'
import { sourceFiles } from '../../testing/source_files.ts'

const RAW_COLOUR = /#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/i

test('no raw colour outside the theme', () => {
  const offenders = sourceFiles('.ts', '.tsx', '.css', '.html')
    .filter((path) => path !== 'ui/theme/theme.ts')
    .filter((path) => RAW_COLOUR.test(readFileSync(join(spaRoot, path), 'utf8')))

  expect(offenders).toEqual([])
})
