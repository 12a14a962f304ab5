import { readXml, type XmlContext } from '../xml/read-xml.ts'
import type { ZipArchive } from '../zip/read-zip.ts'
import type { Relationship } from './relationships.ts'
import { shortName } from './word-names.ts'

/** How many headers and footers say anything but the number of the page. They are left out of the text. */
export function countHeaders(
  archive: ZipArchive,
  parts: readonly Relationship[],
  context: XmlContext,
): number {
  return parts.filter(
    ({ type, target }) =>
      (type === 'header' || type === 'footer') &&
      archive.has(target) &&
      saysSomething(archive.read(target), context),
  ).length
}

function saysSomething(bytes: Uint8Array, context: XmlContext): boolean {
  let text = ''
  let inText = false
  readXml(
    bytes,
    {
      open: (element) => {
        inText = shortName(element) === 't'
      },
      close: () => {
        inText = false
      },
      text: (found) => {
        if (inText) text += found
      },
    },
    context,
  )
  return /[^\s\d\-—–·第页共/]/.test(text)
}
