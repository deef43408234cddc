import { FormattedMessage } from 'react-intl'
import type { Selection } from '../selection.ts'
import { useSelectAll, type Found } from '../use_select_all.ts'
import classes from './bulk.module.css'

/** « Sélectionner les 134 factures trouvées »: from what is on the list to all that it would hold. */
export function TakeEverything({ found, selection }: { found: Found; selection: Selection }) {
  const everything = useSelectAll(found, selection)
  if (everything === null) return null
  const { count, isCut, isPending, take } = everything
  return (
    <button type="button" className={classes.everything} disabled={isPending} onClick={take}>
      <FormattedMessage id={isCut ? 'bulk.takeFirst' : 'bulk.takeAll'} values={{ count }} />
    </button>
  )
}
