export interface Sabotage {
  /** The guard, and the beginning of the names of the tests that hold it. */
  guard: string
  /** What is taken away, where. Each text must be found, or the sabotage itself is out of date. */
  edits: { file: string; find: string; replace: string }[]
}

const RELANCES = 'app/services/relances'

export const SABOTAGES: Sabotage[] = [
  {
    guard: 'start mark',
    edits: [
      {
        file: `${RELANCES}/start_messages.ts`,
        find: 'SET started_at = rubis_now(), lease_until',
        replace: 'SET started_at = NULL, lease_until',
      },
    ],
  },
  {
    guard: 'claim token',
    edits: [
      {
        file: `${RELANCES}/start_facts.ts`,
        find: `t.status = 'sending' AND t.claim_token = ANY(:tokens)`,
        replace: `t.status = 'sending' AND (t.claim_token = ANY(:tokens) OR true)`,
      },
    ],
  },
  {
    guard: 'lease check',
    edits: [
      {
        file: `${RELANCES}/start_facts.ts`,
        find: 'AND t.lease_until > rubis_now() AND t.started_at IS NULL',
        replace: 'AND t.started_at IS NULL',
      },
    ],
  },
  {
    guard: 'wait rule',
    edits: [
      {
        file: `${RELANCES}/quiet.ts`,
        find: 'if (await isLeaving(trx, organizationId, scope)) {',
        replace: 'if ((await isLeaving(trx, organizationId, scope)) && false) {',
      },
    ],
  },
  {
    guard: 'unique index',
    edits: [
      {
        file: 'database/migrations/0040_relances.ts',
        find: 'CREATE UNIQUE INDEX relance_tasks_one_per_step',
        replace: 'CREATE INDEX relance_tasks_one_per_step',
      },
    ],
  },
  {
    guard: 'remainder re-check',
    edits: [
      {
        file: 'app/values/relance_gate.ts',
        find: '  nothingLeftToPay,\n',
        replace: '',
      },
    ],
  },
  {
    guard: 'sticky doubt',
    edits: [
      {
        file: 'app/values/relance_outcome.ts',
        find: 'if (message.refusedAt && !facts.doubted) {',
        replace: 'if (message.refusedAt) {',
      },
    ],
  },
  {
    guard: 'approval re-check',
    edits: [
      {
        file: 'app/values/relance_gate.ts',
        find: 'return facts.approvedRemainderCents === facts.remainderCents',
        replace: 'return facts.approvedRemainderCents !== null',
      },
    ],
  },
  {
    guard: 'hold re-check',
    edits: [{ file: 'app/values/relance_gate.ts', find: '  held,\n', replace: '' }],
  },
  {
    guard: 'same-remainder resume',
    edits: [
      {
        file: `${RELANCES}/decide_wave.ts`,
        find: ' || own.remainder_cents !== asked',
        replace: ' || own.remainder_cents > 2 * asked',
      },
    ],
  },
  {
    guard: 'facts at expire',
    edits: [
      {
        file: 'app/values/relance_outcome.ts',
        find: 'if (message.acceptedAt) {',
        replace: 'if (message.acceptedAt && facts.claims < 0) {',
      },
    ],
  },
]
