import { strToU8, zipSync } from 'fflate'

/** The parts of a Word document a case is made of, as XML inside their root elements. */
export interface DocxParts {
  body: string
  styles?: string
  numbering?: string
  footnotes?: string
  header?: string
  /** Further entries of the archive, by name. */
  others?: Record<string, string>
}

/** A Word document as small as one can be, for cases where every element matters. */
export function makeDocx({ body, others = {}, ...parts }: DocxParts): Uint8Array {
  const present = Object.entries(parts)
  const relationships = present.map(
    ([part], i) => `<Relationship Id="r${i}" Type="${office}/${part}" Target="${part}.xml"/>`,
  )
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': rels(`<Relationship Id="r" Type="${office}/officeDocument" Target="word/document.xml"/>`),
    'word/_rels/document.xml.rels': rels(relationships.join('')),
    'word/document.xml': xml('w:document', `<w:body>${body}</w:body>`),
    ...Object.fromEntries(
      present.map(([part, inside]) => [`word/${part}.xml`, xml(roots[part] ?? '', inside)]),
    ),
    ...others,
  }
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])))
}

/** A paragraph of one run. */
export const p = (text: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const roots: Record<string, string> = {
  styles: 'w:styles',
  numbering: 'w:numbering',
  footnotes: 'w:footnotes',
  header: 'w:hdr',
}
const namespaces = [
  ['w', 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'],
  ['m', 'http://schemas.openxmlformats.org/officeDocument/2006/math'],
  ['mc', 'http://schemas.openxmlformats.org/markup-compatibility/2006'],
  ['wps', 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'],
  ['v', 'urn:schemas-microsoft-com:vml'],
  ['pic', 'http://schemas.openxmlformats.org/drawingml/2006/picture'],
]
  .map(([prefix, uri]) => `xmlns:${prefix ?? ''}="${uri ?? ''}"`)
  .join(' ')
const xml = (root: string, inside: string) =>
  `<?xml version="1.0" encoding="UTF-8"?><${root} ${namespaces}>${inside}</${root}>`
const rels = (inside: string) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
