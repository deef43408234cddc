import { StripeSim } from './sim.ts'

/** `node bin/stripe_sim/main.ts`: a Stripe of our own, told to SIM_WEBHOOK_URL with SIM_WEBHOOK_SECRET. */
const { SIM_PORT = '0', SIM_WEBHOOK_URL, SIM_WEBHOOK_SECRET = '' } = process.env
const sim = await StripeSim.start({
  port: Number(SIM_PORT),
  ...(SIM_WEBHOOK_URL && { endpoint: { url: SIM_WEBHOOK_URL, secrets: [SIM_WEBHOOK_SECRET] } }),
})
console.log(JSON.stringify({ url: sim.url }))

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => sim.close().then(() => process.exit(0)))
}
