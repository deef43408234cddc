import { BaseSchema } from '@adonisjs/lucid/schema'

const REASONS = [
  'promise',
  'reply_received',
  'bounce',
  'holiday',
  'quota',
  'manual',
  'payment_announced',
  'instalments',
  'unsubscribed',
  'wrong_contact',
]

const reasonIn = (reasons: readonly string[]) =>
  `CHECK (reason IN (${reasons.map((reason) => `'${reason}'`).join(', ')}))`

/** A line of the audit log is never changed, but for where an erased person was when it was written. */
const keepAuditLine = (orWhen: string) => `
      CREATE OR REPLACE FUNCTION keep_audit_line() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'DELETE' THEN
          IF OLD.organization_id IS NULL THEN
            IF OLD.created_at < rubis_now() - interval '1 year' THEN
              RETURN OLD;
            END IF;
          ELSIF NOT EXISTS (SELECT 1 FROM organizations WHERE id = OLD.organization_id) THEN
            RETURN OLD;
          END IF;
        ELSIF NEW.user_id IS NULL AND OLD.user_id IS NOT NULL
          AND to_jsonb(NEW) - 'user_id' = to_jsonb(OLD) - 'user_id'
          AND NOT EXISTS (SELECT 1 FROM users WHERE id = OLD.user_id) THEN
          RETURN NEW;
        ${orWhen}
        END IF;
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'check_violation';
      END $$;`

/**
 * Organizations that their owner wants erased, and when. The row outlives what it tells of, hence no
 * foreign key to it: without a name or a person in it, it says that something was erased, and which
 * customer of Stripe its invoices are kept under. Of a person who erased their account the row of
 * `users` stays too, empty, so that what they decided keeps one author.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE organization_erasures (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL,
        asked_by uuid REFERENCES users (id) ON DELETE SET NULL,
        erases_account boolean NOT NULL DEFAULT false,
        asked_at timestamptz NOT NULL DEFAULT rubis_now(),
        due_at timestamptz NOT NULL,
        reminded_at timestamptz,
        undone_at timestamptz,
        erased_at timestamptz,
        swept_at timestamptz,
        stripe_customer_id text,
        UNIQUE (organization_id, id),
        CHECK (due_at >= asked_at),
        CHECK (undone_at IS NULL OR erased_at IS NULL),
        CHECK (swept_at IS NULL OR erased_at IS NOT NULL),
        CHECK (erased_at IS NULL OR asked_by IS NULL),
        CHECK (stripe_customer_id IS NULL OR erased_at IS NOT NULL)
      );
      CREATE UNIQUE INDEX organization_erasures_standing_index
        ON organization_erasures (organization_id) WHERE undone_at IS NULL;
      CREATE INDEX organization_erasures_due_index ON organization_erasures (due_at)
        WHERE undone_at IS NULL AND erased_at IS NULL;
      CREATE INDEX organization_erasures_unswept_index ON organization_erasures (erased_at)
        WHERE erased_at IS NOT NULL AND swept_at IS NULL;
      CREATE INDEX organization_erasures_asked_by_index ON organization_erasures (asked_by);

      ALTER TABLE invoice_holds
        DROP CONSTRAINT invoice_holds_reason_check,
        ADD CONSTRAINT invoice_holds_reason_check ${reasonIn([...REASONS, 'erasure'])};
      CREATE UNIQUE INDEX invoice_holds_erasure_index ON invoice_holds (organization_id)
        WHERE reason = 'erasure' AND lifted_at IS NULL;

      ALTER TABLE users
        ADD COLUMN erased_at timestamptz,
        ADD CONSTRAINT users_erased_whole CHECK (erased_at IS NULL
          OR num_nonnulls(email_verified_at, totp_secret_encrypted, last_login_at) = 0);
      ${keepAuditLine(`ELSIF NEW.ip IS NULL AND NEW.user_agent IS NULL
            AND to_jsonb(NEW) - ARRAY['ip', 'user_agent'] = to_jsonb(OLD) - ARRAY['ip', 'user_agent']
            AND EXISTS (SELECT 1 FROM users WHERE id = OLD.user_id AND erased_at IS NOT NULL) THEN
          RETURN NEW;`)}
    `)
  }

  async down() {
    this.schema.raw(`
      ${keepAuditLine('')}
      ALTER TABLE users DROP CONSTRAINT users_erased_whole, DROP COLUMN erased_at;
      DROP INDEX invoice_holds_erasure_index;
      DELETE FROM invoice_holds WHERE reason = 'erasure';
      ALTER TABLE invoice_holds
        DROP CONSTRAINT invoice_holds_reason_check,
        ADD CONSTRAINT invoice_holds_reason_check ${reasonIn(REASONS)};
      DROP TABLE organization_erasures;
    `)
  }
}
