import type { XmlElement } from '../xml/read-xml.ts'
import type { Line } from './lines.ts'
import { isOn } from './word-names.ts'

/** A paragraph being read. */
export class Paragraph {
  text = ''
  style: string | null = null
  list: string | null = null
  depth: number | null = null
  outline: number | null = null
  /** Its end is deleted in the tracked changes: the next paragraph goes on where it stops. */
  endDeleted = false
  /** Text boxes and notes anchored in it, to be put after it. */
  readonly after: Line[] = []
  readonly notes: string[] = []

  /** Takes what an element inside `w:pPr` says. */
  describe(name: string, element: XmlElement) {
    const value = element.attribute('val')
    if (name === 'pStyle') this.style = value ?? null
    else if (name === 'numId') this.list = value ?? null
    else if (name === 'ilvl') this.depth = Number(value) || 0
    else if (name === 'outlineLvl') this.outline = Number(value ?? 9)
    else if (name === 'del' || name === 'moveFrom') this.endDeleted = true
  }
}

/** A run being read: whether Word shows it. */
export class Run {
  hidden = false

  describe(name: string, element: XmlElement, styleHides: (style: string) => boolean) {
    if (name === 'vanish') this.hidden = isOn(element.attribute('val'))
    else if (name === 'rStyle') this.hidden ||= styleHides(element.attribute('val') ?? '')
  }
}
