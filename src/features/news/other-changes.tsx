import type { ReactNode } from 'react'
import { Folded } from '../../components/folded.tsx'
import { indicatorFieldNames, reportFieldNames } from '../../core/changes/field-names.ts'
import { changedFields, type RowChanges } from '../../core/changes/row-changes.ts'
import type { VersionChanges } from '../../core/changes/version-changes.ts'
import { coverageNames } from '../../core/compare/report-text.ts'
import type { Indicator } from '../../core/schema/indicator.ts'
import type { Report } from '../../core/schema/report.ts'
import { type Change, ChangeList } from './change-list.tsx'
import styles from './changes-panel.module.css'

interface OtherChangesProps {
  changes: VersionChanges
  regionNames: ReadonlyMap<string, string>
}

/** What differs beside the figures: reports, definitions, regions, populations. */
export function OtherChanges({ changes, regionNames }: OtherChangesProps) {
  const { reports, indicators, regions, denominators } = changes
  return (
    <>
      <Rows
        title="报告"
        rows={reports}
        name={({ title, bureau, year }) => `${bureau} ${year}年：${title}`}
        detail={reportDetail}
      />
      <Rows title="指标和定义" rows={indicators} name={({ name_zh }) => name_zh} detail={indicatorDetail} />
      <Rows title="地区" rows={regions} name={({ name_zh, adcode }) => `${name_zh}（${adcode}）`} />
      <Rows
        title="人口（人均的分母）"
        rows={denominators}
        name={({ adcode }) => regionNames.get(adcode) ?? adcode}
        detail={(before, after) =>
          `常住 ${before.residents_2020} → ${after.residents_2020}，5—14 岁 ${before.residents_aged_5_14_2020} → ${after.residents_aged_5_14_2020}`
        }
      />
    </>
  )
}

interface RowsProps<T> {
  title: string
  rows: RowChanges<T>
  name: (row: T) => string
  detail?: (before: T, after: T) => ReactNode
}

function Rows<T>({ title, rows, name, detail }: RowsProps<T>) {
  const all: readonly Change[] = [
    ...rows.added.map((row) => ({ kind: 'added' as const, where: name(row), what: null })),
    ...rows.changed.map(({ before, after }) => ({
      kind: 'changed' as const,
      where: name(after),
      what: detail?.(before, after) ?? null,
    })),
    ...rows.withdrawn.map((row) => ({ kind: 'withdrawn' as const, where: name(row), what: null })),
  ]
  if (all.length === 0) return null
  return (
    <section className={styles.section}>
      <Folded
        long
        summaryClass={styles.fold}
        summary={
          <>
            {title} <span className={styles.counts}>{all.length} 处</span>
          </>
        }
      >
        {() => <ChangeList changes={all} measure="处" />}
      </Folded>
    </section>
  )
}

/** `读到的范围：开头约1,000字 → 全文；改了标题`. */
function reportDetail(before: Report, after: Report): string {
  const fields = changedFields(before, after)
  const others = fields.filter((name) => name !== 'coverage').map((name) => reportFieldNames[name])
  return [
    ...(fields.includes('coverage')
      ? [`读到的范围：${coverageNames[before.coverage]} → ${coverageNames[after.coverage]}`]
      : []),
    ...(others.length === 0 ? [] : [`改了${others.join('、')}`]),
  ].join('；')
}

/** A definition decides what counts, so both stand here in full. */
function indicatorDetail(before: Indicator, after: Indicator): ReactNode {
  const fields = changedFields(before, after)
  const others = fields.filter((name) => name !== 'definition_zh').map((name) => indicatorFieldNames[name])
  return (
    <>
      {others.length === 0 ? null : `改了${others.join('、')}`}
      {fields.includes('definition_zh') ? (
        <>
          <span className={styles.line}>原定义：{before.definition_zh}</span>
          <span className={styles.line}>新定义：{after.definition_zh}</span>
        </>
      ) : null}
    </>
  )
}
