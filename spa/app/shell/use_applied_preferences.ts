import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import { useLocale } from '../../lib/i18n.tsx'
import { useMe } from '../../lib/me.ts'
import { allowBareKeys } from '../../lib/shortcuts/listen.ts'

/** Makes the page look, speak and listen as the signed-in person wants, on whatever device. */
export function useAppliedPreferences() {
  const { user } = useMe()
  const { locale, choose } = useLocale()
  const { setColorScheme } = useMantineColorScheme()
  const { scheme, density, singleKeyShortcuts } = user.preferences

  useEffect(() => setColorScheme(scheme), [scheme, setColorScheme])
  useEffect(() => allowBareKeys(singleKeyShortcuts), [singleKeyShortcuts])
  useEffect(() => {
    document.documentElement.dataset.density = density
  }, [density])
  useEffect(() => {
    // Without its words (offline, a release in between) the screen goes on in the language it has.
    if (user.locale !== locale) choose(user.locale).catch(() => undefined)
  }, [user.locale, locale, choose])
}
