import { readXml, type XmlContext, type XmlElement } from '../xml/read-xml.ts'
import { isOn, shortName } from './word-names.ts'

/** What a style says that the text depends on. */
export interface WordStyle {
  basedOn: string | null
  list: string | null
  depth: number | null
  /** 0 for 标题 1; null where the style is none of a heading. */
  outline: number | null
  hidden: boolean | null
}

/** Styles by id, each with what it inherits. */
export class Styles {
  readonly own = new Map<string, WordStyle>()

  find<Key extends 'list' | 'depth' | 'outline' | 'hidden'>(
    id: string | null,
    key: Key,
  ): WordStyle[Key] | null {
    // Styles may name each other in a circle.
    let at = id
    for (let i = 0; i < 20 && at !== null; i++) {
      const style = this.own.get(at)
      if (style === undefined) return null
      if (style[key] !== null) return style[key]
      at = style.basedOn
    }
    return null
  }
}

/** Reads `word/styles.xml`. */
export function readStyles(bytes: Uint8Array, context: XmlContext): Styles {
  const styles = new Styles()
  let style: WordStyle | null = null
  readXml(
    bytes,
    {
      open: (element) => {
        const name = shortName(element)
        if (name === 'style') {
          style = { basedOn: null, list: null, depth: null, outline: null, hidden: null }
          styles.own.set(element.attribute('styleId') ?? '', style)
        } else if (style !== null) readProperty(style, name, element)
      },
      close: (element) => {
        if (shortName(element) === 'style') style = null
      },
    },
    context,
  )
  return styles
}

function readProperty(style: WordStyle, name: string, element: XmlElement) {
  const value = element.attribute('val')
  if (name === 'basedOn') style.basedOn = value ?? null
  else if (name === 'numId') style.list = value ?? null
  else if (name === 'ilvl') style.depth = Number(value ?? 0)
  else if (name === 'outlineLvl') style.outline = Number(value ?? 9)
  else if (name === 'vanish') style.hidden = isOn(value)
}
