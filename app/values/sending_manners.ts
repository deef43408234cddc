import type { SendingManners } from '#values/relance_dates'

/** What an organization's row says about when it sends. Minutes of the local day, hours, days. */
export interface MannersColumns {
  timeZone: string
  calendarRegion: string
  closedDays: string[]
  windowOpenMinute: number
  windowCloseMinute: number
  windowAlwaysOpen: boolean
  slotMinute: number
  spreadMinutes: number
  minGapHours: number
}

/** The client's zone decides the hour when it is known, else the organization's (decisions.md 5). */
export function sendingManners(
  columns: MannersColumns,
  clientZone: string | null = null
): SendingManners {
  return {
    calendar: {
      zone: clientZone ?? columns.timeZone,
      region: columns.calendarRegion,
      closedDays: columns.closedDays,
      openMinute: columns.windowOpenMinute,
      closeMinute: columns.windowCloseMinute,
      alwaysOpen: columns.windowAlwaysOpen,
    },
    slotMinute: columns.slotMinute,
    spreadMinutes: columns.spreadMinutes,
    minGapHours: columns.minGapHours,
  }
}
