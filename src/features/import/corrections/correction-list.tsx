import { useState } from 'react'
import { reportLink } from '../../../core/schema/link.ts'
import { type CorrectionState, stateOfCorrection } from '../../../core/review/corrections.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import { useCorrections } from '../../../queries/use-corrections.ts'
import { useKeptImports } from '../../../queries/use-kept-imports.ts'
import { regionWords } from '../identity-words.ts'
import { ExportPackage } from '../review/export-package.tsx'
import { CorrectFigure } from './correct-figure.tsx'
import styles from './correction-list.module.css'
import { CorrectionStanding } from './correction-standing.tsx'
import { useCorrecting } from './use-correcting.ts'

/** Everything the reader corrected of what is published, those first that ask for a decision. */
export function CorrectionList({ dataset }: { dataset: Dataset }) {
  const { all } = useCorrections()
  const kept = useKeptImports()
  // In the order they were first seen in: what is done about one must not move it from under the hand.
  const [order, setOrder] = useState<readonly string[]>([])
  const found = [...(all?.values() ?? [])].map((one) => stateOfCorrection(one, dataset))
  const fresh = found.filter((one) => !order.includes(keyOf(one)))
  if (fresh.length > 0) setOrder([...order, ...fresh.toSorted(byNeed).map(keyOf)])
  if (found.length === 0) return null
  const asking = found.filter(({ state }) => state === 'changed' || state === 'gone').length
  const listed = order.flatMap((key) => found.find((one) => keyOf(one) === key) ?? [])
  return (
    <section className={styles.section} aria-labelledby="corrections">
      <h2 id="corrections" className={styles.title}>
        对公开数据的更正 {found.length} 处
      </h2>
      <p className={styles.lead}>
        {asking === 0
          ? '在出处或报告页上更正过的数字。公开数据更新后，更正照样在；公开数字变了的会在这里说明。'
          : `其中 ${asking} 处的公开数据在您更正之后变了，更正没有采用，请再看一眼。`}
      </p>
      {/* Beside kept reports the page has it already. */}
      {kept.status === 'ready' && kept.imports.length === 0 ? <ExportPackage dataset={dataset} /> : null}
      <ul className={styles.list}>
        {listed.map((one) => (
          <li key={keyOf(one)} className={styles.row}>
            <Heading dataset={dataset} standing={one} />
            <At dataset={dataset} standing={one} />
          </li>
        ))}
      </ul>
    </section>
  )
}

const keyOf = ({ correction: { report, indicator } }: CorrectionState): string => `${report}/${indicator}`

const need: readonly CorrectionState['state'][] = ['changed', 'gone', 'applies', 'adopted', 'withdrawn']
const byNeed = (a: CorrectionState, b: CorrectionState): number =>
  need.indexOf(a.state) - need.indexOf(b.state)

function Heading({ dataset, standing }: { dataset: Dataset; standing: CorrectionState }) {
  const { report: id, indicator, at } = standing.correction
  const report = dataset.reportById.get(id)
  const name = dataset.indicatorById.get(indicator)?.name_zh ?? indicator
  return (
    <div>
      <h3 className={styles.name}>{name}</h3>
      <p className={styles.report}>
        {report === undefined ? (
          id
        ) : (
          <a href={reportLink(id)}>
            {regionWords(dataset, report.adcode)} · {report.year}年度
          </a>
        )}
        {at === null ? null : ` · ${at.slice(0, 10)} 更正`}
      </p>
    </div>
  )
}

function At({ dataset, standing }: { dataset: Dataset; standing: CorrectionState }) {
  const { report: id, indicator: about } = standing.correction
  const report = (dataset.own?.published ?? dataset).reportById.get(id)
  const indicator = dataset.indicatorById.get(about)
  if (report === undefined || indicator === undefined) return <Gone dataset={dataset} standing={standing} />
  return <CorrectFigure dataset={dataset} report={report} indicator={indicator} isAsked={false} />
}

/** It stays in the log: should the report come back, it counts again. */
function Gone({ dataset, standing }: { dataset: Dataset; standing: CorrectionState }) {
  const correcting = useCorrecting(dataset, standing.correction)
  return (
    <CorrectionStanding
      standing={standing}
      correcting={correcting}
      name={standing.correction.indicator}
      onEdit={() => undefined}
    />
  )
}
