import { queryNames } from './engine.ts'
import type { OpenEngine } from './open-engines.ts'

/**
 * Throws unless all engines give the answers of the first, in several turns of every query. Numbers must be equal but
 * for the last bits of quartiles and percentiles, which every engine adds up in its own order.
 */
export async function checkAnswers(engines: readonly OpenEngine[], rounds: number): Promise<number> {
  let numbers = 0
  for (const query of queryNames) {
    for (let round = 0; round < rounds; round++) {
      const [ours, ...others] = await Promise.all(engines.map((engine) => engine.answer(query, round)))
      if (ours === undefined || ours.length === 0 || ours[0]?.length === 0)
        throw new Error(`${query}: no answer`)
      numbers += ours.length * (ours[0]?.length ?? 0)
      for (const [i, other] of others.entries()) {
        const where = differs(ours, other)
        if (where !== null)
          throw new Error(`${query} ${round}: ${engines[i + 1]?.name ?? ''} differs, ${where}`)
      }
    }
  }
  return numbers
}

function differs(ours: number[][], other: number[][]): string | null {
  if (ours.length !== other.length) return `${other.length} columns for ${ours.length}`
  for (const [c, column] of ours.entries()) {
    const theirs = other[c] ?? []
    if (column.length !== theirs.length) return `column ${c}: ${theirs.length} rows for ${column.length}`
    const row = column.findIndex(
      (value, i) => !(Math.abs(value - (theirs[i] ?? NaN)) <= 1e-9 * Math.abs(value)),
    )
    if (row >= 0) return `column ${c}, row ${row}: ${theirs[row] ?? ''} for ${column[row] ?? ''}`
  }
  return null
}
