import { useState } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { usePreferences } from '../../lib/preferences.ts'
import { areBare } from '../../lib/shortcuts/keys.ts'
import { currentLayers, type Action } from '../../lib/shortcuts/registry.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { Keys } from '../../ui/keys.tsx'
import classes from './shortcuts_help.module.css'

interface Section {
  group: string
  actions: Action[]
}

/** What the keyboard does on the page that was open, the page's own keys first; read off the registry. */
function sectionsOf(isBareOn: boolean): Section[] {
  return currentLayers()
    .toReversed()
    .map(({ group, actions }) => ({
      group,
      actions: actions.filter(({ keys }) => keys !== undefined && (isBareOn || !areBare(keys))),
    }))
    .filter(({ actions }) => actions.length > 0)
}

export default function ShortcutsHelp({ onClose }: { onClose: () => void }) {
  const intl = useIntl()
  const { singleKeyShortcuts } = usePreferences()
  const [sections] = useState(() => sectionsOf(singleKeyShortcuts))

  return (
    <Dialog title={intl.formatMessage({ id: 'shortcuts.title' })} width={640} onClose={onClose}>
      <div className={classes.sections}>
        {sections.map(({ group, actions }) => (
          <section key={group} className={classes.section}>
            <h3 className={classes.group}>{group}</h3>
            <dl className={classes.list}>
              {actions.map(({ id, label, keys = '' }) => (
                <div key={id} className={classes.row}>
                  <dt>{label}</dt>
                  <dd>
                    <Keys keys={keys} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={classes.note}>
        <FormattedMessage id={singleKeyShortcuts ? 'shortcuts.note' : 'shortcuts.off'} />
      </p>
    </Dialog>
  )
}
