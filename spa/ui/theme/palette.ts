/**
 * Every colour of the product, computed in OKLCH (one lightness scale for all hues) and then fixed.
 * This is the only file of the application that may hold a raw colour.
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
