import { restore, save } from './world/snapshot.ts'
import { StripeSim } from './sim.ts'

/**
 * `node bin/stripe_sim/main.ts`: a Stripe of our own on SIM_PORT, whose clock runs. It tells what happens
 * to SIM_WEBHOOK_URL, signed with SIM_WEBHOOK_SECRET, and keeps what it knows in SIM_STATE.
 */
const { SIM_PORT = '0', SIM_WEBHOOK_URL, SIM_WEBHOOK_SECRET = '', SIM_STATE } = process.env
const TICK_MS = 1_000

const sim = await StripeSim.start({
  port: Number(SIM_PORT),
  ...(SIM_WEBHOOK_URL && { endpoint: { url: SIM_WEBHOOK_URL, secrets: [SIM_WEBHOOK_SECRET] } }),
})
if (SIM_STATE) {
  restore(sim.world, SIM_STATE)
}

let last = Date.now()
const clock = setInterval(() => {
  const elapsed = Math.floor((Date.now() - last) / 1_000)
  last += elapsed * 1_000
  sim.advance(sim.world.now + elapsed)
  if (SIM_STATE) {
    save(sim.world, SIM_STATE)
  }
}, TICK_MS)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, async () => {
    clearInterval(clock)
    if (SIM_STATE) {
      save(sim.world, SIM_STATE)
    }
    await sim.close()
    process.exit(0)
  })
}

console.log(JSON.stringify({ url: sim.url }))
process.send?.({ isReady: true })
