import { readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { Budget } from '../core/document/budget.ts'
import { Refusal } from '../core/document/refusal.ts'
import { pdfPagesReader } from '../pdf/read-pdf-pages.ts'
import type { PdfAnswer } from './pdf-thread.ts'

/** Reads PDFs in a thread of its own, which `pdf-thread.ts` ends when one takes too long. */
const readPages = pdfPagesReader(async (name) => {
  if (!/^[\w-]+$/.test(name)) return null
  try {
    return await readFile(new URL(`../pdf/cmaps/${name}.bcmap`, import.meta.url))
  } catch {
    return null
  }
})

parentPort?.on('message', (bytes: Uint8Array) => {
  void answer(bytes).then((read) => parentPort?.postMessage(read))
})

async function answer(bytes: Uint8Array): Promise<PdfAnswer> {
  try {
    return { pages: await readPages(bytes, new Budget()) }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { refused: { reason: error.reason, detail: error.detail } }
  }
}
