import type { PageBox } from '#values/reading/result'

/** A piece of a line of a page and where it stands: what a correction is learnt from, what a model is shown. */
export interface PageCell {
  text: string
  box: PageBox
}

export interface PageText {
  page: number
  cells: PageCell[]
}
