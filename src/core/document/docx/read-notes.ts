import { readXml, type XmlContext, type XmlElement } from '../xml/read-xml.ts'
import type { Line } from './lines.ts'
import { StoryReader } from './story-reader.ts'
import type { WordContext } from './story.ts'
import { shortName } from './word-names.ts'

/** Reads `word/footnotes.xml` or `word/endnotes.xml`: the lines of each note by `footnote 2`. */
export function readNotes(bytes: Uint8Array, word: WordContext, context: XmlContext): Map<string, Line[]> {
  const notes = new Map<string, Line[]>()
  let reader: StoryReader | null = null
  const opening = (element: XmlElement, name: string) => {
    if (name === 'footnote' || name === 'endnote') {
      reader = new StoryReader(word)
      // Separators are drawn, not read.
      const separates = /separator/i.test(element.attribute('type') ?? '')
      if (!separates) notes.set(`${name} ${element.attribute('id') ?? ''}`, reader.story.lines)
    } else reader?.open(element)
  }
  readXml(
    bytes,
    {
      open: (element) => opening(element, shortName(element)),
      close: (element) => {
        const name = shortName(element)
        if (name === 'footnote' || name === 'endnote') reader = null
        else reader?.close()
      },
      text: (text) => reader?.text(text),
    },
    context,
  )
  return notes
}
