import { useMediaQuery } from '@mantine/hooks'
import { SegmentedControl, Switch } from '@mantine/core'
import type { ReactNode } from 'react'
import { FormattedMessage, useIntl } from 'react-intl'
import { failureOf } from '../../../lib/errors.ts'
import { messageOf } from '../../../lib/error_messages.ts'
import type { MessageId } from '../../../lib/i18n.tsx'
import { LOCALES } from '../../../lib/locale.ts'
import { useMe } from '../../../lib/me.ts'
import { useChangePreferences } from '../../../lib/preferences.ts'
import { MarginPage, MarginRow } from '../../../ui/margin.tsx'
import { PageHeading } from '../../../ui/page_heading.tsx'
import { showFailure } from '../../../ui/undo_toast.tsx'
import text from '../../../ui/text.module.css'
import classes from './preferences_screen.module.css'

const SCHEMES = [
  { value: 'auto', label: 'account.schemeAuto' },
  { value: 'light', label: 'account.schemeLight' },
  { value: 'dark', label: 'account.schemeDark' },
] as const
const DENSITIES = [
  { value: 'comfortable', label: 'preferences.comfortable' },
  { value: 'compact', label: 'preferences.compact' },
] as const
/** Each language by its own name, for whoever cannot read the other. */
const LOCALE_NAMES: Record<(typeof LOCALES)[number], string> = { fr: 'Français', en: 'English' }

/** How the application looks, speaks and listens, for this person and on all their devices. */
export function PreferencesScreen() {
  const intl = useIntl()
  const { user } = useMe()
  const change = useChangePreferences()
  const { preferences, locale } = user
  const isNarrow = useMediaQuery('(max-width: 24em)', false, { getInitialValueInEffect: false })
  const said = (options: readonly { value: string; label: MessageId }[]) =>
    options.map(({ value, label }) => ({ value, label: intl.formatMessage({ id: label }) }))

  const choose = (choice: Parameters<typeof change.mutate>[0]) =>
    change.mutate(choice, {
      onError: (error) =>
        showFailure(messageOf(intl, failureOf(error)), intl.formatMessage({ id: 'common.close' })),
    })

  return (
    <MarginPage>
      <MarginRow as="header">
        <PageHeading title={intl.formatMessage({ id: 'preferences.title' })}>
          <FormattedMessage id="preferences.title" />
        </PageHeading>
        <p className={text.detail}>
          <FormattedMessage id="preferences.lead" />
        </p>
      </MarginRow>
      <Choice name="account.language">
        <SegmentedControl
          aria-label={intl.formatMessage({ id: 'account.language' })}
          data={LOCALES.map((value) => ({
            value,
            label: <span lang={value}>{LOCALE_NAMES[value]}</span>,
          }))}
          value={locale}
          onChange={(value) => choose({ locale: value })}
        />
        <p className={text.detail}>
          <FormattedMessage id="preferences.languageNote" />
        </p>
      </Choice>
      <Choice name="account.scheme">
        <SegmentedControl
          aria-label={intl.formatMessage({ id: 'account.scheme' })}
          orientation={isNarrow ? 'vertical' : 'horizontal'}
          data={said(SCHEMES)}
          value={preferences.scheme}
          onChange={(value) => choose({ scheme: value as typeof preferences.scheme })}
        />
      </Choice>
      <Choice name="preferences.density">
        <SegmentedControl
          aria-label={intl.formatMessage({ id: 'preferences.density' })}
          data={said(DENSITIES)}
          value={preferences.density}
          onChange={(value) => choose({ density: value as typeof preferences.density })}
        />
      </Choice>
      <Choice name="preferences.keyboard" last>
        <Switch
          label={intl.formatMessage({ id: 'preferences.singleKeys' })}
          description={intl.formatMessage({ id: 'preferences.singleKeysNote' })}
          checked={preferences.singleKeyShortcuts}
          onChange={({ currentTarget }) => choose({ singleKeyShortcuts: currentTarget.checked })}
        />
      </Choice>
    </MarginPage>
  )
}

function Choice({
  name,
  last = false,
  children,
}: {
  name: MessageId
  last?: boolean
  children: ReactNode
}) {
  return (
    <MarginRow label={<FormattedMessage id={name} />} last={last}>
      <div className={classes.choice}>{children}</div>
    </MarginRow>
  )
}
