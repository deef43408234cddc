import { FRENCH_ODD_LAYOUTS } from './french_odd_layouts.js'
import { FRENCH_PLAIN_LAYOUTS } from './french_plain_layouts.js'
import type { Layout } from './layout.js'

export const FRENCH_LAYOUTS: Layout[] = [...FRENCH_PLAIN_LAYOUTS, ...FRENCH_ODD_LAYOUTS]
