/** Statements of requests that name a table of organizations and not which, with why no stranger's row is met. */
export const REVIEWED: { statement: RegExp; reason: string }[] = [
  {
    statement:
      /^(?:update "\w+" set (?:[^()]|clock_timestamp\(\))+|delete from "\w+") where "id" (?:= \$\d+|in \([$\d, ]+\))$/,
    reason: 'a row is written by its key: it was read through its organization just before',
  },
  {
    statement: /^update "clients" set "plan_id" = \$1 where 1 = \$2$/,
    reason: 'of no row at all',
  },
  {
    statement:
      /^select \* from "(?:reply_triages|invoice_holds|relance_tasks|client_answers|plan_steps|checkin_tasks)" where "id" = \$1 limit \$2$/,
    reason: 'read again under the lock of what was found through its organization',
  },
  {
    statement:
      /^\s*UPDATE (?:relance_tasks|checkin_tasks|outbound_messages) SET [^;]*\sWHERE id = \$\d+(?: AND status = 'sending' AND started_at IS NULL)?$/,
    reason: 'by its key, under the lock of its invoice',
  },
  {
    statement: /^\s*(?:UPDATE|SELECT id FROM) relance_tasks\b[^;]*\sWHERE invoice_id = \$1\b/,
    reason: 'the reminders of an invoice that is locked',
  },
  {
    statement: /jsonb_to_recordset\(\$1::jsonb\) AS c \(/,
    reason: 'a list of keys that was read under the lock of their invoice',
  },
  {
    statement: /from "memberships"[^;]*where (?:"user_id"|"u"\."email") = \$1/,
    reason: 'a person’s memberships tell which organizations are theirs',
  },
  {
    statement: /from "calendar_feeds" as "f" [^;]*where "f"\."token_hash" = \$1/,
    reason: 'a secret address tells whose it is',
  },
  {
    statement:
      /^DELETE FROM (?:memberships|notifications|notification_preferences|saved_views) WHERE user_id = \$1$|^delete from "invitations" where "email" = \$1$|^UPDATE organization_erasures SET asked_by = NULL WHERE asked_by = \$1$/,
    reason: 'whoever deletes their account leaves every organization',
  },
  {
    statement:
      /FROM organizations WHERE id IN\s+\(SELECT organization_id FROM memberships WHERE user_id = \$1 AND role = 'owner'\)/,
    reason: 'the organizations that a person owns, all of them locked',
  },
  { statement: /FROM api_keys\s+WHERE secret_hash = \$\d/, reason: 'a key tells whose it is' },
  {
    statement: /"checkout_attempts"[^;]*(?:"stripe_session_id" = \$1|"stripe_session_id" is null)/,
    reason: 'a page of Stripe tells whose it is; it is opened once',
  },
  {
    statement: /FROM relance_tasks WHERE status = 'scheduled'|FROM organization_counters\) AS sent/,
    reason: 'sums of the whole instance, for whoever runs it',
  },
]
