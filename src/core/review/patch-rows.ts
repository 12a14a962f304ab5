import { qualifierSigns } from '../compare/qualifier-signs.ts'
import { quotePrints } from '../package/quote-number.ts'
import type { PackagedCorrection } from '../schema/correction.ts'
import { correctionRule } from '../schema/correction-rule.ts'
import type { Figure, FigureRow, StatedFigure } from '../schema/figure.ts'
import { createDataset, type DatasetRows } from '../table/dataset.ts'
import { groupBy } from '../table/group-by.ts'
import { stateOfCorrection } from './corrections.ts'
import { plain, saysTheSame } from './differences.ts'

/** Corrections of one published figure that cannot be applied, and why. */
export interface PatchConflict {
  /**
   * `changed`: something else is published than was corrected; `gone`: the report or the indicator is not there;
   * `differ`: the corrections say different things.
   */
  readonly kind: 'changed' | 'gone' | 'differ'
  readonly corrections: readonly [PackagedCorrection, ...PackagedCorrection[]]
  /** What is published now. */
  readonly published: readonly Figure[]
}

export interface PatchedRows {
  /** With those corrections that apply, and without those in conflict. */
  readonly rows: DatasetRows
  /** Those that changed something. Where two say the same, the first. */
  readonly applied: readonly PackagedCorrection[]
  readonly conflicts: readonly PatchConflict[]
}

/**
 * Puts corrections in the place of what they correct, by the rule the app has: only where what is published still is what
 * was corrected. What is published corrected already stays as it is. The figures say that they were corrected.
 */
export function patchRows(rows: DatasetRows, corrections: readonly PackagedCorrection[]): PatchedRows {
  const dataset = createDataset('', rows)
  const applied: PackagedCorrection[] = []
  const conflicts: PatchConflict[] = []
  const patched = new Map<string, readonly FigureRow[]>()
  for (const [key, group] of groupBy(corrections, ({ report, indicator }) => `${report}/${indicator}`)) {
    const [first, ...more] = group.toSorted((a, b) => (a.id < b.id ? -1 : 1))
    if (first === undefined) continue
    const all = [first, ...more] as const
    const states = all.map((one) => stateOfCorrection({ ...one, isWithdrawn: false }, dataset))
    const published = states[0]?.published ?? []
    const conflict = (kind: PatchConflict['kind']) => conflicts.push({ kind, corrections: all, published })
    const one = states.find(({ state }) => state === 'applies')
    if (more.some(({ after }) => !saysTheSame(after, first.after))) conflict('differ')
    else if (one !== undefined) {
      const by = all.find(({ id }) => id === one.correction.id) ?? first
      patched.set(
        key,
        by.after.map((figure) => patch(figure, by, published)),
      )
      applied.push(by)
    } else if (states.some(({ state }) => state === 'gone')) conflict('gone')
    else if (states.every(({ state }) => state === 'changed')) conflict('changed')
  }
  const kept = rows.figures.filter(({ report, indicator }) => !patched.has(`${report}/${indicator}`))
  return { rows: { ...rows, figures: [...kept, ...[...patched.values()].flat()] }, applied, conflicts }
}

/** Keeps the sentence where the one that is published prints the corrected number, too; of 0 and 100 nobody can tell. */
function patch(
  figure: StatedFigure,
  { report }: PackagedCorrection,
  published: readonly Figure[],
): FigureRow {
  const from =
    figure.quote === '' && figure.value !== 0 && figure.value !== 100
      ? published.find(({ quote }) => quote !== '' && quotePrints(quote, figure.value))
      : undefined
  const { quote, start, end } = from ?? figure
  const note = [figure.note, `更正：原作${told(published)}`].filter((part) => part !== '').join('；')
  return plain({ ...figure, quote, start, end, note, rule: correctionRule, report, review: 'checked' })
}

function told(published: readonly Figure[]): string {
  if (published.length === 0) return '没有写'
  return published
    .map(({ value, qualifier, unit }) => `${qualifierSigns[qualifier]}${value}${unit}`)
    .join('、')
}
