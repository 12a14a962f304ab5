/** Something wrong in one line of one file, said so that its editor can mend it. */
export interface Fault {
  readonly file: string
  /** 1 is the header line. */
  readonly line: number
  readonly message: string
}

/** `figures.csv:12: …`, one line a fault. */
export function describeFault({ file, line, message }: Fault): string {
  return `${file}:${line}: ${message}`
}

/** Faults in the order an editor walks through the files. */
export function inFileOrder(faults: readonly Fault[]): Fault[] {
  return faults.toSorted((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line))
}
