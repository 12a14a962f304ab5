import { decoys, wordSets } from './lexicon/words.ts'
import { lexicon } from './lexicon/lexicon.ts'
import type { Entry } from './lexicon/entry.ts'

/** A word of the lexicon, with what it means to whom. */
export interface Word {
  text: string
  /** Entries that have it as a head. */
  headOf: Set<CompiledEntry>
  /** Numbers of the word lists it belongs to. */
  lists: Set<number>
  /** A decoy hides the words inside it: 行政处罚权 is no 行政处罚. */
  decoy: boolean
}

/** An entry whose word lists are numbers, equal lists sharing one. */
export interface CompiledEntry {
  entry: Entry
  /** Position in the lexicon, the last tie-break. */
  order: number
  near: number[]
  with: number[]
  ahead: number[]
  unless: number | null
  unlessBefore: number | null
  notes: { list: number; note: string }[]
}

interface Node {
  next: Map<number, Node>
  word: Word | null
}

const root: Node = { next: new Map(), word: null }
const listNumbers = new Map<string, number>()

lexicon.forEach(compile)
for (const text of decoys.split('|')) wordFor(text).decoy = true

/** Where lexicon words stand in the text, left to right; those inside a decoy are marked hidden. */
export function findWords(text: string, start: number, end: number): Occurrence[] {
  const found: Occurrence[] = []
  for (let at = start; at < end; at++) {
    let node = root.next.get(text.charCodeAt(at))
    for (let i = at + 1; node; i++) {
      if (node.word) found.push({ word: node.word, start: at, end: i, hidden: false })
      node = i < end ? node.next.get(text.charCodeAt(i)) : undefined
    }
  }
  const covers = found.filter((o) => o.word.decoy)
  if (covers.length === 0) return found
  for (const o of found) o.hidden = !o.word.decoy && covers.some((c) => c.start <= o.start && o.end <= c.end)
  return found
}

export interface Occurrence {
  word: Word
  start: number
  end: number
  /** Inside a decoy: it means nothing of its own. */
  hidden: boolean
}

/** `甲|乙<名>` → every word meant. */
export function expand(list: string): string[] {
  return list.split('|').flatMap(expandOne)
}

function expandOne(pattern: string): string[] {
  const open = pattern.indexOf('<')
  if (open < 0) return [pattern]
  const close = pattern.indexOf('>', open)
  const name = pattern.slice(open + 1, close)
  const set = wordSets[name]
  if (set === undefined) throw new Error(`words.ts has no set <${name}>, used in ${pattern}`)
  const rest = expandOne(pattern.slice(close + 1))
  return expand(set).flatMap((word) => rest.map((tail) => pattern.slice(0, open) + word + tail))
}

function compile(entry: Entry, order: number): void {
  const compiled: CompiledEntry = {
    entry,
    order,
    near: (entry.near ?? []).map(listNumber),
    with: (entry.with ?? []).map(listNumber),
    ahead: (entry.ahead ?? []).map(listNumber),
    unless: entry.unless === undefined ? null : listNumber(entry.unless),
    unlessBefore: entry.unlessBefore === undefined ? null : listNumber(entry.unlessBefore),
    notes: (entry.notes ?? []).map(([words, note]) => ({ list: listNumber(words), note })),
  }
  for (const head of expand(entry.heads)) wordFor(head).headOf.add(compiled)
}

function listNumber(list: string): number {
  const known = listNumbers.get(list)
  if (known !== undefined) return known
  const number = listNumbers.size
  listNumbers.set(list, number)
  for (const word of expand(list)) wordFor(word).lists.add(number)
  return number
}

function wordFor(text: string): Word {
  let node = root
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    let next = node.next.get(unit)
    if (!next) node.next.set(unit, (next = { next: new Map(), word: null }))
    node = next
  }
  return (node.word ??= { text, headOf: new Set(), lists: new Set(), decoy: false })
}
