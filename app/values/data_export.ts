/** Where a copy of everything stands. */
export const EXPORT_STATUSES = ['asked', 'preparing', 'ready', 'failed', 'expired'] as const

export type ExportStatus = (typeof EXPORT_STATUSES)[number]

/** How long the file of one can be fetched. */
export const EXPORT_KEPT_DAYS = 7

/** What owners are told about the organization's own data. */
export type OwnDataEvent = 'export_ready' | 'export_failed'

/** Asked for within any twenty-four hours, whatever became of them. */
export const EXPORTS_A_DAY = 3
