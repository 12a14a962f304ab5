import type { LossTally } from '../losses.ts'
import { readXml, type XmlContext, type XmlElement } from '../xml/read-xml.ts'
import { numberText } from './number-text.ts'
import { shortName } from './word-names.ts'

interface Level {
  format: string
  /** `第%1条`: each `%n` stands for the number of that level. */
  text: string
  start: number
  /** What follows the number: a tab where not said. */
  suffix: string
  /** All numbers in Arabic digits. */
  legal: boolean
}

type Levels = Map<number, Level>

interface List {
  abstract: string
  overrides: Levels
  starts: Map<number, number>
}

/** The lists of a document: which levels each numbered list has (`word/numbering.xml`). */
export class Numbering {
  readonly abstract = new Map<string, Levels>()
  readonly lists = new Map<string, List>()
  readonly #counters = new Map<string, number[]>()
  readonly #restarted = new Set<string>()

  /** Counts one paragraph on in its list and gives what Word prints before it. */
  next(list: string, depth: number, losses: LossTally): string {
    const found = this.lists.get(list)
    const level = found === undefined ? undefined : this.#level(found, depth)
    if (found === undefined || level === undefined) return ''
    const counters = this.#count(list, found, depth)
    const unknown = { seen: false }
    const label = level.text.replace(/%(\d)/g, (_sign, digit: string) => {
      const at = Number(digit) - 1
      const its = this.#level(found, at) ?? level
      const value = counters[at] ?? its.start
      const text = numberText(value, level.legal && its.format !== 'bullet' ? 'decimal' : its.format)
      unknown.seen ||= text === null
      return text ?? ''
    })
    if (level.format === 'bullet' || label === '') return ''
    if (unknown.seen) {
      losses.add('numbering')
      return ''
    }
    // Without a space, the number of an item would run into a number at the start of its text.
    return level.suffix === 'nothing' && !/[\dA-Za-z]$/.test(label) ? label : `${label} `
  }

  #level(list: List, depth: number): Level | undefined {
    return list.overrides.get(depth) ?? this.abstract.get(list.abstract)?.get(depth)
  }

  /** Lists that share their levels share their counters, unless one says where it starts anew. */
  #count(list: string, found: List, depth: number): number[] {
    const counters = this.#counters.get(found.abstract) ?? []
    this.#counters.set(found.abstract, counters)
    if (!this.#restarted.has(list)) {
      this.#restarted.add(list)
      const highest = Math.min(...found.starts.keys())
      if (counters.length > highest) counters.length = highest
    }
    for (let at = 0; at <= depth; at++) {
      const now = counters[at]
      const start = found.starts.get(at) ?? this.#level(found, at)?.start ?? 1
      counters[at] = now === undefined ? start : at === depth ? now + 1 : now
    }
    counters.length = depth + 1
    return counters
  }
}

/** Reads `word/numbering.xml`. */
export function readNumbering(bytes: Uint8Array, context: XmlContext): Numbering {
  const numbering = new Numbering()
  const state = { levels: null as Levels | null, list: '', level: null as Level | null }
  const value = (element: XmlElement) => element.attribute('val') ?? ''
  const actions: Readonly<Record<string, (element: XmlElement) => void>> = {
    abstractNum: (element) => {
      state.levels = new Map()
      numbering.abstract.set(element.attribute('abstractNumId') ?? '', state.levels)
    },
    num: (element) => {
      state.list = element.attribute('numId') ?? ''
      numbering.lists.set(state.list, { abstract: '', overrides: new Map(), starts: new Map() })
      state.levels = numbering.lists.get(state.list)?.overrides ?? null
    },
    abstractNumId: (element) => {
      const list = numbering.lists.get(state.list)
      if (list !== undefined) list.abstract = value(element)
    },
    startOverride: (element) => {
      numbering.lists.get(state.list)?.starts.set(depth, Number(value(element)) || 0)
    },
    lvlOverride: (element) => {
      depth = Number(element.attribute('ilvl') ?? 0)
    },
    lvl: (element) => {
      state.level = { format: 'decimal', text: '', start: 1, suffix: 'tab', legal: false }
      state.levels?.set(Number(element.attribute('ilvl') ?? 0), state.level)
    },
    start: (element) => set('start', Number(value(element)) || 0),
    numFmt: (element) => set('format', value(element)),
    lvlText: (element) => set('text', value(element)),
    suff: (element) => set('suffix', value(element)),
    isLgl: () => set('legal', true),
  }
  let depth = 0
  const set = <Key extends keyof Level>(key: Key, to: Level[Key]) => {
    if (state.level !== null) state.level[key] = to
  }
  readXml(
    bytes,
    {
      open: (element) => {
        const name = shortName(element)
        if (Object.hasOwn(actions, name)) actions[name]?.(element)
      },
      close: (element) => {
        if (shortName(element) === 'lvl') state.level = null
      },
    },
    context,
  )
  return numbering
}
