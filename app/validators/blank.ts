/**
 * JSON bodies say "empty" with null or with an empty string, which the body parser reads as null;
 * columns of free text say it with an empty string.
 */
export function nullToBlank<Input extends object, Key extends keyof Input>(
  input: Input,
  ...keys: Key[]
): Omit<Input, Key> & { [Name in Key]: Exclude<Input[Name], null> } {
  const blanked = keys.flatMap((key) => (input[key] === null ? [[key, '']] : []))
  return { ...input, ...Object.fromEntries(blanked) }
}
