import type { DocumentMark } from '../types.ts'
import type { LossTally } from '../losses.ts'
import { Refusal } from '../refusal.ts'
import { readXml, type XmlContext } from '../xml/read-xml.ts'
import type { ZipArchive } from '../zip/read-zip.ts'
import type { Line } from './lines.ts'
import { readNotes } from './read-notes.ts'
import { readNumbering } from './numbering.ts'
import { type Relationship, readRelationships } from './relationships.ts'
import { StoryReader } from './story-reader.ts'
import { readStyles, Styles } from './styles.ts'
import type { WordContext } from './story.ts'
import { countHeaders } from './count-headers.ts'
import { shortName } from './word-names.ts'

/**
 * Reads a Word document: paragraphs, tables row by row, text boxes and notes after the paragraph they belong to,
 * automatic numbers as Word prints them. Only the parts needed are opened.
 */
export function readDocx(
  archive: ZipArchive,
  context: XmlContext,
  losses: LossTally,
): { text: string; marks: DocumentMark[] } {
  const main = readRelationships(archive, '', context).find(({ type }) => type === 'officeDocument')
  if (main === undefined) throw new Refusal('damaged', '找不到正文')
  const parts = readRelationships(archive, main.target, context)
  const part = (type: string) => partOf(archive, parts, type)
  const [styles, numbering] = [part('styles'), part('numbering')]
  const word: WordContext = {
    styles: styles === null ? new Styles() : readStyles(styles, context),
    numbering: numbering === null ? null : readNumbering(numbering, context),
    notes: new Map(),
    losses,
  }
  const notes = ['footnotes', 'endnotes'].flatMap((type) => {
    const bytes = part(type)
    return bytes === null ? [] : [...readNotes(bytes, word, context)]
  })
  const lines = readBody(archive.read(main.target), { ...word, notes: new Map(notes) }, context)
  losses.add('headers', countHeaders(archive, parts, context))
  losses.add('macros', archive.names.filter((name) => /vbaProject\.bin$/i.test(name)).length)
  return assemble(lines)
}

function partOf(archive: ZipArchive, parts: readonly Relationship[], type: string): Uint8Array | null {
  const found = parts.find((part) => part.type === type)
  return found === undefined ? null : archive.read(found.target)
}

function readBody(bytes: Uint8Array, word: WordContext, context: XmlContext): Line[] {
  const reader = new StoryReader(word)
  let root = ''
  readXml(
    bytes,
    {
      open: (element) => {
        if (root === '') root = shortName(element)
        if (root !== 'document') throw new Refusal('damaged', '正文不是 Word 文档')
        reader.open(element)
      },
      close: () => reader.close(),
      text: (text) => reader.text(text),
    },
    context,
  )
  // What was taken for the instructions of such a field may have been text.
  if (reader.fields.unfinished) throw new Refusal('damaged', '域没有结束')
  return reader.story.lines
}

function assemble(lines: readonly Line[]): { text: string; marks: DocumentMark[] } {
  const marks: DocumentMark[] = []
  let start = 0
  for (const { text, heading } of lines) {
    if (heading !== null) marks.push({ type: 'heading', level: heading, start, end: start + text.length })
    start += text.length + 1
  }
  return { text: lines.map(({ text }) => text).join('\n'), marks }
}
