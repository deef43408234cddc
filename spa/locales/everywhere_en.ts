/** What can be read on any page (`EVERYWHERE` of `lib/areas.ts`) travels as one file. */
export * from './en/common.ts'
export * from './en/notifications.ts'
export * from './en/palette.ts'
export * from './en/session.ts'
export * from './en/shell.ts'
export * from './en/vocabulary.ts'
