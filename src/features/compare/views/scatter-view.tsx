import { useCallback, useMemo, useState } from 'react'
import { CellButton } from '../../../components/cell-button.tsx'
import type { ChartMark } from '../../../components/chart-mark.ts'
import { useChartTheme } from '../../../components/chart-theme.ts'
import { WalkedChart } from '../../../components/walked-chart.tsx'
import { scatter } from '../../../core/charts/scatter.ts'
import { scatterSentence } from '../../../core/charts/scatter-summary.ts'
import { quantityText } from '../../../core/compare/measure-text.ts'
import { type CellPair, pairCells } from '../../../core/compare/paired-cells.ts'
import type { Indicator } from '../../../core/schema/indicator.ts'
import styles from '../compare-page.module.css'
import { MissingNames } from './missing-names.tsx'
import type { WholeViewProps } from './view.ts'

/** Two indicators in one year, a mark a bureau that reports both. */
export function ScatterView(props: WholeViewProps) {
  const { indicators, years } = props.comparison
  const [x, y] = indicators
  const [year] = years
  if (x === undefined || y === undefined || year === undefined) return null
  return <Plot {...props} x={x} y={y} year={year} />
}

interface PlotProps extends WholeViewProps {
  x: Indicator
  y: Indicator
  year: number
}

function Plot({ comparison, onOpen, x, y, year }: PlotProps) {
  const theme = useChartTheme()
  const [picked, setPicked] = useState<string | null>(null)
  const cells = useMemo(() => pairCells(comparison, x.id, y.id, year), [comparison, x, y, year])
  const { pairs } = cells
  const chart = useMemo(() => scatter(comparison, [x, y], { pairs, theme }), [comparison, x, y, pairs, theme])
  const tooltip = useCallback(
    (mark: ChartMark) => {
      const pair = pairs[mark.dataIndex]
      if (pair === undefined) return null
      return {
        title: comparison.label(pair.region.adcode),
        lines: [
          `${x.name_zh} ${quantityText(pair.x)}`,
          `${y.name_zh} ${quantityText(pair.y)}`,
          '点一下，在图下看两项的出处',
        ],
      }
    },
    [comparison, pairs, x, y],
  )
  const select = useCallback(
    (mark: ChartMark) => setPicked(pairs[mark.dataIndex]?.region.adcode ?? null),
    [pairs],
  )
  const sentence = scatterSentence(comparison, [x, y], cells)
  const inexact = pairs.some((p) => p.x.shown.qualifier !== 'exact' || p.y.shown.qualifier !== 'exact')
  return (
    <div className={styles.view}>
      <p className={styles.sentence}>{sentence}</p>
      {pairs.length === 0 ? (
        <p className={styles.nothing}>两项都有数字的地区才画得出。缺哪一项，见下。</p>
      ) : (
        <>
          <WalkedChart
            marks={chart.marks}
            option={chart.option}
            label={sentence}
            height={chart.height}
            tooltip={tooltip}
            onSelect={select}
          />
          <Picked
            pair={pairs.find((pair) => pair.region.adcode === picked)}
            name={picked === null ? '' : comparison.label(picked)}
            titles={[x.name_zh, y.name_zh]}
            onOpen={onOpen}
          />
          <p className={styles.aside}>
            {inexact ? '空心：有一项是约数（圆）或上下限（三角指向敞开的一边）。' : ''}
            挤不下的名字没有写，指上去可见，表里都有。点的位置不说明两项互为因果。
          </p>
        </>
      )}
      <MissingNames
        comparison={comparison}
        lead={`有${x.name_zh}，缺${y.name_zh}`}
        cells={cells.onlyX}
        onOpen={onOpen}
      />
      <MissingNames
        comparison={comparison}
        lead={`有${y.name_zh}，缺${x.name_zh}`}
        cells={cells.onlyY}
        onOpen={onOpen}
      />
      <MissingNames comparison={comparison} lead="两项都没有" cells={cells.neither} onOpen={onOpen} />
    </div>
  )
}

interface PickedProps {
  pair: CellPair | undefined
  name: string
  titles: readonly [string, string]
  onOpen: WholeViewProps['onOpen']
}

/** A mark stands for two numbers; both lead to their evidence. */
function Picked({ pair, name, titles, onOpen }: PickedProps) {
  return (
    <p className={styles.aside} role="status">
      {pair === undefined ? null : (
        <>
          {name}：{titles[0]} <CellButton cell={pair.x} onOpen={onOpen} /> {titles[1]}{' '}
          <CellButton cell={pair.y} onOpen={onOpen} />
        </>
      )}
    </p>
  )
}
