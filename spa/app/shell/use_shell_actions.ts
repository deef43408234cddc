import { useNavigate } from '@tanstack/react-router'
import {
  IconArrowBackUp,
  IconFileUpload,
  IconKeyboard,
  IconLogout,
  IconPlus,
  IconSearch,
  IconSettings,
} from '@tabler/icons-react'
import { useSyncExternalStore } from 'react'
import { useIntl } from 'react-intl'
import { useSignOut } from '../../features/session/api/use_sign_out.ts'
import { useActions } from '../../lib/shortcuts/use_actions.ts'
import { canUndo, subscribeToUndos, undoLast } from '../../lib/undo.ts'
import { destinations } from './destinations.ts'

export type Overlay = 'palette' | 'help' | 'more'

/** What can be done from everywhere: go, search, begin an invoice, take back, leave. */
export function useShellActions(open: (overlay: Overlay) => void) {
  const intl = useIntl()
  const navigate = useNavigate()
  const signOut = useSignOut()
  const isUndoable = useSyncExternalStore(subscribeToUndos, canUndo)

  useActions(
    intl.formatMessage({ id: 'shortcuts.go' }),
    destinations.map(({ to, label, icon, letter }) => ({
      id: `go.${to}`,
      label: intl.formatMessage({ id: label }),
      icon,
      keys: `g ${letter}`,
      run: () => void navigate({ to }),
    })),
    { level: 'app' }
  )

  useActions(
    intl.formatMessage({ id: 'shortcuts.everywhere' }),
    [
      {
        id: 'app.palette',
        label: intl.formatMessage({ id: 'palette.title' }),
        icon: IconSearch,
        keys: 'mod+k',
        inFields: true,
        palette: false,
        run: () => open('palette'),
      },
      {
        id: 'app.search',
        label: intl.formatMessage({ id: 'nav.search' }),
        keys: '/',
        palette: false,
        run: () => open('palette'),
      },
      {
        id: 'app.newInvoice',
        label: intl.formatMessage({ id: 'invoices.new' }),
        icon: IconPlus,
        keys: 'n',
        run: () => void navigate({ to: '/factures/nouvelle' }),
      },
      {
        id: 'app.import',
        label: intl.formatMessage({ id: 'imports.title' }),
        icon: IconFileUpload,
        keys: 'u',
        run: () => void navigate({ to: '/imports' }),
      },
      {
        id: 'app.undo',
        label: intl.formatMessage({ id: 'shortcuts.undo' }),
        icon: IconArrowBackUp,
        keys: 'mod+z',
        disabled: !isUndoable,
        run: undoLast,
      },
      {
        id: 'app.preferences',
        label: intl.formatMessage({ id: 'preferences.title' }),
        icon: IconSettings,
        run: () => void navigate({ to: '/parametres/preferences' }),
      },
      {
        id: 'app.help',
        label: intl.formatMessage({ id: 'shortcuts.title' }),
        icon: IconKeyboard,
        keys: '?',
        run: () => open('help'),
      },
      {
        id: 'app.signOut',
        label: intl.formatMessage({ id: 'account.signOut' }),
        icon: IconLogout,
        run: () => signOut.mutate({}),
      },
    ],
    { level: 'app' }
  )
}
