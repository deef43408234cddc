import { line } from '#validators/fields'
import vine from '@vinejs/vine'

/** Base64url, as WebAuthn writes bytes in JSON. */
const bytes = (max: number) =>
  vine
    .string()
    .regex(/^[A-Za-z0-9_-]*$/)
    .maxLength(max)

const credential = { id: bytes(1_400), rawId: bytes(1_400), type: vine.literal('public-key') }

/** What a browser answers to a challenge; the signature is checked by the service. */
const assertion = () =>
  vine.object({
    ...credential,
    response: vine.object({
      clientDataJSON: bytes(4_000),
      authenticatorData: bytes(4_000),
      signature: bytes(10_000),
      userHandle: bytes(100).optional(),
    }),
    clientExtensionResults: vine.object({}).optional(),
  })

export const usePasskeyValidator = vine.create({ response: assertion() })

export const enterWithPasskeyValidator = vine.create({
  response: assertion(),
  remember: vine.boolean({ strict: true }).optional(),
})

export const addPasskeyValidator = vine.create({
  name: line(80),
  response: vine.object({
    ...credential,
    response: vine.object({
      clientDataJSON: bytes(4_000),
      attestationObject: bytes(20_000),
      transports: vine.array(vine.string().maxLength(20)).maxLength(10).optional(),
    }),
    clientExtensionResults: vine.object({}).optional(),
  }),
})
