import encryption from '@adonisjs/core/services/encryption'

/**
 * Encryption at rest. The purpose names the table and the column, so that a value moved to another
 * place of the database cannot be read there.
 */
export const vault = {
  seal(place: `${string}.${string}`, value: unknown): string {
    return encryption.use('vault').encrypt(value, { purpose: place })
  },

  /** @throws when the value was not sealed for that place, or its key was retired */
  open<Value>(place: `${string}.${string}`, sealed: string): Value {
    const value = encryption.use('vault').decrypt<Value>(sealed, place)
    if (value === null) {
      throw new Error(`The vault cannot open a value of ${place}: is its key still in VAULT_KEYS?`)
    }
    return value
  },
}
