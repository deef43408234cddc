import { BaseSchema } from '@adonisjs/lucid/schema'

/** What keeps the machine honest: webhooks, outbox, notices, and the switch that stops all sending. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE webhook_events (
        id uuid PRIMARY KEY,
        provider text NOT NULL CHECK (provider IN ('stripe', 'resend', 'inbound')),
        event_id text NOT NULL,
        type text NOT NULL,
        payload_encrypted text NOT NULL,
        attempts smallint NOT NULL DEFAULT 0 CHECK (attempts >= 0),
        last_error text,
        received_at timestamptz NOT NULL DEFAULT rubis_now(),
        processed_at timestamptz,
        UNIQUE (provider, event_id)
      );
      CREATE INDEX webhook_events_waiting_index ON webhook_events (received_at) WHERE processed_at IS NULL;

      CREATE TABLE outbox (
        id uuid PRIMARY KEY,
        organization_id uuid REFERENCES organizations (id) ON DELETE CASCADE,
        dedupe_key text NOT NULL UNIQUE,
        kind text NOT NULL,
        payload jsonb NOT NULL DEFAULT '{}',
        available_at timestamptz NOT NULL DEFAULT rubis_now(),
        attempts smallint NOT NULL DEFAULT 0 CHECK (attempts >= 0),
        last_error text,
        done_at timestamptz,
        gave_up_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT rubis_now()
      );
      CREATE INDEX outbox_waiting_index ON outbox (available_at) WHERE done_at IS NULL AND gave_up_at IS NULL;

      CREATE TABLE notifications (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        kind text NOT NULL,
        invoice_id uuid,
        data jsonb NOT NULL DEFAULT '{}',
        read_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id),
        FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices (organization_id, id) ON DELETE CASCADE
      );
      CREATE INDEX notifications_user_index ON notifications (user_id, organization_id, created_at DESC, id DESC);

      CREATE TABLE notification_preferences (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        kind text NOT NULL,
        channel text NOT NULL CHECK (channel IN ('in_app', 'email', 'digest')),
        enabled boolean NOT NULL DEFAULT true,
        UNIQUE (organization_id, user_id, kind, channel)
      );

      CREATE TABLE saved_views (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        user_id uuid NOT NULL REFERENCES users (id) ON DELETE CASCADE,
        resource text NOT NULL,
        name text NOT NULL,
        query jsonb NOT NULL DEFAULT '{}',
        position smallint NOT NULL DEFAULT 0,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        updated_at timestamptz NOT NULL DEFAULT rubis_now()
      );
      CREATE INDEX saved_views_user_index ON saved_views (organization_id, user_id, resource, position);

      -- One row: may anything leave at all? It names the database it was switched on for, so that a
      -- copy or a restored backup, which lives in another one, starts with sending off.
      CREATE TABLE sending_switch (
        id smallint PRIMARY KEY DEFAULT 1 CHECK (id = 1),
        enabled boolean NOT NULL DEFAULT false,
        database_identity text,
        reason text NOT NULL DEFAULT 'new instance',
        changed_at timestamptz NOT NULL DEFAULT rubis_now()
      );
      INSERT INTO sending_switch DEFAULT VALUES;

      CREATE TABLE worker_heartbeats (
        id uuid PRIMARY KEY,
        queues text NOT NULL,
        hostname text NOT NULL,
        pid integer NOT NULL,
        started_at timestamptz NOT NULL DEFAULT rubis_now(),
        seen_at timestamptz NOT NULL DEFAULT rubis_now(),
        last_sweep_at timestamptz
      );
    `)
  }

  async down() {
    this.schema.raw(`
      DROP TABLE worker_heartbeats, sending_switch, saved_views, notification_preferences, notifications,
        outbox, webhook_events;
    `)
  }
}
