import type { ImportReading } from './types.ts'

/** How one file went, for the worker that read it. */
export interface Served {
  readonly reading: ImportReading
  /** Of the file. */
  readonly bytes: number
  /** Milliseconds. */
  readonly taken: number
  /** Files this worker has read, this one included. */
  readonly served: number
}

/**
 * Whether the worker may read another file. Only small text and pages, read well and fast, leave it as it was: archives
 * and PDF, whatever was refused, and whatever took long end it, and so does a round number of files.
 */
export function mayServeAgain({ reading, bytes, taken, served }: Served): boolean {
  const isPlain =
    (reading.type === 'report' || reading.type === 'unrelated') &&
    (reading.kind === 'text' || reading.kind === 'html')
  return isPlain && bytes <= plainBytes && taken <= plainTime && served < mostServed
}

const plainBytes = 1024 * 1024
const plainTime = 2000
const mostServed = 64
