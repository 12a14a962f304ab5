/** A block of a picture: title, what it says, its drawings one below the other, what to know about them. */
export interface PictureBlock {
  readonly title: string
  readonly coverage: string
  readonly sentence: string
  /** Height in CSS pixels; the caption stands above where one of several drawings has its own. */
  readonly drawings: readonly { readonly height: number; readonly caption?: string }[]
  readonly notes: readonly string[]
}

export interface PlacedText {
  readonly text: string
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly style: TextStyle
}

export interface PictureLayout {
  readonly width: number
  readonly height: number
  readonly texts: readonly PlacedText[]
  /** Top of each block's drawings, in order. */
  readonly tops: readonly (readonly number[])[]
}

export type TextStyle = keyof typeof textStyles

/** CSS pixels. */
export const textStyles = {
  title: { size: 24, line: 36, bold: true, muted: false },
  coverage: { size: 14, line: 22, bold: false, muted: true },
  sentence: { size: 17, line: 28, bold: false, muted: false },
  note: { size: 13, line: 21, bold: false, muted: true },
} as const

/** Places blocks and the source lines under each other. CSS pixels; `width` is that of the drawings. */
export function layoutPicture(
  blocks: readonly PictureBlock[],
  sources: readonly string[],
  width: number,
): PictureLayout {
  const texts: PlacedText[] = []
  let y = margin
  const write = (text: string, style: TextStyle) => {
    const { size, line } = textStyles[style]
    for (const part of wrapText(text, width / size)) {
      texts.push({ text: part, x: margin, y: y + line - (line - size) / 2 - size * 0.15, style })
      y += line
    }
  }
  const tops = blocks.map((block) => {
    write(block.title, 'title')
    write(block.coverage, 'coverage')
    write(block.sentence, 'sentence')
    y += gap
    const own = block.drawings.map(({ height, caption = '' }) => {
      write(caption, 'note')
      const top = y
      y += height
      return top
    })
    y += gap
    for (const note of block.notes) write(note, 'note')
    y += gap * 2
    return own
  })
  for (const line of sources) write(line, 'note')
  return { width: width + margin * 2, height: y + margin, texts, tops }
}

/**
 * Breaks text into lines of at most `ems` full widths. Chinese breaks anywhere but before a closing mark; a run of
 * Latin letters and digits, a link say, is cut only where it is longer than a line.
 */
export function wrapText(text: string, ems: number): readonly string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of text.match(words) ?? []) {
    for (const piece of used + emsOf(word) > ems && emsOf(word) > ems ? word : [word]) {
      const size = emsOf(piece)
      // A closing mark may stand out a little rather than start a line.
      if (used + size > ems && line !== '' && !/^[，。；：、）”》！？]/.test(piece)) {
        lines.push(line)
        line = ''
        used = 0
      }
      line += piece
      used += size
    }
  }
  return line === '' ? lines : [...lines, line]
}

const margin = 32
const gap = 10
const words = /[\u0021-\u024f]+|[^\u0021-\u024f]/g

function emsOf(text: string): number {
  let sum = 0
  for (const letter of text) sum += letter <= '\u024f' ? 0.58 : 1
  return sum
}
