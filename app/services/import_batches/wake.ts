import { enqueue } from '#lib/queue'

/** After the commit. A lost wake-up costs a few seconds: every worker makes rounds of its own. */
export async function wakeReaders() {
  await enqueue('imports', 'ReadImportsJob', {})
}
