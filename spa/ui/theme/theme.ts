import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'
import { nightLine, nightRaised, palette, paper, white, type Hue } from './palette.ts'
import { darkTokens, lightTokens } from './tokens.ts'

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

export const theme = createTheme({
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
  fontFamily: "'Hanken Grotesk Variable', 'Hanken Grotesk', system-ui, sans-serif",
  fontFamilyMonospace: "'Commit Mono', ui-monospace, monospace",
  headings: {
    fontFamily: 'Besley, Georgia, serif',
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '2.125rem', lineHeight: '1.12' },
      h2: { fontSize: '1.1875rem', lineHeight: '1.2' },
      h3: { fontSize: '0.9375rem', lineHeight: '1.35' },
    },
  },
  fontSizes: {
    xs: '0.8125rem',
    sm: '0.84375rem',
    md: '0.9375rem',
    lg: '1.1875rem',
    xl: '1.5625rem',
  },
  lineHeights: { xs: '1.4', sm: '1.4', md: '1.45', lg: '1.3', xl: '1.2' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '40px' },
  radius: { xs: '2px', sm: '4px', md: '4px', lg: '6px', xl: '6px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    Button: { defaultProps: { size: 'sm' } },
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] },
    },
    Menu: { defaultProps: { shadow: 'md', transitionProps: { duration: 120 } } },
    Modal: {
      defaultProps: {
        shadow: 'md',
        transitionProps: { duration: 150 },
        centered: true,
        overlayProps: veil,
      },
      styles: overPage,
    },
    Drawer: { defaultProps: { overlayProps: veil }, styles: overPage },
    // The page has its banner; a title bar over it is none.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    DrawerHeader: { defaultProps: { role: 'presentation' } },
    Tooltip: { defaultProps: { openDelay: 300, transitionProps: { duration: 100 } } },
    Badge: { defaultProps: { tt: 'none' } },
  },
})

function asVariables(tokens: Record<string, string>) {
  return Object.fromEntries(Object.entries(tokens).map(([name, color]) => [`--rb-${name}`, color]))
}

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {
    '--rb-font-display': 'Besley, Georgia, serif',
    '--rb-font-mono': "'Commit Mono', ui-monospace, monospace",
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
