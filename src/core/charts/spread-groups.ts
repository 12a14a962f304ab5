import type { Cell, ReportedCell } from '../compare/cell.ts'
import type { Comparison } from '../compare/comparison.ts'
import { levelNames } from '../compare/peers.ts'
import { type Quartiles, quartilesOf } from '../compare/quartiles.ts'
import type { RegionLevel } from '../schema/region.ts'

export type Grouping = 'none' | 'level' | 'province'

/** The compared bureaus of one level or province, in one year. */
export interface SpreadGroup {
  /** Unique: a level, a province's adcode, or `all`. */
  readonly key: string
  readonly name: string
  readonly cells: readonly Cell[]
  readonly reported: readonly ReportedCell[]
  /** Of the printed numbers; null where none reports, or not all are in memory yet. */
  readonly quartiles: Quartiles | null
}

/** One indicator in one year by group: provinces by code, levels from the top. Groups nobody compares are left out. */
export function spreadGroups(
  comparison: Comparison,
  indicatorId: string,
  year: number,
  grouping: Grouping,
): readonly SpreadGroup[] {
  const groups = new Map<string, { name: string; cells: Cell[] }>()
  comparison.slice(indicatorId, year).forEach((cell, index) => {
    const { key, name } = groupOf(comparison, cell.adcode, comparison.regions[index]?.level, grouping)
    const group = groups.get(key)
    if (group) group.cells.push(cell)
    else groups.set(key, { name, cells: [cell] })
  })
  return [...groups]
    .sort(([a], [b]) => (grouping === 'level' ? levelOrder(a) - levelOrder(b) : a < b ? -1 : 1))
    .map(([key, { name, cells }]) => {
      // A borrowed year is shown elsewhere with its year; among the values of this year it has no place.
      const reported = cells.filter(
        (cell): cell is ReportedCell => cell.state === 'reported' && cell.borrowed === null,
      )
      // A province comes as a whole; of any other group some may still be on their way.
      const isWhole = grouping === 'province' || comparison.awaited.length === 0
      const quartiles = isWhole ? quartilesOf(reported.map((cell) => cell.shown.value)) : null
      return { key, name, cells, reported, quartiles }
    })
}

function groupOf(
  comparison: Comparison,
  adcode: string,
  level: RegionLevel | undefined,
  grouping: Grouping,
): { readonly key: string; readonly name: string } {
  if (grouping === 'province') {
    const province = comparison.province(adcode)
    return { key: province.adcode, name: province.name_zh }
  }
  if (grouping === 'level' && level !== undefined) return { key: level, name: levelNames[level] }
  return { key: 'all', name: '全部所选' }
}

const levelOrder = (key: string): number => ['province', 'prefecture', 'county'].indexOf(key)
