import { Worker } from 'node:worker_threads'
import type { PdfPages, ReadPdfPages } from '../core/document/pdf/types.ts'
import { Refusal, type RefusalReason } from '../core/document/refusal.ts'

/** What the thread answers to the bytes of one file. */
export type PdfAnswer = { pages: PdfPages } | { refused: { reason: RefusalReason; detail: string } }

/**
 * A reader of PDFs in a thread that serves one file after another and is ended, and made anew, when a file takes too
 * long or too much memory: pdf.js cannot be stopped in the middle of a page otherwise.
 */
export function pdfThread(limit = 30_000): { readPdfPages: ReadPdfPages } {
  let worker: Worker | null = null
  return {
    readPdfPages: async (bytes) => {
      worker ??= startWorker()
      const answer = await answerOf(worker, bytes, limit)
      if ('pages' in answer) return answer.pages
      if (answer.lost) {
        await worker.terminate()
        worker = null
      }
      throw new Refusal(answer.refused.reason, answer.refused.detail)
    },
  }
}

function startWorker(): Worker {
  const worker = new Worker(new URL('pdf-worker-start.mjs', import.meta.url), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  })
  // A thread that waits for work must not keep the command from ending.
  worker.unref()
  return worker
}

type Answer = { pages: PdfPages } | { refused: { reason: RefusalReason; detail: string }; lost: boolean }

function answerOf(worker: Worker, bytes: Uint8Array, limit: number): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer)
      worker.off('message', onMessage).off('error', onError)
    }
    const lost = (reason: RefusalReason, detail = '') => {
      end()
      resolve({ refused: { reason, detail }, lost: true })
    }
    const onMessage = (answer: PdfAnswer) => {
      end()
      resolve('pages' in answer ? answer : { ...answer, lost: false })
    }
    const onError = (error: Error & { code?: string }) => {
      if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') lost('suspicious', '占用内存过多')
      else {
        end()
        reject(error)
      }
    }
    const timer = setTimeout(() => lost('too_long'), limit)
    worker.on('message', onMessage).on('error', onError)
    worker.postMessage(bytes)
  })
}
