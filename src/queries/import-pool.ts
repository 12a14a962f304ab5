import type { Encoding } from '../core/extract/text/decode-text.ts'
import type { PagesRead } from '../core/document/pdf/types.ts'
import { mayServeAgain } from '../core/import/disposal.ts'
import type { ImportReading } from '../core/import/types.ts'
import type { ChosenRoles } from '../core/screen/types.ts'
import type { ImportAnswer, ImportProgress, ImportRequest, ImportSetup } from '../workers/import-worker.ts'
import { startImportWorker } from './start-import-worker.ts'

/** Reads files in workers of their own, which are ended after a file that could have harmed them. */
export interface ImportPool {
  /** Starts on a file at once; the caller bounds how many at a time. Always answers, unless it is stopped. */
  readonly read: (job: ImportJob) => void
  /** Ends the worker that reads this file. Nothing more is heard of it. */
  readonly stop: (id: number) => void
  /** Ends the workers that wait for work. */
  readonly rest: () => void
}

/** What readers know of the dataset in use. */
export type KnownToReaders = Omit<ImportSetup, 'port'>

export interface ImportJob {
  readonly id: number
  readonly file: File
  readonly encoding: Encoding | null
  readonly year: number | null
  readonly columns: ChosenRoles
  /** Of a file with pages, as they are read. */
  readonly onPages: (pages: PagesRead) => void
  readonly onRead: (reading: ImportReading) => void
}

interface PoolOptions {
  readonly known: KnownToReaders
  /** Milliseconds after which a worker is ended in the midst of a file. */
  readonly timeLimit?: number
}

export function openImportPool({ known, timeLimit = 30_000 }: PoolOptions): ImportPool {
  const idle: Reader[] = []
  const busy = new Map<number, Reader>()
  const read = ({ id, file, encoding, year, columns, onPages, onRead }: ImportJob) => {
    const reader = idle.pop() ?? startReader(known)
    busy.set(id, reader)
    const from = performance.now()
    const onAnswer = (answer: Answer) => {
      busy.delete(id)
      reader.served++
      const reading = 'reading' in answer ? answer.reading : refusal(answer)
      const taken = performance.now() - from
      const isFit =
        'reading' in answer && mayServeAgain({ reading, bytes: file.size, taken, served: reader.served })
      if (isFit) idle.push(reader)
      else reader.end()
      onRead(reading)
    }
    reader.read({ file, encoding, year, columns }, timeLimit, { onPages, onAnswer })
  }
  return {
    read,
    stop: (id) => {
      busy.get(id)?.end()
      busy.delete(id)
    },
    rest: () => {
      for (const reader of idle.splice(0)) reader.end()
    },
  }
}

type Answer = ImportAnswer | { readonly late: true } | { readonly died: string }

function refusal(answer: Exclude<Answer, { reading: ImportReading }>): ImportReading {
  const refused = { type: 'refused', sha256: null } as const
  if ('late' in answer)
    return { ...refused, reason: 'too_long', message: '读得太久，已停止；请另存为 .txt 再读' }
  const message = '读这个文件时程序出错，没有读；其他文件不受影响。请另存为 .txt 再试，或把文件发给我们'
  return { ...refused, reason: 'failed', message }
}

interface Listener {
  readonly onPages: (pages: PagesRead) => void
  readonly onAnswer: (answer: Answer) => void
}

interface Reader {
  /** Files it has read. */
  served: number
  readonly read: (request: ImportRequest, timeLimit: number, listener: Listener) => void
  readonly end: () => void
}

function startReader(known: KnownToReaders): Reader {
  const { worker, port } = startImportWorker(known)
  let timer: ReturnType<typeof setTimeout> | undefined
  let waiting: Listener | null = null
  const hear = (answer: Answer) => {
    clearTimeout(timer)
    const tell = waiting
    waiting = null
    tell?.onAnswer(answer)
  }
  port.onmessage = ({ data }: MessageEvent<ImportAnswer | ImportProgress>) => {
    if ('pages' in data) waiting?.onPages(data.pages)
    else hear(data)
  }
  port.onmessageerror = () => hear({ died: 'an answer that cannot be read' })
  // It did not start, or died of the file.
  worker.addEventListener('error', ({ message }) => hear({ died: message }))
  return {
    served: 0,
    read: (request, timeLimit, listener) => {
      waiting = listener
      timer = setTimeout(() => hear({ late: true }), timeLimit)
      port.postMessage(request)
    },
    end: () => {
      clearTimeout(timer)
      waiting = null
      port.close()
      worker.terminate()
    },
  }
}
