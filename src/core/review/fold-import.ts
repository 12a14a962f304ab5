import type { OwnReport } from '../schema/own-report.ts'
import { figureOf, standing, type Taken } from './standing.ts'
import type { Decision, KeptImport, Settlement, TwinSettlement } from './types.ts'

/**
 * What the log says of one file, from its entries in their order. Null where the file is not kept: never was, or removed.
 * Keeping it again brings back all that was decided.
 */
export function foldImport(sha256: string, all: readonly Taken[]): KeptImport | null {
  const { entries, undo, redo } = standing(all)
  const kept = entries.findLast(isOf('import.kept'))
  const removed = entries.findLastIndex(isOf('import.removed'))
  if (!kept || removed > entries.indexOf(kept)) return null
  // Read again, it is still where it was in the list.
  const first = entries.slice(removed + 1).find(isOf('import.kept')) ?? kept
  const report = kept.known.payload
  const said = gather(entries, report)
  const left = report.proposals.filter((key) => !said.decisions.has(key)).length
  const { adcode, year } = said.identity
  return {
    sha256,
    place: first.entry.seq,
    report,
    ...said,
    left,
    isFinished: said.isFinished && left === 0 && adcode !== null && year !== null,
    step: Math.max(0, ...all.map(({ known: { payload } }) => ('step' in payload ? payload.step : 0))),
    undo,
    redo,
  }
}

const isOf =
  <K extends Taken['known']['kind']>(kind: K) =>
  (taken: Taken): taken is Taken & { readonly known: Extract<Taken['known'], { readonly kind: K }> } =>
    taken.known.kind === kind

function gather(entries: readonly Taken[], report: OwnReport) {
  const decisions = new Map<string, Decision>()
  const unstated = new Set<string>()
  const settled = new Map<string, Settlement>()
  const twins = new Map<string, TwinSettlement>()
  let identity = report.given
  let isFinished = false
  let coverage = report.coverage
  for (const { entry, known } of entries) {
    switch (known.kind) {
      case 'import.kept':
        identity = known.payload.given
        break
      case 'import.identified':
        identity = known.payload.identity
        break
      case 'review.decided': {
        const { decision, figure, why } = known.payload
        decisions.set(figureOf(known.id), { decision, figure, why, at: entry.at })
        // Whoever finds the number knows better than who did not.
        if (figure !== null) unstated.delete(figure.indicator)
        break
      }
      case 'review.unstated':
        if (known.payload.unstated) unstated.add(figureOf(known.id))
        else unstated.delete(figureOf(known.id))
        break
      case 'review.finished':
        isFinished = true
        coverage = known.payload.coverage
        break
      case 'review.reopened':
        isFinished = false
        break
      case 'difference.settled':
        settled.set(known.id, known.payload)
        break
      case 'twins.settled': {
        const { indicator, other, stands, own, theirs } = known.payload
        twins.set(`${indicator}/${other}`, { stands, own, theirs, place: entry.seq })
        break
      }
      case 'import.removed':
      case 'review.undone':
      case 'correction.made':
      case 'correction.withdrawn':
        break
    }
  }
  return { identity, decisions, unstated, settled, twins, isFinished, coverage }
}
