/**
 * The draws of property tests. In the test command they are the same each time, so that a red build is
 * about the change at hand; the soak (SIZES=full) draws anew, and prints the seed of what it breaks.
 */
import fc from 'fast-check'

const SEED = 20_260_101

if (process.env.SIZES !== 'full') {
  fc.configureGlobal({ seed: SEED })
}
