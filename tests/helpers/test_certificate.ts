import { generateKeyPairSync, sign } from 'node:crypto'

/**
 * A certificate for one host name, signed by itself, made on the spot: no private key is kept in the
 * repository and no `openssl` is needed. X.509 version 3 (RFC 5280), ECDSA on P-256.
 */
export function makeCertificate(host: string): { key: string; cert: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const signature = sequence(oid('2a8648ce3d040302'))
  const name = sequence(set(sequence(oid('550403'), der(0x0c, Buffer.from(host)))))
  const day = 24 * 60 * 60 * 1000
  const body = sequence(
    der(0xa0, integer(2)),
    integer(1),
    signature,
    name,
    sequence(utcTime(Date.now() - day), utcTime(Date.now() + day)),
    name,
    publicKey.export({ type: 'spki', format: 'der' }),
    der(0xa3, sequence(alternativeName(host), isAuthority()))
  )
  const signed = sequence(body, signature, bitString(sign('sha256', body, privateKey)))
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${signed.toString('base64').replace(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE-----\n`,
  }
}

function der(tag: number, ...content: Buffer[]): Buffer {
  const body = Buffer.concat(content)
  const length =
    body.length < 128
      ? [body.length]
      : body.length < 256
        ? [0x81, body.length]
        : [0x82, body.length >> 8, body.length & 255]
  return Buffer.concat([Buffer.from([tag, ...length]), body])
}

const sequence = (...content: Buffer[]) => der(0x30, ...content)
const set = (content: Buffer) => der(0x31, content)
const integer = (value: number) => der(0x02, Buffer.from([value]))
const oid = (hex: string) => der(0x06, Buffer.from(hex, 'hex'))
const bitString = (content: Buffer) => der(0x03, Buffer.concat([Buffer.from([0]), content]))
const alternativeName = (host: string) =>
  sequence(oid('551d11'), der(0x04, sequence(der(0x82, Buffer.from(host)))))
const isAuthority = () =>
  sequence(oid('551d13'), der(0x04, sequence(der(0x01, Buffer.from([255])))))

function utcTime(ms: number): Buffer {
  const compact = new Date(ms).toISOString().slice(2, 19).replace(/[-:T]/g, '')
  return der(0x17, Buffer.from(`${compact}Z`))
}
