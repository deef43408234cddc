import { v7 as uuidv7 } from 'uuid'
import type { BaseModel } from '@adonisjs/lucid/orm'
import type { NormalizeConstructor } from '@adonisjs/core/types/helpers'

/** The application names its rows itself, by time (UUIDv7, RFC 9562): an id exists before the insert. */
export function withUuid<Model extends NormalizeConstructor<typeof BaseModel>>(superclass: Model) {
  class WithUuid extends superclass {
    static selfAssignPrimaryKey = true
    declare id: string

    static boot() {
      if (Object.hasOwn(this, 'booted') && this.booted) {
        return
      }
      super.boot()
      this.before('create', (row) => {
        const model = row as WithUuid
        model.id ??= uuidv7()
      })
    }
  }
  return WithUuid
}
