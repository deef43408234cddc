import { BaseSchema } from '@adonisjs/lucid/schema'

/** The ledger of the send protocol: what must leave, what left, and the words of every mail. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE outbound_messages (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        client_id uuid NOT NULL,
        invoice_id uuid NOT NULL,
        kind text NOT NULL DEFAULT 'relance' CHECK (kind IN ('relance', 'thanks', 'statement')),
        idempotency_key text NOT NULL UNIQUE,
        message_id_header text NOT NULL,
        transport text NOT NULL CHECK (transport IN ('smtp', 'resend')),
        payload_encrypted text NOT NULL,
        payload_sha256 varchar(64) NOT NULL,
        attachment_sha256 varchar(64),
        remainder_cents integer NOT NULL CHECK (remainder_cents > 0),
        posts smallint NOT NULL DEFAULT 1 CHECK (posts >= 1),
        first_posted_at timestamptz NOT NULL DEFAULT rubis_now(),
        accepted_at timestamptz,
        provider_message_id text,
        refused_at timestamptz,
        refusal_code text,
        refusal_permanent boolean,
        retry_at timestamptz,
        ambiguous_at timestamptz,
        voided_at timestamptz,
        delivered_at timestamptz,
        bounced_at timestamptz,
        complained_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id),
        FOREIGN KEY (organization_id, client_id) REFERENCES clients (organization_id, id),
        FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices (organization_id, id)
      );
      -- Encrypted text does not compress: PostgreSQL need not try.
      ALTER TABLE outbound_messages ALTER COLUMN payload_encrypted SET STORAGE EXTERNAL;
      CREATE INDEX outbound_messages_client_index ON outbound_messages (organization_id, client_id, created_at DESC);
      CREATE INDEX outbound_messages_invoice_index ON outbound_messages (organization_id, invoice_id, created_at);
      CREATE INDEX outbound_messages_provider_index ON outbound_messages (provider_message_id)
        WHERE provider_message_id IS NOT NULL;

      CREATE TABLE relance_tasks (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        client_id uuid NOT NULL,
        invoice_id uuid NOT NULL,
        plan_step_id uuid NOT NULL,
        status text NOT NULL DEFAULT 'scheduled' CHECK (status IN
          ('scheduled', 'sending', 'drafted', 'sent', 'failed', 'unknown', 'cancelled')),
        send_at timestamptz NOT NULL,
        next_attempt_at timestamptz,
        due_at timestamptz NOT NULL GENERATED ALWAYS AS (coalesce(next_attempt_at, send_at)) STORED,
        wait_reason text,
        claim_token uuid,
        lease_until timestamptz,
        claims integer NOT NULL DEFAULT 0 CHECK (claims >= 0),
        attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
        started_at timestamptz,
        doubted_at timestamptz,
        outbound_message_id uuid,
        queue_job_id text,
        subject_override text,
        body_override text,
        postponed_at timestamptz,
        immediate_at timestamptz,
        drafted_at timestamptz,
        approved_at timestamptz,
        approved_by uuid REFERENCES users (id) ON DELETE SET NULL,
        approved_remainder_cents integer CHECK (approved_remainder_cents > 0),
        sent_at timestamptz,
        failure_code text,
        failure_detail text,
        cancel_reason text,
        cancelled_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        updated_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id),
        FOREIGN KEY (organization_id, client_id) REFERENCES clients (organization_id, id),
        FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices (organization_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organization_id, plan_step_id) REFERENCES plan_steps (organization_id, id),
        FOREIGN KEY (organization_id, outbound_message_id) REFERENCES outbound_messages (organization_id, id),
        CONSTRAINT sending_is_claimed CHECK (status <> 'sending' OR lease_until IS NOT NULL),
        CONSTRAINT sent_has_a_message CHECK (status <> 'sent' OR (sent_at IS NOT NULL AND outbound_message_id IS NOT NULL)),
        CONSTRAINT doubt_follows_a_start CHECK (status <> 'unknown' OR started_at IS NOT NULL),
        CONSTRAINT cancelled_says_why CHECK ((status = 'cancelled') = (cancel_reason IS NOT NULL))
      );
      CREATE UNIQUE INDEX relance_tasks_one_per_step ON relance_tasks (invoice_id, plan_step_id)
        WHERE status <> 'cancelled';
      CREATE INDEX relance_tasks_due_index ON relance_tasks (due_at) WHERE status = 'scheduled';
      CREATE INDEX relance_tasks_due_by_organization_index ON relance_tasks (organization_id, due_at)
        WHERE status = 'scheduled';
      CREATE INDEX relance_tasks_lease_index ON relance_tasks (lease_until) WHERE status = 'sending';
      CREATE INDEX relance_tasks_invoice_index ON relance_tasks (organization_id, invoice_id, send_at);
      CREATE INDEX relance_tasks_client_open_index ON relance_tasks (client_id)
        WHERE status IN ('sending', 'unknown');
      CREATE INDEX relance_tasks_attention_index ON relance_tasks (organization_id, status, send_at)
        WHERE status IN ('drafted', 'unknown', 'failed');
      CREATE INDEX relance_tasks_message_index ON relance_tasks (outbound_message_id)
        WHERE outbound_message_id IS NOT NULL;
      CREATE INDEX relance_tasks_sent_index ON relance_tasks (organization_id, sent_at DESC) WHERE status = 'sent';

      CREATE TABLE checkin_tasks (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        invoice_id uuid NOT NULL,
        relance_task_id uuid,
        send_at timestamptz NOT NULL,
        token_hash bytea UNIQUE,
        status text NOT NULL DEFAULT 'scheduled' CHECK (status IN ('scheduled', 'sent', 'answered', 'expired')),
        answer text CHECK (answer IN ('paid', 'still_pending')),
        holds boolean NOT NULL DEFAULT true,
        expires_at timestamptz,
        answered_at timestamptz,
        answered_by uuid REFERENCES users (id) ON DELETE SET NULL,
        queue_job_id text,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        updated_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id),
        FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices (organization_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organization_id, relance_task_id) REFERENCES relance_tasks (organization_id, id) ON DELETE CASCADE,
        CHECK ((status = 'answered') = (answer IS NOT NULL))
      );
      CREATE INDEX checkin_tasks_invoice_index ON checkin_tasks (organization_id, invoice_id);
      CREATE INDEX checkin_tasks_due_index ON checkin_tasks (send_at) WHERE status = 'scheduled';
      CREATE INDEX checkin_tasks_open_index ON checkin_tasks (invoice_id) WHERE status = 'sent';

      CREATE TABLE activity_events (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        kind text NOT NULL CHECK (length(kind) BETWEEN 1 AND 60),
        actor text NOT NULL DEFAULT 'rubis' CHECK (actor IN ('rubis', 'user', 'client', 'provider', 'operator')),
        actor_user_id uuid REFERENCES users (id) ON DELETE SET NULL,
        invoice_id uuid,
        client_id uuid,
        relance_task_id uuid,
        data jsonb NOT NULL DEFAULT '{}',
        occurred_at timestamptz NOT NULL DEFAULT rubis_now(),
        FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices (organization_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organization_id, client_id) REFERENCES clients (organization_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organization_id, relance_task_id) REFERENCES relance_tasks (organization_id, id) ON DELETE CASCADE
      );
      CREATE INDEX activity_events_invoice_index ON activity_events (organization_id, invoice_id, occurred_at, id);
      CREATE INDEX activity_events_organization_index ON activity_events (organization_id, occurred_at DESC, id DESC);
    `)
  }

  async down() {
    this.schema.raw(`DROP TABLE activity_events, checkin_tasks, relance_tasks, outbound_messages;`)
  }
}
