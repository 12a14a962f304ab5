import { useCallback, useMemo } from 'react'
import type { ChartMark } from '../../../components/chart-mark.ts'
import { useChartTheme } from '../../../components/chart-theme.ts'
import { WalkedChart } from '../../../components/walked-chart.tsx'
import type { RowWindow } from '../../../components/row-window.ts'
import { changeGlyphs, changeLegend } from '../../../core/charts/change-marks.ts'
import { dumbbells, dumbbellsScale } from '../../../core/charts/dumbbells.ts'
import { maxSlopes, slope } from '../../../core/charts/slope.ts'
import { slopeSentence } from '../../../core/charts/slope-summary.ts'
import { quantityText } from '../../../core/compare/measure-text.ts'
import { type TwoYears, twoYears } from '../../../core/compare/two-years.ts'
import styles from '../compare-page.module.css'
import { MissingNames } from './missing-names.tsx'
import { RowScroller } from './row-scroller.tsx'
import ownStyles from './slope-view.module.css'
import { Toggle } from './toggle.tsx'
import type { IndicatorViewProps } from './view.ts'

/** The first and the last year of the selection: lines between two scales, or a row a bureau. */
export function SlopeView(props: IndicatorViewProps) {
  const { comparison, indicator } = props
  const years = useMemo(() => twoYears(comparison, indicator.id), [comparison, indicator])
  return years === null ? null : <TwoEnds {...props} years={years} />
}

function TwoEnds(props: IndicatorViewProps & { years: TwoYears }) {
  const { comparison, indicator, onOpen, form, onForm, years } = props
  const { from, to, pairs } = years
  const many = pairs.length > maxSlopes
  const sentence = slopeSentence(comparison, indicator, years)
  const legend = [
    ...(many || form === 'dumbbells' ? [`小点${from}年，大点${to}年`] : []),
    ...changeLegend(pairs),
    '空心是约数或上下限',
  ]
  const drawing = { comparison, indicator, onOpen, years, label: sentence }
  return (
    <div className={styles.view}>
      <p className={styles.sentence}>{sentence}</p>
      {pairs.length === 0 || many ? null : (
        <Toggle
          legend="画法"
          options={[
            ['slope', '斜线'],
            ['dumbbells', '哑铃'],
          ]}
          value={form === 'dumbbells' ? 'dumbbells' : 'slope'}
          onChange={(next) => onForm?.(next === 'slope' ? undefined : next)}
        />
      )}
      {pairs.length === 0 ? (
        <p className={styles.nothing}>要两年都有数字才画得出。缺哪一头，见下。</p>
      ) : many || form === 'dumbbells' ? (
        <Rows {...drawing} />
      ) : (
        <Lines {...drawing} />
      )}
      {pairs.length > 0 ? <p className={styles.aside}>{legend.join('；')}。</p> : null}
      <MissingNames
        comparison={comparison}
        lead={`只有${from}年、缺${to}年`}
        cells={years.onlyFirst}
        onOpen={onOpen}
      />
      <MissingNames
        comparison={comparison}
        lead={`只有${to}年、缺${from}年`}
        cells={years.onlyLast}
        onOpen={onOpen}
      />
      <MissingNames comparison={comparison} lead="两年都没有" cells={years.neither} onOpen={onOpen} />
    </div>
  )
}

type DrawingProps = IndicatorViewProps & { years: TwoYears; label: string }

function Lines({ label, ...props }: DrawingProps) {
  const { comparison, years } = props
  const theme = useChartTheme()
  const { tipAt, open } = usePairs(props)
  const chart = useMemo(() => slope(comparison, years, theme), [comparison, years, theme])
  const tooltip = useCallback((mark: ChartMark) => tipAt(mark.dataIndex), [tipAt])
  const select = useCallback((mark: ChartMark) => open(mark.dataIndex), [open])
  return (
    <div className={ownStyles.narrow}>
      <WalkedChart
        marks={chart.marks}
        option={chart.option}
        label={label}
        height={chart.height}
        tooltip={tooltip}
        onSelect={select}
      />
    </div>
  )
}

function Rows({ label, ...props }: DrawingProps) {
  const { comparison, years } = props
  const theme = useChartTheme()
  const { tipAt, open } = usePairs(props)
  const scale = useMemo(() => dumbbellsScale(comparison, years), [comparison, years])
  const draw = useCallback(
    (window: RowWindow) => dumbbells(comparison, years, { theme, window }),
    [comparison, years, theme],
  )
  return (
    <RowScroller
      scale={scale}
      draw={draw}
      count={years.pairs.length}
      label={label}
      tooltip={tipAt}
      onSelect={open}
      subject={years.pairs[0]?.last.indicator.id ?? ''}
    />
  )
}

function usePairs({ comparison, years, onOpen }: Omit<DrawingProps, 'label'>) {
  const tipAt = useCallback(
    (index: number) => {
      const pair = years.pairs[index]
      if (pair === undefined) return null
      return {
        title: comparison.label(pair.region.adcode),
        lines: [
          `${years.from}年 ${quantityText(pair.first)}`,
          `${years.to}年 ${quantityText(pair.last)} ${changeGlyphs[pair.direction]}`,
          `点开看${years.to}年的出处；${years.from}年的在下表`,
        ],
      }
    },
    [comparison, years],
  )
  const open = useCallback(
    (index: number) => {
      const pair = years.pairs[index]
      if (pair !== undefined) onOpen(pair.last)
    },
    [years, onOpen],
  )
  return { tipAt, open }
}
