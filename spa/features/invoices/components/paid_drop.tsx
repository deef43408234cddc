import { useEffect, useRef, useState, type CSSProperties, type RefObject } from 'react'
import { Drop } from '../../../ui/drop.tsx'
import classes from './paid_drop.module.css'

/**
 * The one moment of the application: when the invoice turns paid, the drop falls along the margin
 * line to the height of the amount and rolls to it. Over in 600 ms, and absent where motion is reduced.
 */
export function PaidDrop({
  isPaid,
  amount,
}: {
  isPaid: boolean
  /** what it falls to */
  amount: RefObject<HTMLElement | null>
}) {
  const before = useRef(isPaid)
  const start = useRef<HTMLSpanElement>(null)
  const [path, setPath] = useState<{ across: number; down: number } | null>(null)

  useEffect(() => {
    const turned = isPaid && !before.current
    before.current = isPaid
    const from = start.current?.getBoundingClientRect()
    const to = amount.current?.getBoundingClientRect()
    const still = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    if (!turned || still || from === undefined || to === undefined) return
    setPath({ across: to.left - from.left - 26, down: to.top + to.height / 2 - from.top - 12 })
  }, [isPaid, amount])

  return (
    <span ref={start} className={classes.start} aria-hidden="true">
      {path === null ? null : (
        <span className={classes.drop} style={variables(path)} onAnimationEnd={() => setPath(null)}>
          <Drop width={18} />
        </span>
      )}
    </span>
  )
}

/** React types no custom property; the style sheet reads these two. */
function variables({ across, down }: { across: number; down: number }): CSSProperties {
  const style: CSSProperties & Record<`--${string}`, string> = {
    '--across': `${across}px`,
    '--down': `${down}px`,
  }
  return style
}
