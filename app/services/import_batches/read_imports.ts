import { setTimeout as delay } from 'node:timers/promises'
import importsConfig from '#config/imports'
import { claimFile, giveUpOnPoison, type ClaimedFile } from '#services/import_batches/claims'
import { readClaimed } from '#services/import_batches/read_claimed'

/** Milliseconds between two looks for new documents while others are being read. */
const LOOK_AGAIN = 1_000

/**
 * Reads every document that waits, several at once, until none is left or the process stops. A document
 * that a reader died of before is read alone: whatever it does, it takes no other one with it.
 *
 * @returns how many were taken up
 */
export async function readImports(signal?: AbortSignal): Promise<number> {
  await giveUpOnPoison()
  const inHand = new Set<Promise<void>>()
  let taken = 0
  while (!signal?.aborted) {
    if (inHand.size >= importsConfig.atOnce) {
      await Promise.race(inHand)
      continue
    }
    const claimed = await claimFile()
    if (claimed) {
      taken += 1
      await take(claimed, inHand, signal)
    } else if (inHand.size > 0) {
      await Promise.race([...inHand, delay(LOOK_AGAIN)])
    } else {
      break
    }
  }
  await Promise.all(inHand)
  return taken
}

async function take(claimed: ClaimedFile, inHand: Set<Promise<void>>, signal?: AbortSignal) {
  const isSuspect = claimed.claims > 1
  if (isSuspect) {
    await Promise.all(inHand)
  }
  const reading = readClaimed(claimed, signal).finally(() => inHand.delete(reading))
  inHand.add(reading)
  if (isSuspect) {
    await reading
  }
}
