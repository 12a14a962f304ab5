import { useCallback, useMemo } from 'react'
import type { ChartMark } from '../../../components/chart-mark.ts'
import { useChartTheme } from '../../../components/chart-theme.ts'
import { WalkedChart } from '../../../components/walked-chart.tsx'
import { useWidth } from '../../../components/use-width.ts'
import { spread } from '../../../core/charts/spread.ts'
import { type Grouping, spreadGroups } from '../../../core/charts/spread-groups.ts'
import { spreadSentence } from '../../../core/charts/spread-sentence.ts'
import { displayValue, explainCell } from '../../../core/compare/cell-text.ts'
import { quartileMethod } from '../../../core/compare/quartiles.ts'
import { rankCells } from '../../../core/compare/rank.ts'
import { referenceLabel, referenceMedian, referenceSentence } from '../../../core/compare/reference-text.ts'
import { quantityText, unitText } from '../../../core/compare/measure-text.ts'
import { nearnessText } from '../../../core/compare/nearness.ts'
import styles from '../compare-page.module.css'
import { AbsentList } from './absent-list.tsx'
import { SpreadSummary } from './spread-summary.tsx'
import { Toggle } from './toggle.tsx'
import type { IndicatorViewProps } from './view.ts'

/** How one indicator's values lie in one year, by province, by level, or all in one band. */
export function SpreadView({ comparison, indicator, onOpen, form, onForm }: IndicatorViewProps) {
  const theme = useChartTheme()
  const { own } = comparison
  const grouping: Grouping = form === 'province' || form === 'none' ? form : 'level'
  const [frame, width] = useWidth<HTMLDivElement>()
  const [year] = comparison.years
  const unit = unitText(indicator, comparison.basis)
  const groups = useMemo(
    () => (year === undefined ? [] : spreadGroups(comparison, indicator.id, year, grouping)),
    [comparison, indicator, year, grouping],
  )
  const ownCell = useMemo(
    () => groups.flatMap((group) => group.cells).find((cell) => cell.adcode === own) ?? null,
    [groups, own],
  )
  // The bureaus compared have their medians in their own bands.
  const other = comparison.reference.group !== null && comparison.reference.group.kind !== 'compared'
  const reference = useMemo(() => {
    const benchmark = other && year !== undefined ? referenceMedian(comparison, indicator.id, year) : null
    return benchmark === null
      ? null
      : { value: benchmark.median, name: referenceLabel(comparison, benchmark) }
  }, [comparison, indicator, year, other])
  const chart = useMemo(
    () => spread({ groups, theme, own, reference, width: Math.max(120, width - labelWidth) }),
    [groups, theme, own, reference, width],
  )
  const absent = useMemo(() => rankCells(groups.flatMap((group) => group.cells)).absent, [groups])
  const tooltip = useCallback(
    (mark: ChartMark) => {
      const cell = mark.seriesIndex === 0 ? chart.points[mark.dataIndex] : undefined
      if (cell !== undefined) {
        const title = `${comparison.label(cell.adcode)} ${quantityText(cell)}`
        return { title, lines: [explainCell(cell), '点开看出处'] }
      }
      const group = chart.groups[mark.dataIndex]
      if (mark.seriesIndex !== 1 || !group?.quartiles) return null
      const { min, q1, median, q3, max, n } = group.quartiles
      const [low, first, middle, third, high] = [min, q1, median, q3, max].map((value) => displayValue(value))
      const title = `${group.name} 中位数 ${middle ?? ''} ${unit}`
      return {
        title,
        lines: [`${n} 家已报告，从${low ?? ''}到${high ?? ''}，中间一半在${first ?? ''}至${third ?? ''}`],
      }
    },
    [chart, comparison, unit],
  )
  const select = useCallback(
    (mark: ChartMark) => {
      const cell = mark.seriesIndex === 0 ? chart.points[mark.dataIndex] : undefined
      if (cell !== undefined) onOpen(cell)
    },
    [chart, onOpen],
  )
  if (year === undefined) return null
  const sentence =
    spreadSentence(comparison, { indicatorId: indicator.id, year, groups, own: other ? null : ownCell }) +
    (other ? referenceSentence(comparison, indicator, year) : '')
  return (
    <div className={styles.view} ref={frame}>
      <p className={styles.sentence}>{sentence}</p>
      <Toggle
        legend="分组"
        options={groupings}
        value={grouping}
        onChange={(next) => onForm?.(next === 'level' ? undefined : next)}
      />
      {chart.groups.length === 0 ? (
        <p className={styles.nothing}>没有一个数字可画。原因见下。</p>
      ) : (
        <WalkedChart
          marks={chart.marks}
          option={chart.option}
          label={sentence}
          height={chart.height}
          tooltip={tooltip}
          onSelect={select}
        />
      )}
      <p className={styles.aside}>
        一点一家；竖线是中位数（满 5 家才画）；空心是约数，三角是上下限。
        {chart.boxed.length > 0
          ? `${chart.boxed.map((group) => group.name).join('、')}家数多，画成箱形：箱体从第一到第三四分位，须线到最小和最大值。`
          : ''}
        {reference === null ? '' : '通贯各组的竖虚线是参照组的中位数。'}
        {ownCell === null ? '' : nearnessText}
      </p>
      <SpreadSummary caption={`各组分布（${unit}，${year}年）`} groups={groups} />
      <p className={styles.aside}>{quartileMethod}。</p>
      {absent.length > 0 ? <AbsentList comparison={comparison} absent={absent} onOpen={onOpen} /> : null}
    </div>
  )
}

const groupings: readonly (readonly [Grouping, string])[] = [
  ['level', '按级别'],
  ['province', '按省'],
  ['none', '不分组'],
]

/** What the names of the groups take off the drawing's width, CSS pixels. */
const labelWidth = 120
