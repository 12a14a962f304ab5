import type { Shorts, Words } from './slab.ts'

/**
 * Texts that mostly differ, one after another in UTF-16 units: thirty thousand titles are two arrays, not so many objects,
 * until somebody reads one.
 */
export interface TextColumn {
  readonly units: Shorts
  /** Where each text ends; it begins where the one before it ends. */
  readonly ends: Words
}

export function textColumnOf(texts: readonly string[]): TextColumn {
  const ends = new Uint32Array(texts.length)
  let end = 0
  for (const [row, { length }] of texts.entries()) ends[row] = end += length
  return textColumnFrom({ text: texts.join(''), ends })
}

/** The same of texts that stand in one already. */
export function textColumnFrom({ text, ends }: { readonly text: string; readonly ends: Words }): TextColumn {
  const units = new Uint16Array(text.length)
  for (let i = 0; i < units.length; i++) units[i] = text.charCodeAt(i)
  return { units, ends }
}

/** Texts of several parts one after another; with `order`, the row of the whole that stands at each place. */
export function joinTexts(parts: readonly TextColumn[], order: Words | null): TextColumn {
  const units = new Uint16Array(parts.reduce((sum, part) => sum + part.units.length, 0))
  const ends = new Uint32Array(parts.reduce((sum, part) => sum + part.ends.length, 0))
  let at = 0
  let row = 0
  for (const part of parts) {
    units.set(part.units, at)
    for (let i = 0; i < part.ends.length; i++) ends[row++] = at + (part.ends[i] ?? 0)
    at += part.units.length
  }
  return order === null ? { units, ends } : inOrder({ units, ends }, order)
}

function inOrder({ units, ends }: TextColumn, order: Words): TextColumn {
  const ordered = { units: new Uint16Array(units.length), ends: new Uint32Array(ends.length) }
  let at = 0
  for (let place = 0; place < order.length; place++) {
    const row = order[place] ?? 0
    const text = units.subarray(row === 0 ? 0 : ends[row - 1], ends[row])
    ordered.units.set(text, at)
    at += text.length
    ordered.ends[place] = at
  }
  return ordered
}

/** Empty for a row the column does not have. */
export function textAt({ units, ends }: TextColumn, row: number): string {
  const from = row === 0 ? 0 : (ends[row - 1] ?? 0)
  const to = ends[row] ?? from
  let text = ''
  for (let at = from; at < to; at++) text += String.fromCharCode(units[at] ?? 0)
  return text
}
