/** One line of a document as it will stand in the text. A paragraph with line breaks inside is several. */
export interface Line {
  text: string
  /** 1 for the highest heading; null for running text. */
  heading: number | null
}

/** A row of a table: the cells side by side with tabs between; where a cell has several lines, they stay lines. */
export function joinCells(cells: readonly Line[][]): Line[] {
  const row: Line[] = []
  for (const [i, cell] of cells.entries()) {
    const [first, ...rest] = cell.length === 0 ? [{ text: '', heading: null }] : cell
    const last = row.at(-1)
    if (i === 0 || last === undefined) row.push({ text: first?.text ?? '', heading: first?.heading ?? null })
    else last.text += `\t${first?.text ?? ''}`
    row.push(...rest)
  }
  return row
}
