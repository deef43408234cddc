import type { Tone } from '#values/tones'

/** The product's palette, as far as mails need it (the whole of it is in spa/ui/theme/theme.ts). */
export const colour = {
  paper: '#fcfbfd',
  ink: '#222233',
  soft: '#48485b',
  muted: '#5d5d6f',
  rule: '#d8d8e0',
  white: '#ffffff',
  night: '#12121f',
  nightInk: '#ececf1',
  nightMuted: '#bcbdc7',
  nightRule: '#34344a',
} as const

export const font = {
  text: "'Hanken Grotesk',Arial,Helvetica,sans-serif",
  display: "Besley,Georgia,'Times New Roman',serif",
  /** A formal notice is set like a letter. */
  letter: "Georgia,'Times New Roman',serif",
  code: "'Commit Mono',Menlo,Consolas,'Liberation Mono',monospace",
} as const

export interface Accent {
  /** The margin line. */
  margin: string
  /** The amount. */
  figure: string
  /** Ground of the button; its text is white. */
  button: string
  nightMargin: string
  nightFigure: string
  nightButton: string
}

const rubis: Accent = {
  margin: '#af123c',
  figure: '#8b0e2d',
  button: '#8b0e2d',
  nightMargin: '#d82c54',
  nightFigure: '#fe9ea9',
  nightButton: '#af123c',
}

/** Warm, then cool, then black: the tone rises without a word being louder. */
export const ACCENTS: Record<Tone | 'notice', Accent> = {
  notice: rubis,
  amical: rubis,
  courtois: {
    margin: '#3955b8',
    figure: '#294198',
    button: '#294198',
    nightMargin: '#5473d2',
    nightFigure: '#a6bcf5',
    nightButton: '#3955b8',
  },
  ferme: {
    margin: '#222233',
    figure: '#222233',
    button: '#222233',
    nightMargin: '#9a9aa8',
    nightFigure: '#f6f6f9',
    nightButton: '#48485b',
  },
  mise_en_demeure: {
    margin: '#812900',
    figure: '#222233',
    button: '#222233',
    nightMargin: '#e7774f',
    nightFigure: '#f6f6f9',
    nightButton: '#48485b',
  },
}
