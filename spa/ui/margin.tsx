import { createContext, use, type ReactNode } from 'react'
import { Drop } from './drop.tsx'
import classes from './margin.module.css'

/** Whether what stands around the page is its `main` landmark already; else the page is it. */
export const InsideMain = createContext(false)

/**
 * The ruby margin of the French notebook: what hangs left of the line says when or what, what
 * stands right of it says the facts. `MarginPage` draws a page of `MarginRow`s on one line.
 */
export function MarginPage({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  const isInside = use(InsideMain)
  const Element = isInside ? 'div' : 'main'
  return (
    <Element className={wide ? `${classes.page} ${classes.wide}` : classes.page}>
      {isInside ? null : <Brand />}
      {children}
    </Element>
  )
}

/** Whose page this is, where no navigation says it. */
function Brand() {
  return (
    <div className={`${classes.row} ${classes.alone}`}>
      <div className={classes.label}>
        <Drop />
      </div>
      <p className={`${classes.content} ${classes.brand}`}>rubis</p>
    </div>
  )
}

interface MarginRowProps {
  /** What hangs in the margin; short, it is set in small type and may take two lines. */
  label?: ReactNode
  children?: ReactNode
  as?: 'div' | 'section' | 'header'
  labelledBy?: string
  /** Stretches the line to the bottom of the page. */
  last?: boolean
  tight?: boolean
}

export function MarginRow({
  label,
  children,
  as: Element = 'div',
  labelledBy,
  last = false,
  tight = false,
}: MarginRowProps) {
  return (
    <Element
      className={classes.row}
      data-last={last || undefined}
      data-tight={tight || undefined}
      aria-labelledby={labelledBy}
    >
      <div className={classes.label}>{label}</div>
      <div className={classes.content}>{children}</div>
    </Element>
  )
}
