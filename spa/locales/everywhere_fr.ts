/** What can be read on any page (`EVERYWHERE` of `lib/areas.ts`) travels as one file. */
export * from './fr/common.ts'
export * from './fr/notifications.ts'
export * from './fr/palette.ts'
export * from './fr/session.ts'
export * from './fr/shell.ts'
export * from './fr/vocabulary.ts'
