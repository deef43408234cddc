/**
 * Pages for people without an account: the client's (`/p/…`), the user's question of the morning
 * (`/c/…`), what a calendar program reads (`/calendrier/…`), and what dresses pages (`/pages/…`). They
 * have no session: their forms carry a signed nonce instead of a CSRF token.
 */
export default {
  prefixes: ['/p/', '/c/', '/calendrier/', '/pages/'],
  /** a form that comes back sooner was filled in by a machine, in seconds */
  nonceAfterSeconds: 2,
  /** a form stays good so long; after that the page is shown again with what was typed */
  nonceWithinSeconds: 3_600,
  /** looking costs little: counted in the memory of each process */
  reads: { perAddress: { requests: 120, duration: '1 min' } },
  /** answers: counted in the database */
  writes: {
    perAddress: { requests: 60, duration: '1 hour' },
    perLink: { requests: 20, duration: '1 hour' },
  },
} as const
