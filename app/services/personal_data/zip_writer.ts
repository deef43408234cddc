import type { Readable } from 'node:stream'
import drive from '@adonisjs/drive/services/main'
import { ZipFile } from 'yazl'

/** A file of an archive; opened when those before it have been written. */
export interface ZipEntry {
  path: string
  open: () => Readable | Promise<Readable>
  /** false for what is compressed already */
  compress?: boolean
}

/**
 * Streams an archive to the drive, one entry after another: what is in memory is a piece of one file.
 * What fails leaves a broken file behind, which is for the caller to delete.
 *
 * @returns its size in bytes, and how many files it holds
 * @throws what an entry throws
 */
export async function writeZip(
  key: string,
  entries: AsyncIterable<ZipEntry>
): Promise<{ byteSize: number; fileCount: number }> {
  const zip = new ZipFile()
  const output = zip.outputStream as Readable
  let reading: Readable | null = null
  const fail = (error: Error) => output.destroy(error)
  zip.on('error', fail)

  const written = drive.use().putStream(key, output)
  written.catch(() => {}) // told below, once nothing is added any more
  let fileCount = 0
  try {
    for await (const { path, open, compress = true } of entries) {
      zip.addReadStreamLazy(path, { compress }, (give) => {
        Promise.resolve()
          .then(open)
          .then((stream) => {
            reading = stream
            stream.once('error', fail) // the library listens to those it is given at once only
            give(null, stream)
          })
          .catch(fail)
      })
      fileCount += 1
    }
    zip.end()
    await written
  } catch (error) {
    fail(error as Error)
    await written.catch(() => {})
    throw error
  } finally {
    ;(reading as Readable | null)?.destroy()
  }
  const { contentLength } = await drive.use().getMetaData(key)
  return { byteSize: contentLength, fileCount }
}
