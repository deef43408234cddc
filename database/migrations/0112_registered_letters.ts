import { BaseSchema } from '@adonisjs/lucid/schema'

/** Formal notices that a person printed and posted: when, under which number, which exact letter. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      CREATE TABLE registered_letters (
        id uuid PRIMARY KEY,
        organization_id uuid NOT NULL REFERENCES organizations (id) ON DELETE CASCADE,
        invoice_id uuid NOT NULL,
        relance_task_id uuid NOT NULL,
        attachment_id uuid NOT NULL,
        tracking_number varchar(30),
        posted_on date NOT NULL,
        remainder_cents integer NOT NULL CHECK (remainder_cents > 0),
        recorded_by uuid REFERENCES users (id) ON DELETE SET NULL,
        voided_at timestamptz,
        voided_by uuid REFERENCES users (id) ON DELETE SET NULL,
        created_at timestamptz NOT NULL DEFAULT rubis_now(),
        UNIQUE (organization_id, id),
        FOREIGN KEY (organization_id, invoice_id) REFERENCES invoices (organization_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organization_id, relance_task_id) REFERENCES relance_tasks (organization_id, id) ON DELETE CASCADE,
        FOREIGN KEY (organization_id, attachment_id) REFERENCES attachments (organization_id, id) ON DELETE CASCADE
      );
      CREATE UNIQUE INDEX registered_letters_one_per_relance ON registered_letters (organization_id, relance_task_id)
        WHERE voided_at IS NULL;
      CREATE INDEX registered_letters_invoice_index ON registered_letters (organization_id, invoice_id);
      CREATE INDEX registered_letters_attachment_index ON registered_letters (organization_id, attachment_id);
    `)
  }

  async down() {
    this.schema.raw(`DROP TABLE registered_letters;`)
  }
}
