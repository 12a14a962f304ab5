/**
 * The fields open at a place of a document: page numbers, dates, tables of contents. Each has instructions, which are
 * no text, and most a result, which is. They nest, and may span paragraphs.
 */
export class Fields {
  readonly #open: { instructions: string; inResult: boolean }[] = []

  mark(type: string | undefined) {
    const field = this.#open.at(-1)
    if (type === 'begin') this.#open.push({ instructions: '', inResult: false })
    else if (type === 'separate' && field !== undefined) field.inResult = true
    else if (type === 'end') this.#open.pop()
  }

  /** Whether a field was begun that never ends: then what was left out as its instructions may have been text. */
  get unfinished(): boolean {
    return this.#open.length > 0
  }

  instruct(text: string) {
    const field = this.#open.at(-1)
    if (field !== undefined) field.instructions = (field.instructions + text).slice(0, 1000)
  }

  get inInstructions(): boolean {
    return this.#open.some(({ inResult }) => !inResult)
  }

  /** Inside a table of contents: it repeats the headings, with page numbers that look like figures. */
  get inContents(): boolean {
    return this.#open.some(({ instructions }) => /^\s*TOC\b/i.test(instructions))
  }
}
