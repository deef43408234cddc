/** What the server takes, ten megabytes and twenty files at a time; it looks at the bytes again. */
export const MOST_BYTES = 10 * 1024 * 1024
export const MOST_FILES = 20

/** HEIC is left out on purpose: asked for JPEG, phones convert their photographs. */
export const ACCEPT = 'application/pdf,image/jpeg,image/png,application/xml,text/xml,.pdf,.xml'

export type LocalRefusal = 'heic' | 'unsupported_file' | 'file_too_large' | 'empty_file'

const HEIC = /\.(heic|heif)$/i
const KNOWN = /\.(pdf|png|jpe?g|xml)$/i
const KNOWN_TYPES = /^(application\/(pdf|xml)|text\/xml|image\/(png|jpeg))$/

/** Why a file need not leave this machine, null when the server may have it. */
export function refusalOf({ name, type, size }: Pick<File, 'name' | 'type' | 'size'>) {
  if (HEIC.test(name) || /^image\/hei[cf]/.test(type)) return 'heic' satisfies LocalRefusal
  if (!KNOWN.test(name) && !KNOWN_TYPES.test(type)) return 'unsupported_file' satisfies LocalRefusal
  if (size === 0) return 'empty_file' satisfies LocalRefusal
  if (size > MOST_BYTES) return 'file_too_large' satisfies LocalRefusal
  return null
}

/** Files of a drop or of the clipboard; text and links have none. */
export function filesOf(transfer: DataTransfer | null): File[] {
  return [...(transfer?.files ?? [])]
}

export function carriesFiles(transfer: DataTransfer | null) {
  return transfer?.types.includes('Files') ?? false
}
