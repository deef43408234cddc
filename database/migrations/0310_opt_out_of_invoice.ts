import { BaseSchema } from '@adonisjs/lucid/schema'

const KINDS = `'paying', 'paid', 'promise', 'instalments', 'dispute', 'wrong_contact', 'document', 'statement',
  'opt_out'`

/** A client may ask to be left alone about one invoice, and still hear of the others. */
export default class extends BaseSchema {
  async up() {
    this.schema.raw(`
      ALTER TABLE client_answers DROP CONSTRAINT client_answers_kind_check,
        ADD CONSTRAINT client_answers_kind_check CHECK (kind IN (${KINDS}, 'opt_out_invoice'));
    `)
  }

  async down() {
    this.schema.raw(`
      DELETE FROM client_answers WHERE kind = 'opt_out_invoice';
      ALTER TABLE client_answers DROP CONSTRAINT client_answers_kind_check,
        ADD CONSTRAINT client_answers_kind_check CHECK (kind IN (${KINDS}));
    `)
  }
}
