import { displayValue } from '../core/compare/cell-text.ts'
import { originNames, originSentence } from '../core/compare/origin-words.ts'
import { cellRule } from '../core/schema/cell-rule.ts'
import { correctionRule } from '../core/schema/correction-rule.ts'
import type { Figure, FigureOrigin } from '../core/schema/figure.ts'
import { reviewLink } from '../core/schema/link.ts'
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
      <FigureQuote figure={figure} styles={styles} none={insteadOfQuote(figure, report)} />
      <ul className={styles.facts}>
        <li>{figure.scope === 'system' ? '全系统口径' : '本机关口径'}</li>
        <li>{figure.unit === '' ? '原文没有量词' : `原文量词“${figure.unit}”`}</li>
        <li>{howRead(figure.rule)}</li>
        <li>{figure.origin?.kind === 'corrected' ? originNames.corrected : reviewWords[figure.review]}</li>
      </ul>
      {figure.origin?.file ? <OwnFigure figure={figure} origin={figure.origin} /> : null}
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

function howRead(rule: string): string {
  if (rule === 'hand') return '人工读取'
  if (rule === correctionRule) return '由人更正'
  return rule.startsWith(cellRule) ? `取自数据表${rule.slice(cellRule.length)}` : `规则读取（${rule}）`
}

function insteadOfQuote({ origin, rule }: Figure, { coverage }: Report): string {
  if (origin?.kind === 'corrected') {
    const quote = origin.corrected?.quote ?? ''
    return quote === '' ? '更正时没有写下原句；请打开原页核对。' : `您写下的报告原话：“${quote}”`
  }
  if (origin !== undefined) return '取自数据表或数据包，没有报告原句。'
  if (rule === correctionRule) return '更正过的数，没有保留原句；请打开原页核对。'
  return coverage === 'opening'
    ? '只读了报告开头，没有保留原句；请打开原页核对。'
    : '没有保留原句；请打开原页核对。'
}

/** A number out of the reader's own file: which one, and the way to where it stands in the text. */
function OwnFigure({ figure, origin }: { figure: Figure; origin: FigureOrigin }) {
  return (
    <p>
      {originSentence(origin)}
      {origin.file === null ? null : (
        <a href={reviewLink(origin.file.sha256, figure.start)}>看它在原文的位置</a>
      )}
    </p>
  )
}

const reviewWords: Record<Figure['review'], string> = {
  checked: '已复核',
  unchecked: '未复核',
  ambiguous: '存疑',
}
