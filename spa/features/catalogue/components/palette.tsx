import { contrastRatio } from '../../../ui/theme/contrast.ts'
import { darkTokens, lightTokens, textPairs } from '../../../ui/theme/theme.ts'
import { MarginRow } from '../../../ui/margin.tsx'
import classes from './catalogue_screen.module.css'

const ratio = (tokens: Record<string, string>, [ink, ground]: readonly [string, string]) =>
  contrastRatio(tokens[ink] ?? '', tokens[ground] ?? '').toFixed(1)

/** Each text on each ground it may stand on, with its contrast by day and by night. */
export function Palette() {
  return (
    <MarginRow as="section" label={'theme.ts'}>
      <h2 className={classes.name}>{'Contrastes'}</h2>
      <ul className={classes.pairs}>
        {textPairs.map((pair) => (
          <li
            key={pair.join()}
            className={classes.pair}
            style={{ color: `var(--rb-${pair[0]})`, background: `var(--rb-${pair[1]})` }}
          >
            {pair.join(' / ')}
            <b>{`${ratio(lightTokens, pair)} · ${ratio(darkTokens, pair)}`}</b>
          </li>
        ))}
      </ul>
    </MarginRow>
  )
}
