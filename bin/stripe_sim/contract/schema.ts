/** The part of JSON Schema (draft 2020-12) that the types of the SDK need. */
export interface Schema {
  $ref?: string
  type?: 'string' | 'number' | 'boolean' | 'null' | 'object' | 'array'
  enum?: readonly (string | number | boolean | null)[]
  anyOf?: readonly Schema[]
  items?: Schema
  properties?: Record<string, Schema>
  required?: readonly string[]
  /** false: nothing else is known; a schema: a map of these */
  additionalProperties?: false | Schema
}

export interface SchemaFile {
  /** of the SDK they were made from */
  version: string
  $defs: Record<string, Schema>
}
