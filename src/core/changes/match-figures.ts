import type { Figure } from '../schema/figure.ts'

/**
 * `added`, `withdrawn`: only the later or only the earlier version states it; `changed`: the number itself, its sign
 * (约, ≥), whether it is a total or a part, or whether it is doubtful; `annotated`: only what is said about it.
 */
export type FigureChangeKind = 'added' | 'changed' | 'withdrawn' | 'annotated'
export const figureChangeKinds = ['added', 'changed', 'withdrawn', 'annotated'] as const

export interface MatchedFigure {
  readonly kind: FigureChangeKind
  /** Null where it was added. */
  readonly before: Figure | null
  /** Null where it was withdrawn. */
  readonly after: Figure | null
}
export type MatchedFigures = readonly MatchedFigure[]

/**
 * What became of the figures one report states for one indicator. What is equal goes first, then what is the same number,
 * then what stands at the same place among the rest; so a new number beside an old one is never taken for a change of it.
 */
export function matchFigures(before: readonly Figure[], after: readonly Figure[]): MatchedFigures {
  const old = [...before]
  const fresh = [...after]
  take(old, fresh, areEqual)
  const annotated = take(old, fresh, sayTheSame)
  const sameSize = take(old, fresh, (a, b) => a.value === b.value)
  const common = Math.min(old.length, fresh.length)
  const replaced = old.splice(0, common).map((figure, i): Pair => [figure, fresh[i] ?? figure])
  fresh.splice(0, common)
  return [
    ...annotated.map(([a, b]): MatchedFigure => ({ kind: 'annotated', before: a, after: b })),
    ...[...sameSize, ...replaced].map(([a, b]): MatchedFigure => ({ kind: 'changed', before: a, after: b })),
    ...fresh.map((figure): MatchedFigure => ({ kind: 'added', before: null, after: figure })),
    ...old.map((figure): MatchedFigure => ({ kind: 'withdrawn', before: figure, after: null })),
  ]
}

type Pair = readonly [Figure, Figure]

/** Takes the pairs that agree out of both lists. */
function take(old: Figure[], fresh: Figure[], agree: (a: Figure, b: Figure) => boolean): Pair[] {
  const pairs: Pair[] = []
  for (let i = 0; i < old.length;) {
    const figure = old[i]
    const place = figure === undefined ? -1 : fresh.findIndex((other) => agree(figure, other))
    const match = fresh[place]
    if (figure === undefined || match === undefined) i++
    else {
      old.splice(i, 1)
      fresh.splice(place, 1)
      pairs.push([figure, match])
    }
  }
  return pairs
}

const sayTheSame = (a: Figure, b: Figure): boolean =>
  a.value === b.value &&
  a.qualifier === b.qualifier &&
  a.role === b.role &&
  (a.review === 'ambiguous') === (b.review === 'ambiguous')

const annotations = ['unit', 'scope', 'review', 'note', 'start', 'end', 'rule'] as const

const areEqual = (a: Figure, b: Figure): boolean =>
  sayTheSame(a, b) && annotations.every((name) => a[name] === b[name])

/** What is said otherwise about the same number, in Chinese. */
export function annotationNames(before: Figure, after: Figure): readonly string[] {
  return [...new Set(annotations.filter((name) => before[name] !== after[name]).map((name) => words[name]))]
}

const words: Readonly<Record<(typeof annotations)[number], string>> = {
  unit: '量词',
  scope: '范围',
  review: '核对情况',
  note: '附注',
  start: '原句',
  end: '原句',
  rule: '读法',
}
