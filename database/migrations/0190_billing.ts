import { BaseSchema } from '@adonisjs/lucid/schema'

/**
 * What Rubis knows of its own subscriptions. Stripe is the ledger: the columns of `organizations` are a
 * projection of what it last said, written under the lock of the customer. Attempts and redemptions are
 * ours: one open Checkout for an organization, one trial for a company, whatever it calls itself.
 */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE organizations
        ADD COLUMN stripe_subscription_id text UNIQUE,
        ADD COLUMN past_due_since timestamptz,
        ADD COLUMN card_last4 varchar(4),
        ADD COLUMN card_expires_on date,
        ADD COLUMN billing_synced_at timestamptz,
        ADD CONSTRAINT organizations_subscription_status_known CHECK (subscription_status IN
          ('trialing', 'active', 'past_due', 'paused', 'unpaid', 'incomplete', 'incomplete_expired', 'canceled'));
      CREATE INDEX organizations_billing_index ON organizations (subscription_status, billing_synced_at)
        WHERE subscription_status IS NOT NULL;

      CREATE TABLE checkout_attempts (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        kind text NOT NULL CHECK (kind IN ('trial', 'subscription')),
        price_key text NOT NULL,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'completed', 'expired')),
        stripe_session_id text UNIQUE,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        closed_at timestamptz,
        CHECK ((state = 'open') = (closed_at IS NULL))
      );
      CREATE UNIQUE INDEX checkout_attempts_one_open ON checkout_attempts (organization_id) WHERE state = 'open';
      CREATE INDEX checkout_attempts_organization_index ON checkout_attempts (organization_id, created_at DESC);

      CREATE FUNCTION check_checkout_attempt_move() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'checkout attempt % is % for good', OLD.id, OLD.state
          USING ERRCODE = 'check_violation', CONSTRAINT = 'legal_checkout_attempt_moves';
      END $$;
      CREATE TRIGGER checkout_attempts_legal_moves BEFORE UPDATE OF state ON checkout_attempts
        FOR EACH ROW WHEN (OLD.state <> 'open' AND NEW.state <> OLD.state)
        EXECUTE FUNCTION check_checkout_attempt_move();

      -- No foreign key: a trial stays consumed when the organization is deleted and made again.
      CREATE TABLE trial_redemptions (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL UNIQUE,
        stripe_subscription_id text NOT NULL UNIQUE,
        email_hash text NOT NULL,
        siren_hash text UNIQUE,
        card_hash text UNIQUE,
        redeemed_at timestamptz NOT NULL DEFAULT rubis_now()
      );
      CREATE INDEX trial_redemptions_email_index ON trial_redemptions (email_hash);
      CREATE INDEX trial_redemptions_redeemed_index ON trial_redemptions (redeemed_at);
    `)
  }

  async down() {
    this.schema.raw(`
      DROP TABLE trial_redemptions;
      DROP TABLE checkout_attempts;
      DROP FUNCTION check_checkout_attempt_move();
      ALTER TABLE organizations
        DROP CONSTRAINT organizations_subscription_status_known,
        DROP COLUMN billing_synced_at, DROP COLUMN card_expires_on, DROP COLUMN card_last4,
        DROP COLUMN past_due_since, DROP COLUMN stripe_subscription_id;
    `)
  }
}
