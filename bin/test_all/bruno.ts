import { join } from 'node:path'
import { temporaryFolder } from '../postgres/temporary_folder.ts'
import { DataFolder } from '../demo/data_folder.ts'
import { Launch } from '../demo/launch.ts'
import type { Launched } from '../demo/launched.ts'
import { Progress } from '../demo/progress.ts'
import { runCommand } from './command.ts'
import type { Outcome } from './outcome.ts'
import { commandOptions, type Context, type Step } from './step.ts'

/** Every request of the Bruno collection, by its own command line, against the living application. */
export const brunoStep: Step = {
  id: 'bruno',
  title: 'Bruno collection against the live application',
  // Three of its requests wait a minute for a reminder to leave.
  weight: 'waiting',
  async run(context) {
    const temporary = temporaryFolder()
    const failed = Promise.withResolvers<never>()
    const launch = new Launch({
      root: context.root,
      data: new DataFolder(temporary.path),
      progress: new Progress({ silent: true }),
      restarts: false,
      onMail: () => {},
      onFatal: failed.reject,
    })

    try {
      return await Promise.race([
        launch.start().then((launched) => runBruno(context, launched)),
        failed.promise,
      ])
    } finally {
      await launch.stop()
      await temporary.remove()
    }
  },
}

function runBruno(context: Context, { baseUrl, inboxUrl, prepared }: Launched): Promise<Outcome> {
  const variables = {
    baseUrl,
    inboxUrl,
    email: prepared.login.email,
    password: prepared.login.password,
  }

  return runCommand(
    [
      join(context.root, 'tests/tools/node_modules/.bin/bru'),
      'run',
      '-r',
      '--env',
      'CI',
      ...Object.entries(variables).flatMap(([name, value]) => ['--env-var', `${name}=${value}`]),
    ],
    {
      ...commandOptions(context, 'bruno'),
      root: join(context.root, 'bruno'),
      countsTests: true,
      // A request with nothing to act upon (no message is in doubt) steps aside; it is still counted.
      forbidSkip: false,
    }
  )
}
