import { usePreferences } from './use_preferences.ts'

/** How tightly this person likes their lists. */
export function useDensity() {
  const { preferences, change } = usePreferences()
  return {
    value: preferences.density,
    choose: (density: typeof preferences.density) => change({ density }),
  }
}
