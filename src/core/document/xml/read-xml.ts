import { SaxesParser, type SaxesTagNS } from 'saxes'
import type { Decode } from '../../extract/text/decode-text.ts'
import type { Budget } from '../budget.ts'
import { Refusal } from '../refusal.ts'

/** An element as it opens. Names are told apart by namespace, whatever prefix a file gives it. */
export interface XmlElement {
  /** The name without its prefix. */
  name: string
  namespace: string
  /** The value of an attribute by its name without prefix; undefined where it has none. */
  attribute: (name: string) => string | undefined
}

export interface XmlHandler {
  open: (element: XmlElement) => void
  close: (element: XmlElement) => void
  text?: (text: string) => void
}

export interface XmlContext {
  budget: Budget
  decode: Decode
}

/**
 * Walks an XML part, strictly: a fault refuses the file. A document type is refused unread, so there are no entities
 * to expand and nothing to fetch. Depth is bounded, and nothing here recurses.
 */
export function readXml(bytes: Uint8Array, handler: XmlHandler, { budget, decode }: XmlContext): void {
  const parser = new SaxesParser({ xmlns: true, position: false })
  const opened: XmlElement[] = []
  parser.on('doctype', () => {
    throw new Refusal('suspicious', 'XML 里有文档类型声明')
  })
  parser.on('error', () => {
    throw new Refusal('damaged', 'XML 有误')
  })
  parser.on('opentag', (tag) => {
    budget.step()
    if (opened.length >= budget.limits.xmlDepth) throw new Refusal('suspicious', 'XML 嵌套过深')
    const element = elementOf(tag)
    opened.push(element)
    handler.open(element)
  })
  parser.on('closetag', () => {
    const element = opened.pop()
    if (element !== undefined) handler.close(element)
  })
  if (handler.text !== undefined) {
    const text = handler.text.bind(handler)
    parser.on('text', text)
    parser.on('cdata', text)
  }
  const source = decodeXml(bytes, decode)
  // Piece by piece, so that the clock is asked inside one endless run of text, too.
  for (let at = 0; at < source.length; at += piece) {
    parser.write(source.slice(at, at + piece))
    budget.step(16)
  }
  parser.close()
}

/** UTF-8 unless marked as UTF-16: the standard allows no other encoding without a declaration. */
function decodeXml(bytes: Uint8Array, decode: Decode): string {
  const [a, b] = bytes
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
  return decode(bytes, encoding).replace(/^\ufeff/, '')
}

const piece = 65_536

function elementOf(tag: SaxesTagNS): XmlElement {
  return {
    name: tag.local,
    namespace: tag.uri,
    attribute: (name) => {
      for (const attribute of Object.values(tag.attributes))
        if (attribute.local === name && attribute.prefix !== 'xmlns') return attribute.value
      return undefined
    },
  }
}
