/** The product's palette, as far as public pages need it (the whole is in spa/ui/theme/theme.ts). */
interface Scheme {
  paper: string
  raised: string
  ink: string
  soft: string
  muted: string
  control: string
  line: string
  margin: string
  figure: string
  button: string
  onButton: string
  focus: string
  good: string
  goodGround: string
  late: string
  lateGround: string
  wrong: string
  wrongGround: string
  info: string
  infoGround: string
  rule: string
}

export const day: Scheme = {
  paper: '#fcfbfd',
  raised: '#ffffff',
  ink: '#222233',
  soft: '#48485b',
  muted: '#5d5d6f',
  control: '#787988',
  line: '#d8d8e0',
  margin: '#af123c',
  figure: '#8b0e2d',
  button: '#8b0e2d',
  onButton: '#ffffff',
  focus: '#3955b8',
  good: '#03583f',
  goodGround: '#dbf4e8',
  late: '#654200',
  lateGround: '#fdead0',
  wrong: '#812900',
  wrongGround: '#ffe7df',
  info: '#294198',
  infoGround: '#e5edfe',
  rule: '#e5edfe',
}

export const night: Scheme = {
  paper: '#12121f',
  raised: '#1b1b2a',
  ink: '#ececf1',
  soft: '#d8d8e0',
  muted: '#bcbdc7',
  control: '#9a9aa8',
  line: '#34344a',
  margin: '#d82c54',
  figure: '#fe9ea9',
  button: '#af123c',
  onButton: '#ffffff',
  focus: '#a6bcf5',
  good: '#84d1af',
  goodGround: '#002c1d',
  late: '#ebb25f',
  lateGround: '#331f00',
  wrong: '#f8a78a',
  wrongGround: '#421201',
  info: '#cbd9fb',
  infoGround: '#1d2f73',
  rule: '#1b1b2a',
}

/** A code to be scanned stays dark on white, whatever the scheme. */
export const scan = { dark: '#222233', light: '#ffffff' } as const

export const variables = (scheme: Scheme): string =>
  Object.entries(scheme)
    .map(([name, value]) => `--${name}:${value}`)
    .join(';')
