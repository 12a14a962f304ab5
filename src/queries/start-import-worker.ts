import type { ImportSetup } from '../workers/import-worker.ts'

export interface StartedImportWorker {
  readonly worker: Worker
  /** What is asked and answered goes through here: pdf.js, once loaded, speaks for the worker itself. */
  readonly port: MessagePort
}

/** Starts a worker that reads brought files. Whoever starts one ends it and closes its port. */
export function startImportWorker(known: Omit<ImportSetup, 'port'>): StartedImportWorker {
  const worker = new Worker(new URL('../workers/import-worker.ts', import.meta.url), { type: 'module' })
  const { port1: port, port2 } = new MessageChannel()
  worker.postMessage({ ...known, port: port2 } satisfies ImportSetup, [port2])
  return { worker, port }
}
