import { explainComputation } from '../core/compare/basis/explain-computation.ts'
import type { Cell, ReportedCell } from '../core/compare/cell.ts'
import { displayCell, displayValue, explainCell } from '../core/compare/cell-text.ts'
import { unitText } from '../core/compare/measure-text.ts'
import { bureauLink } from '../core/schema/link.ts'
import type { Dataset } from '../core/table/dataset.ts'
import { AbsenceEvidence } from './absence-evidence.tsx'
import { CorrectionPlace } from './correction-place.tsx'
import styles from './evidence.module.css'
import { FigureEvidence } from './figure-evidence.tsx'
import { Panel } from './panel.tsx'
import { ReportSource } from './report-source.tsx'

interface EvidencePanelProps {
  /** Null closes the panel. */
  cell: Cell | null
  regions: Dataset['regionByAdcode']
  onClose: () => void
}

/** What stands behind one cell: the sentence, the report, the caveats; or why there is no number. */
export function EvidencePanel({ cell, regions, onClose }: EvidencePanelProps) {
  return (
    <Panel title="出处" open={cell !== null} onClose={onClose}>
      {cell === null ? null : (
        <article className={styles.evidence}>
          <header>
            <p className={styles.what}>
              <a href={bureauLink(cell.adcode)}>{regions.get(cell.adcode)?.name_zh ?? cell.adcode}</a> ·{' '}
              {cell.year}年
            </p>
            <h3 className={styles.indicator}>{cell.indicator.name_zh}</h3>
            <p className={cell.state === 'reported' ? styles.value : styles.absent}>
              {displayCell(cell)}
              {cell.state === 'reported' ? (
                <span className={styles.unit}>
                  {' '}
                  {unitText(cell.indicator, cell.computed?.basis ?? 'raw')}
                </span>
              ) : null}
            </p>
            <p className={styles.why}>{explainCell(cell)}</p>
          </header>
          {cell.state === 'reported' && cell.computed !== null ? <Workings cell={cell} /> : null}
          {cell.state === 'reported' ? <ReportedEvidence cell={cell} /> : null}
          {cell.state === 'unmeasured' ? <ReportedEvidence cell={cell.reported} /> : null}
          {cell.state !== 'reported' && cell.state !== 'unmeasured' ? <AbsenceEvidence cell={cell} /> : null}
          <section className={styles.section}>
            <h4 className={styles.heading}>指标定义</h4>
            <p>{cell.indicator.definition_zh}。</p>
          </section>
        </article>
      )}
    </Panel>
  )
}

/** The printed number and what was made of it, to be checked with a pocket calculator. */
function Workings({ cell }: { cell: ReportedCell }) {
  const { headline, indicator } = cell
  return (
    <section className={styles.section}>
      <h4 className={styles.heading}>怎么算出来的</h4>
      <p>
        报告原数：{displayValue(headline.value, headline.qualifier)} {indicator.unit}
      </p>
      {explainComputation(cell).map((line) => (
        <p key={line}>{line}</p>
      ))}
    </section>
  )
}

function ReportedEvidence({ cell }: { cell: ReportedCell }) {
  const { headline, others, doubtful } = cell
  const shown = headline.basis === 'largest_part' ? headline.parts : [headline.figure]
  const further = headline.basis === 'largest_part' ? [] : headline.parts.filter((f) => f !== headline.figure)
  return (
    <>
      <section className={styles.section}>
        <h4 className={styles.heading}>{shown.length > 1 ? `报告里的 ${shown.length} 个分项` : '原文'}</h4>
        {shown.map((figure) => (
          <FigureEvidence
            key={`${figure.value}/${figure.start ?? ''}`}
            figure={figure}
            report={headline.report}
            indicator={cell.indicator}
            withValue={shown.length > 1}
          />
        ))}
        <CorrectionPlace report={headline.report} indicator={cell.indicator} />
      </section>
      {further.length > 0 ? (
        <section className={styles.section}>
          <h4 className={styles.heading}>其中的分项</h4>
          {further.map((figure) => (
            <FigureEvidence
              key={`${figure.value}/${figure.start ?? ''}`}
              figure={figure}
              report={headline.report}
              indicator={cell.indicator}
              withValue
            />
          ))}
        </section>
      ) : null}
      <section className={styles.section}>
        <h4 className={styles.heading}>所在报告</h4>
        <ReportSource report={headline.report} />
      </section>
      {others.map((other) => (
        <section key={other.report.id} className={styles.section}>
          <h4 className={styles.heading}>另一份报告写的不一样</h4>
          <FigureEvidence figure={other.figure} report={other.report} indicator={cell.indicator} withValue />
          <CorrectionPlace report={other.report} indicator={cell.indicator} />
          <ReportSource report={other.report} />
        </section>
      ))}
      {doubtful.length > 0 ? (
        <section className={styles.section}>
          <h4 className={styles.heading}>存疑、未计入的数字</h4>
          {doubtful.map((figure) => (
            <FigureEvidence
              key={`${figure.report}/${figure.value}/${figure.start ?? ''}`}
              figure={figure}
              report={headline.report}
              indicator={cell.indicator}
              withValue
            />
          ))}
        </section>
      ) : null}
    </>
  )
}
