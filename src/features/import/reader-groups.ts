import { refusalNames } from '../../core/extract/figures/refusal-names.ts'
import type { ImportedReport } from '../../core/import/types.ts'
import { groupBy } from '../../core/table/group-by.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import type { Place, PlaceKind } from './use-reader-focus.ts'

/** Entries of the list beside a text that belong under one name. */
export interface IndexGroup {
  readonly name: string
  /** Null where it is of none, or of one that is not in the catalogue. */
  readonly indicator: string | null
  readonly places: readonly Place[]
}

/** Figures by indicator, in the order of the catalogue; refused numbers by reason, in the order of the text. */
export function readerGroups(
  dataset: Dataset,
  { figures, refused }: Pick<ImportedReport, 'figures' | 'refused'>,
  kind: PlaceKind,
): IndexGroup[] {
  if (kind === 'refused')
    return named(
      refused.map(({ reason }) => ({ name: refusalNames[reason], indicator: null })),
      kind,
    )
  const order = new Map(dataset.indicators.map(({ id }, index) => [id, index]))
  const nameOf = (id: string) => dataset.indicatorById.get(id)?.name_zh ?? id
  const rank = new Map(figures.map(({ indicator }) => [nameOf(indicator), order.get(indicator) ?? Infinity]))
  const groups = named(
    figures.map(({ indicator }) => ({
      name: nameOf(indicator),
      indicator: order.has(indicator) ? indicator : null,
    })),
    kind,
  )
  return groups.sort((a, b) => (rank.get(a.name) ?? 0) - (rank.get(b.name) ?? 0))
}

function named(all: readonly Omit<IndexGroup, 'places'>[], kind: PlaceKind): IndexGroup[] {
  const entries = all.map((one, index) => ({ ...one, place: { kind, index } }))
  return [...groupBy(entries, ({ name }) => name)].map(([name, some]) => ({
    name,
    indicator: some[0]?.indicator ?? null,
    places: some.map(({ place }) => place),
  }))
}
