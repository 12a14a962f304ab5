import badge from '../../components/badge.module.css'
import { Folded } from '../../components/folded.tsx'
import { displayValue } from '../../core/compare/cell-text.ts'
import { stageNames, verdictNames } from '../../core/import/names.ts'
import type { ImportedTable } from '../../core/import/types.ts'
import type { Screening, Stage } from '../../core/screen/types.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import type { ImportStore } from '../../queries/import-store.ts'
import { ColumnRoles } from './column-roles.tsx'
import styles from './table-outcome.module.css'

interface TableOutcomeProps {
  dataset: Dataset
  id: number
  reading: ImportedTable
  store: ImportStore
}

/** A screened table: the verdict of each stage, every finding with row, column, reason and remedy, and what is proposed. */
export function TableOutcome({ dataset, id, reading, store }: TableOutcomeProps) {
  return reading.screenings.map((screening, index) => (
    <section key={index} className={styles.sheet} aria-label={screening.sheet || '表格'}>
      <p className={styles.counts}>
        {screening.sheet === '' ? null : <>工作表“{screening.sheet}” · </>}
        {screening.rows} 行 · 数字 <strong>{screening.figures.length}</strong> 个 · 没有数的格{' '}
        {screening.absent} 个
      </p>
      <ol className={styles.stages} aria-label="逐项检查">
        {screening.stages.map((stage) => (
          <li
            key={stage.id}
            className={`${badge.badge ?? ''} ${badge[toneOf[stage.verdict ?? 'unmade']] ?? ''}`}
          >
            {stageNames[stage.id]} {stage.verdict === null ? '未查' : verdictNames[stage.verdict]}
            {stage.fails + stage.warnings === 0 ? '' : ` ${stage.fails + stage.warnings}`}
          </li>
        ))}
      </ol>
      {screening.stages.every(({ findings }) => findings.length === 0) ? null : (
        <Folded long summary="问题逐条列出" summaryClass={styles.summary}>
          {() => <Findings stages={screening.stages} />}
        </Folded>
      )}
      {screening.columns.length === 0 ? null : (
        <Folded long summary="各列读作什么" summaryClass={styles.summary}>
          {() => (
            <ColumnRoles
              dataset={dataset}
              columns={screening.columns}
              onAssign={(heading, role) => store.assign(id, heading, role)}
            />
          )}
        </Folded>
      )}
      {screening.figures.length === 0 ? null : (
        <Folded long summary={`数字 ${screening.figures.length} 个`} summaryClass={styles.summary}>
          {() => <Figures dataset={dataset} screening={screening} />}
        </Folded>
      )}
    </section>
  ))
}

function Findings({ stages }: { stages: readonly Stage[] }) {
  return (
    <div className={styles.scroller} role="region" aria-label="问题" tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>检查出的问题</caption>
        <thead>
          <tr>
            {['检查', '结论', '行', '列', '问题', '怎么改'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {stages.flatMap(({ id, findings, fails, warnings }) => [
            ...findings.map(({ verdict, line, column, reason, remedy }, index) => (
              <tr key={`${id}${index}`}>
                <th scope="row">{stageNames[id]}</th>
                <td>{verdictNames[verdict]}</td>
                <td>{line}</td>
                <td>{column ?? ''}</td>
                <td>{reason}</td>
                <td>{remedy}</td>
              </tr>
            )),
            findings.length === fails + warnings ? null : (
              <tr key={`${id}rest`}>
                <th scope="row">{stageNames[id]}</th>
                <td colSpan={5}>其余 {fails + warnings - findings.length} 处从略</td>
              </tr>
            ),
          ])}
        </tbody>
      </table>
    </div>
  )
}

function Figures({ dataset, screening }: { dataset: Dataset; screening: Screening }) {
  const listed = screening.figures.slice(0, mostListed)
  return (
    <div className={styles.scroller} role="region" aria-label="读出的数字" tabIndex={0}>
      <table className={styles.table}>
        <caption className={styles.caption}>读出的数字</caption>
        <thead>
          <tr>
            {['行', '地区', '年度', '指标', '数值', '原样'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {listed.map((figure, index) => (
            <tr key={index}>
              <th scope="row">{figure.line}</th>
              <td>{dataset.regionByAdcode.get(figure.adcode)?.name_zh ?? figure.adcode}</td>
              <td>{figure.year}</td>
              <td>{dataset.indicatorById.get(figure.indicator)?.name_zh ?? figure.indicator}</td>
              <td>{displayValue(figure.value, figure.qualifier)}</td>
              <td>{figure.original}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {listed.length === screening.figures.length ? null : (
        <p className={styles.rest}>先列前 {mostListed} 个。</p>
      )}
    </div>
  )
}

const mostListed = 200

const toneOf = { pass: 'good', warning: 'warn', fail: 'bad', unmade: 'unmade' } as const
