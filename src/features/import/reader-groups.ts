import { refusalNames } from '../../core/extract/figures/refusal-names.ts'
import type { ImportedReport } from '../../core/import/types.ts'
import { groupBy } from '../../core/table/group-by.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import type { Place, PlaceKind } from './use-reader-focus.ts'

/** Entries of the list beside a text that belong under one name. */
export interface IndexGroup {
  readonly name: string
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
      refused.map(({ reason }) => refusalNames[reason]),
      kind,
    )
  const order = new Map(dataset.indicators.map(({ id }, index) => [id, index]))
  const nameOf = (id: string) => dataset.indicatorById.get(id)?.name_zh ?? id
  const rank = new Map(figures.map(({ indicator }) => [nameOf(indicator), order.get(indicator) ?? Infinity]))
  const groups = named(
    figures.map(({ indicator }) => nameOf(indicator)),
    kind,
  )
  return groups.sort((a, b) => (rank.get(a.name) ?? 0) - (rank.get(b.name) ?? 0))
}

function named(names: readonly string[], kind: PlaceKind): IndexGroup[] {
  const entries = names.map((name, index) => ({ name, place: { kind, index } }))
  return [...groupBy(entries, ({ name }) => name)].map(([name, some]) => ({
    name,
    places: some.map(({ place }) => place),
  }))
}
