import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'
import {
  darkTokens,
  fonts,
  fontSizes,
  lightTokens,
  lineHeights,
  motion,
  nightLine,
  nightRaised,
  palette,
  paper,
  radius,
  spacing,
  white,
  type Hue,
} from './theme.ts'

/** Mantine wants ten shades; ours run from 50 to 900, so that index 7 is the 700 of the palette. */
function shades(hue: Hue): MantineColorsTuple {
  const scale = palette[hue]
  return [
    scale[50],
    scale[100],
    scale[200],
    scale[300],
    scale[400],
    scale[500],
    scale[600],
    scale[700],
    scale[800],
    scale[900],
  ]
}

const { encre } = palette

/** Mantine draws the borders of its inputs with gray-4: ours must show at 3 to 1. */
const gray: MantineColorsTuple = [
  encre[50],
  encre[100],
  encre[200],
  encre[300],
  encre[500],
  encre[500],
  encre[600],
  encre[700],
  encre[800],
  encre[900],
]

/** Mantine's own dark greys are brown-neutral beside our ink. Text first, ground last. */
const dark: MantineColorsTuple = [
  encre[100],
  encre[200],
  encre[300],
  encre[400],
  encre[500],
  nightLine,
  nightRaised,
  encre[950],
  encre[950],
  encre[950],
]

/** Buttons follow the tokens of the scheme instead of a shade index. */
const variantColorResolver: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input)
  const color = input.color ?? input.theme.primaryColor
  if (input.variant === 'filled' && color === 'rubis') {
    return {
      ...resolved,
      background: 'var(--rb-fill)',
      hover: 'var(--rb-fill-hover)',
      color: 'var(--rb-on-fill)',
    }
  }
  if (input.variant === 'outline' && color === 'brique') {
    return {
      ...resolved,
      color: 'var(--rb-danger)',
      border: '1px solid var(--rb-danger)',
      hover: 'var(--rb-danger-ground)',
    }
  }
  if (input.variant === 'subtle' || input.variant === 'transparent') {
    return { ...resolved, color: 'var(--rb-brand)', hover: 'var(--rb-brand-wash)' }
  }
  return resolved
}

/** What lies over the page looks the same whether it is ours (ui/dialog.tsx) or the kit's. */
const veil = { color: 'var(--rb-veil)', backgroundOpacity: 0.45 }
const overPage = {
  content: { backgroundColor: 'var(--rb-raised)' },
  header: { backgroundColor: 'var(--rb-raised)' },
  title: {
    fontFamily: 'var(--rb-font-display)',
    fontSize: 19,
    fontWeight: 600,
    lineHeight: 1.25,
  },
}

/** The kit moves what it opens frame by frame, from code; `global.css` does it without. */
const still = { transitionProps: { duration: 0 } }

export const kitTheme = createTheme({
  colors: {
    rubis: shades('rubis'),
    encre: shades('encre'),
    seyes: shades('seyes'),
    sapin: shades('sapin'),
    ocre: shades('ocre'),
    brique: shades('brique'),
    gray,
    dark,
  },
  white,
  black: encre[900],
  primaryColor: 'rubis',
  primaryShade: { light: 7, dark: 6 },
  variantColorResolver,
  fontFamily: fonts.text,
  fontFamilyMonospace: fonts.mono,
  headings: {
    fontFamily: fonts.display,
    fontWeight: '600',
    sizes: {
      h1: { fontSize: fontSizes.title, lineHeight: '1.12' },
      h2: { fontSize: fontSizes.lg, lineHeight: '1.2' },
      h3: { fontSize: fontSizes.md, lineHeight: '1.35' },
    },
  },
  fontSizes,
  lineHeights,
  spacing,
  radius,
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
    },
    Menu: { defaultProps: { shadow: 'md', ...still } },
    Popover: { defaultProps: still },
    Modal: {
      defaultProps: {
        shadow: 'md',
        ...still,
        centered: true,
        overlayProps: veil,
      },
      styles: overPage,
    },
    Drawer: { defaultProps: { overlayProps: veil, ...still }, styles: overPage },
    // The page has its banner; a title bar over it is none.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    DrawerHeader: { defaultProps: { role: 'presentation' } },
    // The kit's own track is the ground of dialogs in the dark: what can be chosen would float on nothing.
    SegmentedControl: {
      styles: { root: { backgroundColor: 'var(--rb-neutral-ground)' } },
      vars: () => ({ root: { '--sc-color': 'var(--rb-raised)' } }),
    },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 100 } } },
    Badge: { defaultProps: { tt: 'none' } },
  },
})

function asVariables(tokens: Record<string, string>) {
  return Object.fromEntries(Object.entries(tokens).map(([name, color]) => [`--rb-${name}`, color]))
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--rb-font-display': fonts.display,
    '--rb-font-mono': fonts.mono,
    '--rb-motion-menu': motion.menu,
    '--rb-motion-dialog': motion.dialog,
    '--rb-motion-drawer': motion.drawer,
    '--mantine-line-height': '1.45',
  },
  light: {
    ...asVariables(lightTokens),
    '--mantine-color-body': paper,
    '--mantine-color-text': lightTokens.ink,
    '--mantine-color-dimmed': lightTokens.muted,
    '--mantine-color-placeholder': lightTokens.muted,
    '--mantine-color-default': lightTokens.raised,
    '--mantine-color-default-border': lightTokens.control,
    '--mantine-color-default-color': lightTokens.ink,
    '--mantine-color-anchor': lightTokens.brand,
    '--mantine-color-error': lightTokens.danger,
  },
  dark: {
    ...asVariables(darkTokens),
    '--mantine-color-body': darkTokens.paper,
    '--mantine-color-text': darkTokens.ink,
    '--mantine-color-dimmed': darkTokens.muted,
    '--mantine-color-placeholder': darkTokens.muted,
    '--mantine-color-default': darkTokens.raised,
    '--mantine-color-default-border': darkTokens.control,
    '--mantine-color-default-color': darkTokens.ink,
    '--mantine-color-anchor': darkTokens.brand,
    '--mantine-color-error': darkTokens.danger,
    // The kit's own is the ground of dialogs, where a button would vanish.
    '--mantine-color-disabled': darkTokens['neutral-ground'],
  },
})
