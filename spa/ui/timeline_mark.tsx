import classes from './timeline_mark.module.css'

export type MarkKind = 'done' | 'money' | 'due' | 'open' | 'stop'

/** The sign on the margin line: a full dot for done, a ring for to come, a square where we wait for you. */
export function TimelineMark({ kind }: { kind: MarkKind }) {
  if (kind === 'money') {
    return (
      <svg className={classes.mark} data-kind="money" viewBox="0 0 13 13" aria-hidden="true">
        <path
          className={classes.money}
          d="M6.5 0S1.6 5.6 1.6 8.2a4.9 4.6 0 0 0 9.8 0C11.4 5.6 6.5 0 6.5 0z"
        />
      </svg>
    )
  }
  if (kind === 'due') {
    return (
      <svg className={classes.mark} data-kind="due" viewBox="0 0 17 13" aria-hidden="true">
        <path className={classes.dueStroke} d="M1 6.5h15" />
      </svg>
    )
  }
  return (
    <svg className={classes.mark} viewBox="0 0 13 13" aria-hidden="true">
      {kind === 'done' ? <circle className={classes.done} cx="6.5" cy="6.5" r="4" /> : null}
      {kind === 'open' ? <circle className={classes.open} cx="6.5" cy="6.5" r="5" /> : null}
      {kind === 'stop' ? <rect className={classes.stop} x="2" y="2" width="9" height="9" /> : null}
    </svg>
  )
}
