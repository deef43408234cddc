import type { StoredMessage } from '../inbox/store.ts'
import type { DataFolder } from './data_folder.ts'
import type { Prepared } from './prepare.ts'
import type { Progress } from './progress.ts'

/** What the demo is started with. */
export interface LaunchOptions {
  root: string
  data: DataFolder
  progress: Progress
  /** false: a process that dies is a failure, not something to repair. */
  restarts: boolean
  onMail: (message: StoredMessage) => void
  /** Called when something cannot be repaired. */
  onFatal: (error: Error) => void
}

/** Where it is once it runs. */
export interface Launched {
  baseUrl: string
  inboxUrl: string
  databaseUrl: string
  prepared: Prepared
}
