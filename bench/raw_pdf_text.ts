import { readFileSync } from 'node:fs'
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs'
import { answer, costOf } from './child.ts'

/** pdf.js alone: every page's text, and nothing understood of it. */
async function extract(path: string) {
  const task = pdfjs.getDocument({
    data: new Uint8Array(readFileSync(path)),
    useSystemFonts: false,
    verbosity: pdfjs.VerbosityLevel.ERRORS,
  })
  const document = await task.promise
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number)
    await page.getTextContent()
  }
  await task.destroy()
}

answer({
  extract: (paths: string[]) =>
    costOf(async () => {
      for (const path of paths) {
        await extract(path)
      }
    }),
})
