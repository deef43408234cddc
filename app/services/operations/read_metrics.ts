import { Registry } from 'prom-client'
import logger from '@adonisjs/core/services/logger'
import { coalesce } from '#lib/coalesce'
import { processMetrics } from '#lib/metrics'
import { within } from '#lib/within'
import { businessMetrics, refreshBusinessMetrics } from '#services/operations/business_metrics'

/** Milliseconds: a scrape gets what the process knows even when the database is away. */
const PATIENCE = 3_000

const refresh = coalesce(refreshBusinessMetrics)

/** Every metric as Prometheus text; without those of the database when it does not answer. */
export async function readMetrics(): Promise<string> {
  try {
    await within(PATIENCE, refresh())
    return await Registry.merge([processMetrics, businessMetrics]).metrics()
  } catch (error) {
    logger.warn({ err: error }, 'metrics without the database')
    return processMetrics.metrics()
  }
}
