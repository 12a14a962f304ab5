import type { LossTally } from '../losses.ts'
import { joinCells, type Line } from './lines.ts'
import type { Numbering } from './numbering.ts'
import type { Paragraph } from './paragraph.ts'
import type { Styles } from './styles.ts'

/** What the paragraphs of a document depend on. */
export interface WordContext {
  styles: Styles
  numbering: Numbering | null
  /** The lines of each note by `footnote 2`, `endnote 1`. */
  notes: ReadonlyMap<string, readonly Line[]>
  losses: LossTally
}

interface TextBox {
  type: 'body' | 'cell' | 'box'
  lines: Line[]
}
interface Row {
  type: 'row'
  cells: Line[][]
  deleted: boolean
}
type Box = TextBox | Row

/** Puts paragraphs, rows and text boxes in reading order. The boxes open at a place: body, row, cell, body of a cell… */
export class Story {
  readonly #context: WordContext
  readonly #boxes: Box[] = [{ type: 'body', lines: [] }]
  /** The start of a paragraph whose end was deleted. */
  #carried = ''

  constructor(context: WordContext) {
    this.#context = context
  }

  get lines(): Line[] {
    const [body] = this.#boxes
    return body?.type === 'body' ? body.lines : []
  }

  add(paragraph: Paragraph) {
    const { styles, losses } = this.#context
    if (paragraph.endDeleted) {
      this.#carried += paragraph.text
      this.#write(paragraph.after)
      return
    }
    const text = this.#label(paragraph) + this.#carried + paragraph.text
    this.#carried = ''
    const outline = paragraph.outline ?? styles.find(paragraph.style, 'outline') ?? 9
    const heading = outline < 9 && text.trim() !== '' ? outline + 1 : null
    this.#write(text.split('\n').map((line) => ({ text: line, heading })))
    this.#write(paragraph.after)
    for (const note of paragraph.notes) {
      const lines = this.#context.notes.get(note) ?? []
      losses.add('notes')
      this.#write(
        lines.map((line, i) => ({ ...line, text: i === 0 ? `注：${line.text.trim()}` : line.text })),
      )
    }
  }

  open(type: 'row' | 'cell' | 'box') {
    this.#boxes.push(type === 'row' ? { type, cells: [], deleted: false } : { type, lines: [] })
  }

  deleteRow() {
    const row = this.#boxes.findLast((box): box is Row => box.type === 'row')
    if (row !== undefined) row.deleted = true
  }

  closeRow() {
    const row = this.#boxes.pop()
    if (row?.type === 'row' && !row.deleted) this.#write(joinCells(row.cells))
  }

  closeCell() {
    const cell = this.#boxes.pop()
    const row = this.#boxes.at(-1)
    if (cell !== undefined && cell.type !== 'row' && row?.type === 'row') row.cells.push(cell.lines)
  }

  /** The lines of a text box, for the paragraph it is anchored in. */
  closeBox(): Line[] {
    const box = this.#boxes.pop()
    return box === undefined || box.type === 'row' ? [] : box.lines
  }

  #label({ list, depth, style }: Paragraph): string {
    const { styles, numbering, losses } = this.#context
    const id = list ?? styles.find(style, 'list')
    // List 0 takes a paragraph out of the list its style puts it in.
    if (id === null || id === '0' || numbering === null) return ''
    return numbering.next(id, Math.min(8, depth ?? styles.find(style, 'depth') ?? 0), losses)
  }

  #write(lines: readonly Line[]) {
    const box = this.#boxes.findLast((open): open is TextBox => open.type !== 'row')
    box?.lines.push(...lines)
  }
}
