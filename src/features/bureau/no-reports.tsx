import { peersOf } from '../../core/compare/peers.ts'
import { bureauLink, bureausLink } from '../../core/schema/link.ts'
import type { Region } from '../../core/schema/region.ts'
import type { Dataset } from '../../core/table/dataset.ts'
import styles from './bureau-page.module.css'

const mostNeighbours = 24

/** For a region without a report: the nearest bureaus that have one, and where to look. */
export function NoReports({ dataset, region }: { dataset: Dataset; region: Region }) {
  const below = dataset.regions.filter((other) => isBelow(dataset, other, region.adcode))
  const groups = [
    { name: `${region.name_zh}下属`, adcodes: below.map((other) => other.adcode) },
    ...(['prefecture', 'province'] as const).map((kind) => peersOf(dataset, region.adcode, kind)),
  ].map(({ name, adcodes }) => ({
    name,
    regions: adcodes
      .filter((adcode) => dataset.reportCount(adcode) > 0)
      .flatMap((adcode) => dataset.regionByAdcode.get(adcode) ?? [])
      .slice(0, mostNeighbours),
  }))
  const near = groups.filter((group) => group.regions.length > 0)
  return (
    <section className={styles.section} aria-labelledby="near">
      <h2 id="near" className={styles.subtitle}>
        附近有报告的
      </h2>
      {near.length === 0 ? (
        <p>
          同省同级也没有收录报告。<a href={bureausLink}>看看哪些教育部门有报告</a>
        </p>
      ) : (
        near.map((group) => (
          <div key={group.name} className={styles.near}>
            <h3 className={styles.nearName}>{group.name}</h3>
            <ul className={styles.links}>
              {group.regions.map((other) => (
                <li key={other.adcode}>
                  <a href={bureauLink(other.adcode)}>{other.name_zh}</a>
                </li>
              ))}
            </ul>
          </div>
        ))
      )}
      <p className={styles.meta}>
        它的报告通常在本级政府网站“法治政府建设年度报告”专栏或教育部门的信息公开目录里。
      </p>
    </section>
  )
}

function isBelow(dataset: Dataset, region: Region, adcode: string): boolean {
  if (region.parent === null) return false
  if (region.parent === adcode) return true
  const parent = dataset.regionByAdcode.get(region.parent)
  return parent !== undefined && isBelow(dataset, parent, adcode)
}
