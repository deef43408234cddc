/** How long whoever asks for an organization to be erased may think again: nothing leaves meanwhile. */
export const COOLING_DAYS = 14

/** So many days before, its owners are told once more. */
export const REMINDED_DAYS = 2

/** What is written to be sure that the right one is meant: the name, spaces and capitals aside. */
export function confirms(typed: string, name: string): boolean {
  return plain(typed) === plain(name)
}

const plain = (words: string) =>
  words.normalize('NFKC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('fr')
