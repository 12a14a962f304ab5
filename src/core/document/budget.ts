import { Refusal } from './refusal.ts'

/** What one file may cost. The longest report known has 40 kB of text. */
export interface DocumentLimits {
  fileBytes: number
  /** Files in an archive. */
  entries: number
  /** Bytes all files read from an archive may expand to together, and by what factor each. */
  expandedBytes: number
  expansion: number
  xmlDepth: number
  /** Parts of a saved page. */
  parts: number
  pages: number
  /** UTF-16 units of text. */
  text: number
}

export const documentLimits: DocumentLimits = {
  fileBytes: 20 * 1024 * 1024,
  entries: 2000,
  expandedBytes: 64 * 1024 * 1024,
  expansion: 250,
  xmlDepth: 200,
  parts: 2000,
  pages: 500,
  text: 2_000_000,
}

/**
 * The costs of one reading. Core has no clock, so the edge gives `mayGoOn`: false once the time is up. Reading asks it
 * every few thousand steps, each of a few microseconds.
 */
export class Budget {
  readonly limits: DocumentLimits
  readonly #mayGoOn: () => boolean
  #steps = 0
  #expanded = 0

  constructor(mayGoOn: () => boolean = () => true, limits: DocumentLimits = documentLimits) {
    this.#mayGoOn = mayGoOn
    this.limits = limits
  }

  step(count = 1) {
    this.#steps += count
    if (this.#steps < 4096) return
    this.#steps = 0
    this.check()
  }

  /** Asks the clock at once: between pieces of work that are long by themselves. */
  check() {
    if (!this.#mayGoOn()) throw new Refusal('too_long')
  }

  expand(bytes: number) {
    this.#expanded += bytes
    if (this.#expanded > this.limits.expandedBytes)
      throw new Refusal('suspicious', `解压后超过 ${this.limits.expandedBytes / 1024 / 1024} MB`)
    this.step(bytes >> 10)
  }
}
