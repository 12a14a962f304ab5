/** Texts that stand in many rows, each at a number, in the order in which they were first met. */
export class Dictionary {
  readonly texts: string[] = []
  readonly #codes = new Map<string, number>()
  #lastText: string | undefined
  #lastCode = 0

  /** Neighbouring rows mostly repeat a text, so the last answer is kept. */
  encode(text: string): number {
    if (text === this.#lastText) return this.#lastCode
    let code = this.#codes.get(text)
    if (code === undefined) {
      code = this.texts.length
      this.texts.push(text)
      this.#codes.set(text, code)
    }
    this.#lastText = text
    this.#lastCode = code
    return code
  }
}
