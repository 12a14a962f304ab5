import { displayValue } from '../core/compare/cell-text.ts'
import type { Figure } from '../core/schema/figure.ts'
import type { Indicator } from '../core/schema/indicator.ts'
import type { Report } from '../core/schema/report.ts'
import styles from './evidence.module.css'
import { FigureQuote } from './figure-quote.tsx'

interface FigureEvidenceProps {
  figure: Figure
  report: Report
  indicator: Indicator
  /** Shows the value above the quote, where it is not on the page already. */
  withValue?: boolean
}

/** One figure with its sentence, how it was read, and its caveats. */
export function FigureEvidence({ figure, report, indicator, withValue = false }: FigureEvidenceProps) {
  const notes = figure.note.split('；').filter((note) => note !== '')
  return (
    <div className={styles.figure}>
      {withValue ? (
        <p className={styles.partValue}>
          {displayValue(figure.value, figure.qualifier)} {figure.unit === '' ? indicator.unit : figure.unit}
        </p>
      ) : null}
      <FigureQuote
        figure={figure}
        styles={styles}
        none={
          report.coverage === 'opening'
            ? '只读了报告开头，没有保留原句；请打开原页核对。'
            : '没有保留原句；请打开原页核对。'
        }
      />
      <ul className={styles.facts}>
        <li>{figure.scope === 'system' ? '全系统口径' : '本机关口径'}</li>
        <li>{figure.unit === '' ? '原文没有量词' : `原文量词“${figure.unit}”`}</li>
        <li>{figure.rule === 'hand' ? '人工读取' : `规则读取（${figure.rule}）`}</li>
        <li>{reviewWords[figure.review]}</li>
      </ul>
      {notes.length > 0 ? (
        <ul className={styles.notes} aria-label="口径说明">
          {notes.map((note) => (
            <li key={note}>{note}</li>
          ))}
        </ul>
      ) : null}
    </div>
  )
}

const reviewWords: Record<Figure['review'], string> = {
  checked: '已复核',
  unchecked: '未复核',
  ambiguous: '存疑',
}
