import { writeFileSync } from 'node:fs'
import { args, BaseCommand, flags } from '@adonisjs/core/ace'
import { evaluate } from '#services/imports/evaluation/evaluate'
import { printed } from '#services/imports/evaluation/print'
import { reportOn } from '#services/imports/evaluation/report'
import { ReaderPool } from '#services/imports/pool/reader_pool'

export default class ImportsEvaluate extends BaseCommand {
  static commandName = 'imports:evaluate'
  static description = 'Measure how well invoices are read, on documents whose values are known'
  static help = [
    'The folder holds `files/` and `truth.jsonl`, one JSON object per line: file, class, lang, expected.',
    '```',
    '{{ binaryName }} imports:evaluate ../documents --json report.json',
    '{{ binaryName }} imports:evaluate ../documents --text-only --as-seller',
    '```',
  ]

  @args.string({ description: 'Folder of the documents' })
  declare folder: string

  @flags.string({ description: 'Also write the whole report there, as JSON' })
  declare json?: string

  @flags.boolean({ description: 'Read pages as if no document had an XML' })
  declare textOnly?: boolean

  @flags.boolean({ description: 'Tell the reader who issues, as the product does' })
  declare asSeller?: boolean

  @flags.string({ description: 'Only classes or files whose name contains this' })
  declare only?: string

  async run() {
    const options = {
      today: new Date().toISOString().slice(0, 10),
      ignoreXml: this.textOnly ?? false,
      asSeller: this.asSeller ?? false,
      only: this.only ?? null,
    }
    const pool = new ReaderPool()
    const judged = await evaluate(
      this.folder,
      (bytes, context) => pool.read(bytes, context),
      options
    ).finally(() => pool.close())
    const report = reportOn(judged)
    this.logger.log(printed(report))
    if (this.json) {
      writeFileSync(this.json, JSON.stringify({ options, report, documents: judged }, null, 2))
    }
  }
}
