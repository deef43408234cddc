/**
 * Loaded first in every child of the launcher. When the launcher is gone, even by `kill -9`, the
 * IPC channel closes: end as on a SIGTERM, and if that takes too long, end anyway.
 */
const GRACE_MS = 15_000

process.once('disconnect', () => {
  setTimeout(() => process.exit(1), GRACE_MS).unref()
  process.kill(process.pid, 'SIGTERM')
})

// Without this the open channel alone would keep a finished command from ending.
process.channel?.unref()
