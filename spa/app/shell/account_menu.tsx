import { Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import {
  IconCheck,
  IconDeviceDesktop,
  IconLogout,
  IconMenu2,
  IconMoon,
  IconSun,
  type Icon,
} from '@tabler/icons-react'
import { FormattedMessage } from 'react-intl'
import { useMe } from '../../lib/me.ts'
import { useSignOut } from '../../features/session/api/use_sign_out.ts'
import { useLocale, type MessageId } from '../../lib/i18n.tsx'
import { LOCALES } from '../../lib/locale.ts'
import classes from './shell.module.css'

const SCHEMES: { value: MantineColorScheme; label: MessageId; icon: Icon }[] = [
  { value: 'auto', label: 'account.schemeAuto', icon: IconDeviceDesktop },
  { value: 'light', label: 'account.schemeLight', icon: IconSun },
  { value: 'dark', label: 'account.schemeDark', icon: IconMoon },
]

const LOCALE_NAMES: Record<(typeof LOCALES)[number], string> = { fr: 'Français', en: 'English' }

/** Who is signed in, how the application looks and speaks to them, and the way out. */
export function AccountMenu({ compact = false }: { compact?: boolean }) {
  const { user, organization } = useMe()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const { locale, choose } = useLocale()
  const signOut = useSignOut()

  return (
    <Menu position={compact ? 'top-end' : 'top-start'} width={240}>
      <Menu.Target>
        <button type="button" className={compact ? classes.tab : classes.account}>
          {compact ? (
            <>
              <IconMenu2 size={20} stroke={1.75} aria-hidden="true" />
              <FormattedMessage id="nav.more" />
            </>
          ) : (
            <>
              <span className={classes.accountName}>{user.fullName}</span>
              <span className={classes.accountOrganization}>{organization.name}</span>
            </>
          )}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{user.email}</Menu.Label>
        <Menu.Divider />
        <Menu.Label>
          <FormattedMessage id="account.scheme" />
        </Menu.Label>
        {SCHEMES.map(({ value, label, icon: SchemeIcon }) => (
          <Menu.Item
            key={value}
            closeMenuOnClick={false}
            leftSection={<SchemeIcon size={16} stroke={1.75} aria-hidden="true" />}
            rightSection={colorScheme === value ? <IconCheck size={16} aria-hidden="true" /> : null}
            aria-current={colorScheme === value}
            onClick={() => setColorScheme(value)}
          >
            <FormattedMessage id={label} />
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Label>
          <FormattedMessage id="account.language" />
        </Menu.Label>
        {LOCALES.map((value) => (
          <Menu.Item
            key={value}
            lang={value}
            rightSection={locale === value ? <IconCheck size={16} aria-hidden="true" /> : null}
            aria-current={locale === value}
            onClick={() => choose(value)}
          >
            {LOCALE_NAMES[value]}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item
          leftSection={<IconLogout size={16} stroke={1.75} aria-hidden="true" />}
          onClick={() => signOut.mutate({})}
        >
          <FormattedMessage id="account.signOut" />
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
