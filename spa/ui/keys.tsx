import { FormattedMessage } from 'react-intl'
import { chordsOf, type Keys as Written } from '../lib/shortcuts/keys.ts'
import classes from './keys.module.css'

const isMac = /mac|iphone|ipad/i.test(navigator.userAgent)

function Key({ name }: { name: string }) {
  if (name === 'enter') return <FormattedMessage id="key.enter" />
  if (name === ' ') return <FormattedMessage id="key.space" />
  return name
}

/** The keys of a shortcut, as they are printed on the keyboard. */
export function Keys({ keys }: { keys: Written }) {
  return (
    <kbd className={classes.keys}>
      {chordsOf(keys).map(({ key, mod, shift }, index) => (
        <span key={`${index} ${key}`}>
          {mod ? (isMac ? '⌘ ' : 'Ctrl ') : null}
          {shift ? '⇧ ' : null}
          <Key name={mod ? key.toUpperCase() : key} />
        </span>
      ))}
    </kbd>
  )
}
