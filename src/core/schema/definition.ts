/** An indicator's definition, clause by clause, without closing signs. */
export interface Definition {
  /** What is counted, and how. */
  readonly counts: readonly string[]
  /** What is left out, or counted under another indicator. */
  readonly leftOut: readonly string[]
}

/** Splits a definition at its `；`. A clause that leaves something out goes whole: cut finer, it could mislead. */
export function readDefinition(definition: string): Definition {
  const clauses = definition
    .split('；')
    .map((clause) => clause.replace(/。$/, '').trim())
    .filter((clause) => clause !== '')
  const [first = '', ...rest] = clauses
  return {
    counts: [first, ...rest.filter((clause) => !leavesOut(clause))].filter((clause) => clause !== ''),
    leftOut: rest.filter(leavesOut),
  }
}

function leavesOut(clause: string): boolean {
  // “Counted under another indicator” reads 的记… or 另记…; 照记 and 并注 count it here after all.
  const elsewhere = /[的另]记|只记“/.test(clause) && !/照记|并注/.test(clause)
  return elsewhere || /不计|不含|除外|的不记|不折算|不是0件/.test(clause)
}
