import { CsvImportSchema } from '#database/schema'
import { vault } from '#lib/vault'
import { withUuid } from '#lib/with_uuid'
import { compose } from '@adonisjs/core/helpers'

/** A list of invoices that was sent as a file, kept sealed while it may be needed. */
export default class CsvImport extends compose(CsvImportSchema, withUuid) {
  /** The file as it came; null once it is forgotten. */
  get content(): Buffer | null {
    return this.contentEncrypted === null
      ? null
      : Buffer.from(vault.open<string>('csv_imports.content', this.contentEncrypted), 'base64')
  }

  set content(bytes: Buffer | null) {
    this.contentEncrypted = bytes && vault.seal('csv_imports.content', bytes.toString('base64'))
  }
}
