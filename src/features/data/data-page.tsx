import { type ReactNode, useMemo } from 'react'
import { reportKindNames } from '../../core/compare/cell-text.ts'
import { summarise } from '../../core/compare/summary.ts'
import { groupNames, measureNames, directionNames } from '../../core/schema/indicator-names.ts'
import { indicatorGroups } from '../../core/schema/indicator.ts'
import { bureausLink, indicatorLink, storageLink } from '../../core/schema/link.ts'
import { reportKinds } from '../../core/schema/report.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import styles from './data-page.module.css'
import { OtherData } from './other-data.tsx'

interface DataPageProps {
  dataset: Dataset
  /** Whether there are newer data. */
  news?: ReactNode
}

/** The dataset itself: its version, what it holds, the catalogue with its definitions, and the sources. */
export function DataPage({ dataset: shown, news }: DataPageProps) {
  const dataset = shown.own?.published ?? shown
  const summary = useMemo(() => summarise(dataset), [dataset])
  const bureaus = useMemo(
    () => new Map(summary.byIndicator.map((tally) => [tally.indicator.id, tally.bureaus])),
    [summary],
  )
  return (
    <div className={styles.page}>
      <header className={styles.heading}>
        <h1 className={styles.title}>数据</h1>
        <p className={styles.lead}>
          数据版本 <code>{dataset.version}</code>，由内容算出：内容相同，版本就相同。
        </p>
      </header>
      <section className={styles.section} aria-labelledby="holds">
        <h2 id="holds">有什么</h2>
        <dl className={styles.facts}>
          <dt>报告</dt>
          <dd>
            {summary.reports} 份（{reportKinds.map((kind) => `${reportKindNames[kind]} ${summary.byKind[kind]}`).join('、')}
            ），其中 {summary.fullyRead} 份读了全文
          </dd>
          <dt>教育部门</dt>
          <dd>
            {summary.bureaus} 家，在 {summary.provinces} 个省级地区（<a href={bureausLink}>逐家看</a>）
          </dd>
          <dt>数字</dt>
          <dd>{summary.figures} 个</dd>
          <dt>地区</dt>
          <dd>{dataset.regions.length} 个县级以上行政区划（含 2020 年人口普查后撤并的）</dd>
          <dt>人口</dt>
          <dd>{dataset.denominators.length} 个县级地区的常住人口和 5—14 岁人口，2020 年第七次全国人口普查（《中国人口普查分县资料—2020》）</dd>
        </dl>
      </section>
      {news}
      <section className={styles.section} aria-labelledby="catalogue">
        <h2 id="catalogue">指标目录</h2>
        <p className={styles.lead}>共 {dataset.indicators.length} 项。定义决定什么算、什么不算。</p>
        {indicatorGroups.map((group) => (
          <div key={group} className={styles.group}>
            <h3 className={styles.groupName}>{groupNames[group]}</h3>
            <ul>
              {dataset.indicators
                .filter((indicator) => indicator.group === group)
                .map((indicator) => (
                  <li key={indicator.id} className={styles.indicator}>
                    <p className={styles.name}>
                      <a href={indicatorLink(indicator.id)}>{indicator.name_zh}</a>
                      <span className={styles.meta}>
                        {indicator.unit} · {measureNames[indicator.measure]} · {directionNames[indicator.direction]} ·{' '}
                        {bureaus.get(indicator.id) ?? 0} 家有数字 ·{' '}
                        <a href={`#/compare?i=${indicator.id}&r=*&y=latest`} aria-label={`比较${indicator.name_zh}`}>
                          比较
                        </a>
                      </span>
                    </p>
                    <p className={styles.definition}>{indicator.definition_zh}。</p>
                  </li>
                ))}
            </ul>
          </div>
        ))}
      </section>
      <p>
        这台机器上存了哪些版本、占多少空间、怎样核对和备份，见<a href={storageLink}>本机存储</a>。
      </p>
      <OtherData />
    </div>
  )
}
