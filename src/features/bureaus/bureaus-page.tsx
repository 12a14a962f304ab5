import { useMemo, useState } from 'react'
import { SearchField } from '../../components/search-field.tsx'
import { publicationRecords } from '../../core/compare/publication-record.ts'
import { bureauLink } from '../../core/schema/link.ts'
import { placeOf } from '../../core/table/bureaus.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import { findRegions, indexRegions } from '../../core/table/find-regions.ts'
import styles from './bureaus-page.module.css'
import { ProvinceSection } from './province-section.tsx'
import { ProvinceTable } from './province-table.tsx'

/** More hits than a person reads. */
const mostHits = 40

/** Every bureau with a report, by province: who is on time, late or silent, as far as the sample can tell. */
export function BureausPage({ dataset }: { dataset: Dataset }) {
  const [query, setQuery] = useState('')
  const records = useMemo(() => publicationRecords(dataset), [dataset])
  const index = useMemo(() => indexRegions(dataset.regions), [dataset])
  const hits = useMemo(() => findRegions(index, query), [index, query])
  const searching = query.trim() !== ''
  const bureaus = records.reduce((sum, record) => sum + record.bureaus.length, 0)
  return (
    <div className={styles.page}>
      <header className={styles.heading}>
        <h1 className={styles.title}>教育部门</h1>
        <p className={styles.lead}>
          {records.length} 个省级地区的 {bureaus}{' '}
          家教育部门有收录的报告。这是样本：没有收录不等于没有发布，缺一个年度是去查的理由，不是结论。
        </p>
      </header>
      <SearchField
        label="找一家教育部门"
        value={query}
        onChange={setQuery}
        placeholder="例如：乐昌、lechang、lcs、440281"
        status={searching ? `找到 ${hits.length} 个地区` : `共 ${dataset.regions.length} 个地区`}
      />
      {searching ? (
        <Hits dataset={dataset} regions={hits} />
      ) : (
        <>
          <ProvinceTable records={records} />
          <div className={styles.provinces}>
            {records.map((record) => (
              <ProvinceSection key={record.province.adcode} record={record} />
            ))}
          </div>
        </>
      )}
    </div>
  )
}

function Hits({ dataset, regions }: { dataset: Dataset; regions: ReturnType<typeof findRegions> }) {
  if (regions.length === 0) return <p>没有找到。可以用名称、拼音、拼音首字母或六位区划代码来找。</p>
  return (
    <>
      <ul className={styles.hits} aria-label="找到的地区">
        {regions.slice(0, mostHits).map((region) => {
          const count = dataset.reportCount(region.adcode)
          return (
            <li key={region.adcode} className={styles.hit}>
              <a href={bureauLink(region.adcode)}>{region.name_zh}</a>
              <span className={styles.meta}>
                {[placeOf(dataset, region), count === 0 ? '没有收录报告' : `${count} 份报告`]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </span>
            </li>
          )
        })}
      </ul>
      {regions.length > mostHits ? (
        <p className={styles.meta}>只列出前 {mostHits} 个，请再多输几个字。</p>
      ) : null}
    </>
  )
}
