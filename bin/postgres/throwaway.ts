import { join } from 'node:path'
import { startCluster, type Cluster, type ClusterOptions } from './cluster.ts'
import { temporaryFolder } from './temporary_folder.ts'

export interface Throwaway {
  cluster: Cluster
  /** The temporary folder; whatever else is put in it disappears with it. */
  folder: string
  /** Stops the server and removes the folder. Also happens by itself when this process ends. */
  stop(): Promise<void>
}

/**
 * A server without durability in a temporary folder, for tests and one-off runs. It cannot outlive
 * the process that asked for it, not even a `kill -9` of that process.
 */
export async function startThrowawayCluster(
  options: Pick<ClusterOptions, 'durable' | 'settings'> = {}
): Promise<Throwaway> {
  const { path: folder, remove: stop } = temporaryFolder()

  try {
    const cluster = await startCluster({
      dataDir: join(folder, 'postgres'),
      passwordFile: join(folder, 'postgres_password'),
      durable: false,
      ...options,
    })
    return { cluster, folder, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
