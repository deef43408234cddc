/** What a browser says of itself, in the two words that a person recognizes it by. */
export interface Device {
  /** `Firefox`, `Safari`…; null for one that is not known */
  browser: string | null
  /** `Windows`, `iPhone`…; null for one that is not known */
  system: string | null
}

/** The first that matches: most browsers also claim to be the ones below them. */
const BROWSERS: readonly [pattern: RegExp, name: string][] = [
  [/\bEdg(?:e|A|iOS)?\//, 'Edge'],
  [/\b(?:OPR|OPiOS)\//, 'Opera'],
  [/\bSamsungBrowser\//, 'Samsung Internet'],
  [/\bVivaldi\//, 'Vivaldi'],
  [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\b(?:HeadlessChrome|Chrome|CriOS|Chromium)\//, 'Chrome'],
  [/\bVersion\/\d.*\bSafari\//, 'Safari'],
  [/^curl\//, 'curl'],
]

const SYSTEMS: readonly [pattern: RegExp, name: string][] = [
  [/\biPhone\b/, 'iPhone'],
  [/\biPad\b/, 'iPad'],
  [/\bAndroid\b/, 'Android'],
  [/\bWindows NT\b/, 'Windows'],
  [/\bCrOS\b/, 'ChromeOS'],
  [/\bMacintosh\b/, 'macOS'],
  [/\bLinux\b/, 'Linux'],
]

/** Longer texts are not what a browser sends. */
const LONGEST = 512

/**
 * Names only what it knows: a wrong device in the list of sessions is worse than an unknown one.
 *
 * @param userAgent the header, which anybody may write: nothing of it is ever shown
 */
export function deviceOf(userAgent: string | undefined): Device {
  const text = (userAgent ?? '').slice(0, LONGEST)
  const firstOf = (known: typeof BROWSERS) =>
    known.find(([pattern]) => pattern.test(text))?.[1] ?? null
  return { browser: firstOf(BROWSERS), system: firstOf(SYSTEMS) }
}
