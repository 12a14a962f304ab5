import type { BrowserContext } from '@playwright/test'

/** Tells what a page's load does, while it does it, so that a trial can strike at a chosen moment. */
export interface LoadEvents {
  /** What has happened since the last `restart`, in order: the stores written to, and words with the decode worker. */
  readonly seen: readonly string[]
  readonly restart: () => void
  /** Resolves at the `count`-th event since the last `restart`. */
  readonly reached: (count: number) => Promise<void>
  /** Resolves at the next event of this name. */
  readonly next: (name: string) => Promise<void>
}

/** Reports every write to IndexedDB and every word with a worker, of every page of the context. */
export async function watchLoads(context: BrowserContext): Promise<LoadEvents> {
  let seen: string[] = []
  let waiting: { count: number; resolve: () => void }[] = []
  let named: { name: string; resolve: () => void }[] = []
  await context.exposeBinding('reportEvent', (_, name: string) => {
    seen.push(name)
    for (const { count, resolve } of waiting) if (seen.length >= count) resolve()
    for (const one of named) if (one.name === name) one.resolve()
    named = named.filter((one) => one.name !== name)
  })
  await context.addInitScript(() => {
    const page = window as unknown as {
      reportEvent: (name: string) => Promise<void>
      stopWorkers: () => void
    }
    const stores: {
      put: (this: IDBObjectStore, value: unknown, key?: IDBValidKey) => IDBRequest<IDBValidKey>
    } = IDBObjectStore.prototype
    const { put } = stores
    stores.put = function (...given) {
      const request = put.apply(this, given)
      void page.reportEvent(this.name)
      return request
    }
    const workers: Worker[] = []
    let isStopped = false
    window.Worker = class extends Worker {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given)
        workers.push(this)
        this.addEventListener('message', () => void page.reportEvent('worker answers'))
        if (isStopped) this.terminate()
      }
      override postMessage(...given: unknown[]) {
        void page.reportEvent('worker asked')
        super.postMessage(...(given as Parameters<Worker['postMessage']>))
      }
    }
    // A worker that dies says nothing.
    page.stopWorkers = () => {
      isStopped = true
      for (const worker of workers) worker.terminate()
    }
  })
  return {
    get seen() {
      return seen
    },
    restart: () => {
      seen = []
      waiting = []
    },
    reached: (count) =>
      new Promise((resolve) => {
        if (seen.length >= count) resolve()
        else waiting.push({ count, resolve })
      }),
    next: (name) => new Promise((resolve) => named.push({ name, resolve })),
  }
}
