import type { Indicator } from '../schema/indicator.ts'
import type { ReportedCell } from './cell.ts'
import { displayValue, reportKindNames } from './cell-text.ts'
import type { Comparison } from './comparison.ts'
import { measureNotices } from './measure-notices.ts'
import { about, type Notice } from './notice.ts'
import { originsOf } from './origin-words.ts'
import { hasMergedCount, isMerged, notesOf } from './figure-notes.ts'

/** The comparability notices of a comparison, indicator by indicator, the gravest kinds first. */
export function noticesOf(comparison: Comparison): readonly Notice[] {
  return comparison.indicators.flatMap((indicator) => {
    const cells = comparison.years.flatMap((year) =>
      comparison.slice(indicator.id, year).filter((cell) => cell.state === 'reported'),
    )
    const onMeasure = measureNotices(indicator, comparison)
    if (cells.length === 0) return onMeasure
    return [...onMeasure, ...rules.flatMap((rule) => rule(indicator, cells, comparison))]
  })
}

type Rule = (
  indicator: Indicator,
  cells: readonly ReportedCell[],
  comparison: Comparison,
) => readonly Notice[]

/** What is not published stands before all other caveats: nobody else sees these numbers. */
const own: Rule = (indicator, cells, comparison) =>
  (['unreviewed', 'own', 'corrected'] as const).flatMap((kind) =>
    about(
      'own',
      indicator,
      cells.filter((cell) => originsOf(cell)[0]?.kind === kind),
      comparison,
      ownSentences[kind],
    ),
  )

const ownSentences = {
  unreviewed: (who: string) => `${who}取自您导入的报告，未复核；不是公开数据，别人打开同一链接看不到。`,
  own: (who: string) => `${who}取自您导入并复核的报告；不是公开数据，别人打开同一链接看不到。`,
  corrected: (who: string) => `${who}是您更正过的数；别人打开同一链接看到的是公开的数。`,
} as const

const merged: Rule = (indicator, cells, comparison) =>
  about(
    'merged',
    indicator,
    cells.filter(hasMergedCount),
    comparison,
    (who) => `${who}为合并口径，含其他人员或事项，不宜直接与他处相比。`,
  )

const scope: Rule = (indicator, cells, comparison) => {
  const system = cells.filter((cell) => cell.headline.figure.scope === 'system')
  if (system.length === cells.length) return []
  return about('scope', indicator, system, comparison, (who) => `${who}是全系统口径，其余是本机关口径。`)
}

const largestPart: Rule = (indicator, cells, comparison) => {
  const parts = cells.filter((cell) => cell.headline.basis === 'largest_part')
  return about(
    'largest_part',
    indicator,
    parts,
    comparison,
    (who) => `${who}没有写总数，取分项之最大，实际不少于此数。`,
  )
}

const inexact: Rule = (indicator, cells, comparison) => {
  const open = cells.filter((c) => c.headline.basis !== 'largest_part' && c.headline.qualifier !== 'exact')
  return about('inexact', indicator, open, comparison, (who) => `${who}只有约数或上下限，名次仅供参考。`)
}

const conflict: Rule = (indicator, cells, comparison) =>
  cells
    .filter((cell) => cell.others.length > 0)
    .map((cell) => {
      const told = [cell.headline, ...cell.others].map(
        (h) => `${reportKindNames[h.report.kind]}写${displayValue(h.value, h.qualifier)}`,
      )
      const message = `${comparison.label(cell.adcode)}${cell.year}年各报告数字不一：${told.join('，')}；这里取前者。`
      return { kind: 'conflict', indicator, message, adcodes: [cell.adcode] }
    })

const doubtful: Rule = (indicator, cells, comparison) => {
  const some = cells.filter((cell) => cell.doubtful.length > 0)
  return about('doubtful', indicator, some, comparison, (who) => `${who}另有存疑的数字，核对前未计入。`)
}

const sources: Rule = (indicator, cells, comparison) => {
  const elsewhere = cells.filter((cell) => cell.headline.report.kind !== 'rule_of_law')
  if (elsewhere.length === cells.length) return []
  return about(
    'sources',
    indicator,
    elsewhere,
    comparison,
    (who) => `${who}的数字取自行政执法或信息公开年度报告，其余取自法治政府建设年度报告。`,
  )
}

/** What the remaining notes say, bureaus with the same note together. */
const notes: Rule = (indicator, cells, comparison) => {
  const byNote = new Map<string, ReportedCell[]>()
  for (const cell of cells) {
    for (const note of notesOf(cell.headline.figure)) {
      if (isMerged(note)) continue
      const same = byNote.get(note)
      if (same) same.push(cell)
      else byNote.set(note, [cell])
    }
  }
  return [...byNote].flatMap(([note, same]) =>
    about('note', indicator, same, comparison, (who) => `${who}：${note}。`),
  )
}

const rules: readonly Rule[] = [own, merged, scope, conflict, largestPart, inexact, doubtful, sources, notes]
