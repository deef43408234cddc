import classes from './drop.module.css'

/** The drop: logo, and the mark of money received. Decorative, the word beside it names it. */
export function Drop({ width = 20 }: { width?: number }) {
  return (
    <svg width={width} height={width * 1.2} viewBox="0 0 20 24" aria-hidden="true">
      <path
        className={classes.body}
        d="M10 0C10 0 1 10.5 1 15.2A9 8.8 0 0 0 19 15.2C19 10.5 10 0 10 0Z"
      />
      <path className={classes.light} d="M10 5.5 5 15h10z" />
      <path className={classes.deep} d="M5 15l5 8 5-8z" />
    </svg>
  )
}
