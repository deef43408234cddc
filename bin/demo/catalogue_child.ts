import { Child } from './child.ts'
import { childEnvironment, type Wiring } from './environment.ts'

/** Takes our prices to the simulator of Stripe: without them nothing can be subscribed to. */
export const catalogueChild = (wiring: Wiring) =>
  new Child({
    name: 'billing:prepare',
    args: ['--import=@poppinss/ts-exec', 'bin/console.ts', 'billing:prepare'],
    root: wiring.root,
    env: childEnvironment(wiring),
    logFile: wiring.data.log('prepare'),
    graceMs: 3_000,
  })
