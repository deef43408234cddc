import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'
import type { Schema } from './schema.ts'

const SOURCE = join(dirname(fileURLToPath(import.meta.url)), '__stripe_types__.ts')

/**
 * JSON Schemas of types of the installed SDK, by the compiler itself: always those of the version in use,
 * and nothing is fetched. Since 22.4 nearly every enum is open (`'a' | OtherString`), so that the compiler
 * lets a misspelt value through: here the open part is dropped, and the known words alone are left.
 *
 * @param named name of a definition → type, such as `Stripe.Subscription`
 */
export function generate(named: Record<string, string>): Record<string, Schema> {
  const members = Object.entries(named).map(([name, type]) => `  ${JSON.stringify(name)}: ${type}`)
  const text = `import type Stripe from 'stripe'\nexport interface All {\n${members.join('\n')}\n}\n`
  const program = programOf(text)
  const checker = program.getTypeChecker()
  const source = program.getSourceFile(SOURCE)
  const all = source?.statements.find(ts.isInterfaceDeclaration)
  if (!source || !all) {
    throw new Error('The types of the SDK cannot be read')
  }
  const unknown = program.getSemanticDiagnostics(source)
  if (unknown.length > 0) {
    throw new Error(ts.flattenDiagnosticMessageText(unknown[0].messageText, '\n'))
  }
  const writer = new SchemaWriter(checker, all)
  return writer.write(checker.getTypeAtLocation(all))
}

function programOf(text: string): ts.Program {
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    target: ts.ScriptTarget.ESNext,
    lib: ['lib.esnext.d.ts'],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    types: ['node'],
  }
  const host = ts.createCompilerHost(options)
  const readSource = host.getSourceFile.bind(host)
  const fileExists = host.fileExists.bind(host)
  host.fileExists = (path) => path === SOURCE || fileExists(path)
  host.getSourceFile = (path, ...rest) =>
    path === SOURCE
      ? ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, true)
      : readSource(path, ...rest)
  return ts.createProgram([SOURCE], options, host)
}

/** Walks types; each object type becomes one definition, whatever the number of places that use it. */
class SchemaWriter {
  readonly #checker: ts.TypeChecker
  readonly #place: ts.Node
  readonly #defs: Record<string, Schema> = {}
  readonly #names = new Map<ts.Type, string>()

  constructor(checker: ts.TypeChecker, place: ts.Node) {
    this.#checker = checker
    this.#place = place
  }

  write(all: ts.Type): Record<string, Schema> {
    for (const member of all.getProperties()) {
      this.#defs[member.name] = this.#schemaOf(this.#typeOf(member))
    }
    return this.#defs
  }

  #typeOf = (member: ts.Symbol) => this.#checker.getTypeOfSymbolAtLocation(member, this.#place)

  #schemaOf(type: ts.Type): Schema {
    if (type.isUnion()) {
      return this.#union(type.types)
    }
    if (type.isStringLiteral() || type.isNumberLiteral()) {
      return { enum: [type.value] }
    }
    const { flags } = type
    if (flags & ts.TypeFlags.BooleanLiteral) {
      return { enum: [this.#checker.typeToString(type) === 'true'] }
    }
    if (flags & ts.TypeFlags.Number) {
      return { type: 'number' }
    }
    if (flags & ts.TypeFlags.String || isDecimal(type)) {
      return { type: 'string' }
    }
    if (flags & ts.TypeFlags.Null) {
      return { type: 'null' }
    }
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) {
      return {}
    }
    return this.#structure(type)
  }

  #union(types: readonly ts.Type[]): Schema {
    const present = types.filter((one) => !(one.flags & ts.TypeFlags.Undefined) && !isOpenPart(one))
    const isWord = (one: ts.Type) => one.isStringLiteral() || one.isNumberLiteral()
    const literals = present.filter(isWord)
    const others = present.filter((one) => !isWord(one))
    const parts = others.map((one) => this.#schemaOf(one))
    if (literals.length > 0) {
      parts.push({ enum: literals.map((one) => (one as ts.LiteralType).value as string | number) })
    }
    return parts.length === 1 ? parts[0] : { anyOf: parts }
  }

  #structure(type: ts.Type): Schema {
    if (this.#checker.isArrayType(type)) {
      const [item] = this.#checker.getTypeArguments(type as ts.TypeReference)
      return { type: 'array', items: this.#schemaOf(item) }
    }
    const known = this.#names.get(type)
    if (known) {
      return { $ref: known }
    }
    const name = `${this.#checker.typeToString(type, undefined, ts.TypeFormatFlags.UseFullyQualifiedType | ts.TypeFormatFlags.NoTruncation).slice(0, 80)}#${this.#names.size}`
    this.#names.set(type, name)
    this.#defs[name] = this.#object(type)
    return { $ref: name }
  }

  #object(type: ts.Type): Schema {
    const map = this.#checker.getIndexInfosOfType(type).at(0)
    const members = this.#checker
      .getPropertiesOfType(type)
      .filter((member) => this.#typeOf(member).getCallSignatures().length === 0)
    const isOptional = (member: ts.Symbol) => (member.flags & ts.SymbolFlags.Optional) !== 0
    return {
      type: 'object',
      properties: Object.fromEntries(
        members.map((member) => [member.name, this.#schemaOf(this.#typeOf(member))])
      ),
      required: members.filter((member) => !isOptional(member)).map((member) => member.name),
      additionalProperties: map ? this.#schemaOf(map.type) : false,
    }
  }
}

/** `OtherString`, which is `string & Record<never, never>`. */
const isOpenPart = (type: ts.Type) =>
  type.isIntersection() && type.types.some((one) => one.flags & ts.TypeFlags.String)

/** A class of the SDK, which travels as a word. */
const isDecimal = (type: ts.Type) => type.getProperty('toFixed') !== undefined
