import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { World } from './world.ts'

/** The demo keeps its data between two runs: its Stripe must know the same customers. */
const MAPS = [
  'customers',
  'products',
  'prices',
  'sessions',
  'subscriptions',
  'schedules',
  'invoices',
  'invoiceItems',
  'paymentMethods',
  'configurations',
  'paymentIntents',
  'invoicePayments',
  'coupons',
  'promotionCodes',
  'discounts',
  'taxIds',
  'manners',
  'checkoutPlans',
] as const

interface Snapshot {
  now: number
  serial: number
  happened: string[]
  maps: Record<string, [string, object][]>
}

/** Whole or not at all: a process that dies while it writes leaves the former one. */
export function save(world: World, path: string) {
  const snapshot: Snapshot = {
    now: world.now,
    serial: world.serial,
    happened: [...world.happened],
    maps: Object.fromEntries(MAPS.map((name) => [name, [...(world[name] as Map<string, object>)]])),
  }
  writeFileSync(`${path}.tmp`, JSON.stringify(snapshot))
  renameSync(`${path}.tmp`, path)
}

export function restore(world: World, path: string) {
  if (!existsSync(path)) {
    return
  }
  const { now, serial, happened, maps } = JSON.parse(readFileSync(path, 'utf8')) as Snapshot
  world.now = Math.max(world.now, now)
  world.serial = serial
  happened.forEach((name) => world.happened.add(name))
  for (const name of MAPS) {
    const rows = world[name] as Map<string, object>
    maps[name]?.forEach(([id, row]) => rows.set(id, row))
  }
}
