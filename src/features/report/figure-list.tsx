import { useMemo } from 'react'
import { FigureQuote } from '../../components/figure-quote.tsx'
import { CorrectionPlace } from '../../components/correction-place.tsx'
import { displayValue } from '../../core/compare/cell-text.ts'
import { originNames, originSentence } from '../../core/compare/origin-words.ts'
import { correctionRule } from '../../core/schema/correction-rule.ts'
import type { Figure } from '../../core/schema/figure.ts'
import { groupNames } from '../../core/schema/indicator-names.ts'
import type { Indicator } from '../../core/schema/indicator.ts'
import { indicatorLink, reviewLink } from '../../core/schema/link.ts'
import type { Report } from '../../core/schema/report.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import styles from './figure-list.module.css'

interface FigureListProps {
  dataset: Dataset
  report: Report
  figures: readonly Figure[]
}

/** A report's figures in the order in which it prints them: indicator, value and sentence in one row. */
export function FigureList({ dataset, report, figures }: FigureListProps) {
  const ordered = useMemo(() => inReadingOrder(figures), [figures])
  return (
    <ol className={styles.list}>
      {ordered.map((figure, index) => {
        const indicator = dataset.indicatorById.get(figure.indicator)
        return indicator === undefined ? null : (
          <FigureRow
            key={`${figure.indicator}/${figure.value}/${figure.start ?? ''}`}
            figure={figure}
            indicator={indicator}
            report={report}
            isFirst={ordered.findIndex((one) => one.indicator === figure.indicator) === index}
          />
        )
      })}
    </ol>
  )
}

interface FigureRowProps {
  figure: Figure
  indicator: Indicator
  report: Report
  /** Of those of its indicator: they are corrected together. */
  isFirst: boolean
}

function FigureRow({ figure, indicator, report, isFirst }: FigureRowProps) {
  const notes = figure.note.split('；').filter((note) => note !== '')
  return (
    <li className={styles.row}>
      <h3 className={styles.indicator}>
        <a href={indicatorLink(indicator.id)}>{indicator.name_zh}</a>
        <span className={styles.group}>{groupNames[indicator.group]}</span>
      </h3>
      <p className={styles.value}>
        {displayValue(figure.value, figure.qualifier)}
        <span className={styles.unit}>{figure.unit === '' ? indicator.unit : figure.unit}</span>
        {figure.role === 'single' ? null : (
          <span className={styles.role}>{figure.role === 'part' ? '分项' : '总数'}</span>
        )}
      </p>
      <div className={styles.evidence}>
        <FigureQuote
          figure={figure}
          styles={styles}
          none={report.coverage === 'full' && figure.origin?.kind !== 'corrected' ? '没有保留原句' : null}
        />
        <p className={styles.facts}>{factsOf(figure).join(' · ')}</p>
        {notes.length === 0 ? null : (
          <ul className={styles.notes} aria-label="口径说明">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
        {figure.origin?.file ? (
          <p className={styles.facts}>
            {originSentence(figure.origin)}
            <a href={reviewLink(figure.origin.file.sha256, figure.start)}>看它在原文的位置</a>
          </p>
        ) : null}
        {isFirst ? <CorrectionPlace report={report} indicator={indicator} /> : null}
      </div>
    </li>
  )
}

function factsOf(figure: Figure): string[] {
  return [
    figure.scope === 'system' ? '全系统口径' : '本机关口径',
    ...(figure.unit === '' ? ['原文没有量词'] : []),
    rules[figure.rule] ?? '规则读取',
    figure.origin === undefined ? reviewWords[figure.review] : originNames[figure.origin.kind],
  ]
}

const rules: Readonly<Record<string, string>> = { hand: '人工读取', [correctionRule]: '由人更正' }

const reviewWords: Readonly<Record<Figure['review'], string>> = {
  checked: '已复核',
  unchecked: '未复核',
  ambiguous: '存疑',
}

const position = (figure: Figure): number => figure.start ?? Number.MAX_SAFE_INTEGER

// Figures without a place in the text keep their order, after those with one.
function inReadingOrder(figures: readonly Figure[]): Figure[] {
  return figures.toSorted((a, b) => position(a) - position(b))
}
