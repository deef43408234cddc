import { appUrl } from '#config/app'
import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'

interface Wanted {
  challenge: string
  origin?: string
  /** the host the device believes to be on */
  host?: string
  /** whether the device checked who holds it */
  verified?: boolean
}

const ORIGIN = appUrl
const HOST = 'localhost'

/** A device with one passkey, as WebAuthn describes it (level 3, sections 6.1 and 6.5): ES256, no attestation. */
export class Authenticator {
  readonly id = randomBytes(32).toString('base64url')
  readonly #key: KeyObject
  readonly #cose: Buffer
  #counter = 0

  constructor() {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
    const { x, y } = publicKey.export({ format: 'jwk' }) as { x: string; y: string }
    this.#key = privateKey
    this.#cose = cbor(
      new Map<number, unknown>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Buffer.from(x, 'base64url')],
        [-3, Buffer.from(y, 'base64url')],
      ])
    )
  }

  register({ challenge, origin = ORIGIN, host = HOST, verified = true }: Wanted) {
    const id = Buffer.from(this.id, 'base64url')
    const length = Buffer.alloc(2)
    length.writeUInt16BE(id.length)
    const authData = Buffer.concat([
      this.#head(host, 0x40 | (verified ? 4 : 0)),
      Buffer.alloc(16),
      length,
      id,
      this.#cose,
    ])
    const attestation = new Map<string, unknown>([
      ['fmt', 'none'],
      ['attStmt', new Map()],
      ['authData', authData],
    ])
    return {
      ...this.#credential(),
      response: {
        clientDataJSON: clientData('webauthn.create', challenge, origin).toString('base64url'),
        attestationObject: cbor(attestation).toString('base64url'),
        transports: ['internal'],
      },
    }
  }

  authenticate({ challenge, origin = ORIGIN, host = HOST, verified = true }: Wanted) {
    this.#counter += 1
    const data = clientData('webauthn.get', challenge, origin)
    const authData = this.#head(host, verified ? 4 : 0)
    const signed = Buffer.concat([authData, createHash('sha256').update(data).digest()])
    return {
      ...this.#credential(),
      response: {
        clientDataJSON: data.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: sign('sha256', signed, this.#key).toString('base64url'),
      },
    }
  }

  #credential() {
    return { id: this.id, rawId: this.id, type: 'public-key', clientExtensionResults: {} }
  }

  /** Whose site, what was checked (somebody was there, always), how often it was used. */
  #head(host: string, flags: number): Buffer {
    const counter = Buffer.alloc(4)
    counter.writeUInt32BE(this.#counter)
    return Buffer.concat([
      createHash('sha256').update(host).digest(),
      Buffer.from([1 | flags]),
      counter,
    ])
  }
}

function clientData(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

/** As much of RFC 8949 as a passkey needs. */
function cbor(value: unknown): Buffer {
  if (typeof value === 'number') {
    return value < 0 ? cborHead(1, -1 - value) : cborHead(0, value)
  }
  if (Buffer.isBuffer(value)) {
    return Buffer.concat([cborHead(2, value.length), value])
  }
  if (typeof value === 'string') {
    return Buffer.concat([cborHead(3, Buffer.byteLength(value)), Buffer.from(value)])
  }
  const entries = [...(value as Map<unknown, unknown>)]
  return Buffer.concat([cborHead(5, entries.length), ...entries.flat().map(cbor)])
}

function cborHead(major: number, size: number): Buffer {
  const type = major << 5
  if (size < 24) {
    return Buffer.from([type | size])
  }
  return size < 256
    ? Buffer.from([type | 24, size])
    : Buffer.from([type | 25, size >> 8, size & 255])
}
