import type { TextSpan } from '../figures/types.ts'

/**
 * Text to read, with the way back to the source it came from. Offsets are UTF-16 units. Reading drops what a reader
 * does not see (tags, comments, zero-width characters, inserted pinyin), so a span of the source may be longer than
 * the span of the text it belongs to.
 */
export interface ReadableText {
  text: string
  /** Where in the source the text's unit i starts; null where the text is the source itself. */
  starts: Int32Array | null
  /** Where in the source the text's unit i ends, exclusive. */
  ends: Int32Array | null
}

/** The span of the source that a span of the text was read from. An empty span stays empty. */
export function sourceSpan(readable: ReadableText, span: TextSpan): TextSpan {
  const { starts, ends } = readable
  if (starts === null || ends === null) return { start: span.start, end: span.end }
  const start = starts[span.start] ?? ends[ends.length - 1] ?? 0
  if (span.end <= span.start) return { start, end: start }
  return { start, end: ends[span.end - 1] ?? start }
}

/** Collects text unit by unit, each with its place in the source. */
export class ReadableTextBuilder {
  #parts: string[] = []
  #starts: Int32Array
  #ends: Int32Array
  #length = 0

  constructor(sourceLength: number) {
    this.#starts = new Int32Array(sourceLength)
    this.#ends = new Int32Array(sourceLength)
  }

  get length(): number {
    return this.#length
  }

  /** Adds source text as it stands, one unit for one unit. */
  copy(slice: string, offset: number) {
    this.#reserve(slice.length)
    for (let i = 0; i < slice.length; i++) {
      this.#starts[this.#length + i] = offset + i
      this.#ends[this.#length + i] = offset + i + 1
    }
    this.#parts.push(slice)
    this.#length += slice.length
  }

  /** Adds text that stands for a whole span of the source: an entity, a line break for a tag. */
  replace(text: string, span: TextSpan) {
    this.#reserve(text.length)
    this.#starts.fill(span.start, this.#length, this.#length + text.length)
    this.#ends.fill(span.end, this.#length, this.#length + text.length)
    this.#parts.push(text)
    this.#length += text.length
  }

  build(): ReadableText {
    return {
      text: this.#parts.join(''),
      starts: this.#starts.slice(0, this.#length),
      ends: this.#ends.slice(0, this.#length),
    }
  }

  #reserve(more: number) {
    const need = this.#length + more
    if (need <= this.#starts.length) return
    this.#starts = grown(this.#starts, need)
    this.#ends = grown(this.#ends, need)
  }
}

function grown(array: Int32Array, need: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(Math.max(need, array.length * 2))
  larger.set(array)
  return larger
}
