import { useMemo, useState } from 'react'
import { EvidencePanel } from '../../components/evidence-panel.tsx'
import { type Cell, readAgain } from '../../core/compare/cell.ts'
import { reportKindNames } from '../../core/compare/cell-text.ts'
import { reportersOf } from '../../core/compare/reporters.ts'
import { directionNames, groupNames, measureNames } from '../../core/schema/indicator-names.ts'
import type { Indicator } from '../../core/schema/indicator.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import { DefinitionBlock } from './definition-block.tsx'
import { DistributionBlock } from './distribution-block.tsx'
import styles from './indicator-page.module.css'
import { ReportersTable } from './reporters-table.tsx'
import { WordingList } from './wording-list.tsx'

/** One indicator: what counts, how its values spread, who reports it, and how they word it. */
export function IndicatorPage({ dataset, indicator }: { dataset: Dataset; indicator: Indicator }) {
  const [opened, setOpened] = useState<Cell | null>(null)
  const reporters = useMemo(() => reportersOf(dataset, indicator), [dataset, indicator])
  return (
    <div className={styles.page}>
      <header className={styles.heading}>
        <p className={styles.place}>
          <a href="#/data">指标目录</a> · {groupNames[indicator.group]}
        </p>
        <h1 className={styles.title}>{indicator.name_zh}</h1>
        <dl className={styles.facts}>
          <Fact term="单位" value={indicator.unit} />
          <Fact term="性质" value={measureNames[indicator.measure]} />
          <Fact term="方向" value={directionNames[indicator.direction]} />
          <Fact
            term="哪些报告会写"
            value={indicator.report_kinds.map((kind) => reportKindNames[kind]).join('、')}
          />
        </dl>
        <p>
          <a href={`#/compare?i=${indicator.id}&r=*&y=latest`}>到比较页看这一项</a>
        </p>
      </header>
      <DefinitionBlock indicator={indicator} />
      <DistributionBlock dataset={dataset} indicator={indicator} reporters={reporters} onOpen={setOpened} />
      <ReportersTable indicator={indicator} reporters={reporters} />
      <WordingList dataset={dataset} indicator={indicator} />
      <EvidencePanel
        cell={opened && readAgain(dataset, opened)}
        regions={dataset.regionByAdcode}
        onClose={() => setOpened(null)}
      />
    </div>
  )
}

function Fact({ term, value }: { term: string; value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  )
}
