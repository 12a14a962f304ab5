import { tilePlaces } from '../core/charts/tile-grid.ts'
import { dataSourceLink } from '../queries/data-folder.ts'
import { type HeldInstead as Held, useHeldInstead } from '../queries/use-held-instead.ts'
import styles from './message-page.module.css'

/** What this machine holds where there is nothing to show: what a load that was cut has left, and the site's own data. */
export function HeldInstead() {
  const held = useHeldInstead()
  if (held === undefined) return null
  return (
    <>
      {held.staged === null ? null : <Staged {...held.staged} />}
      {held.hasOwn ? (
        <p>
          本站自己的数据存在本机，不用网络也能看：<a href={dataSourceLink(null)}>打开本站数据</a>。
        </p>
      ) : null}
    </>
  )
}

function Staged({ manifest, held }: NonNullable<Held['staged']>) {
  const all = provincesOf(manifest.files)
  const here = provincesOf(held)
  const named = [...here].slice(0, shown).map(nameOf).join('、')
  return (
    <section className={styles.held} aria-label="已经存下的">
      <p>
        {manifest.synthetic ? '合成数据' : '数据'}上次没有下载完。已存下 {here.size} / {all.size} 省的数字
        {named === '' ? '' : `（${named}${here.size > shown ? '……' : ''}）`}，其余还没有收到；共 {held.length}{' '}
        / {manifest.files.length} 个文件，{megabytes(held)} / {megabytes(manifest.files)} MB。
      </p>
      <p>连上网后点“重试”会接着下载，存下的不会重来。没有收全之前不显示其中的数字，免得把一部分当成全部。</p>
    </section>
  )
}

/** Names beyond these are no help. */
const shown = 6

type Files = NonNullable<Held['staged']>['held']

const provincesOf = (files: Files): ReadonlySet<string> =>
  new Set(files.flatMap(({ table, province }) => (table === 'figures' && province ? [province] : [])))

const nameOf = (province: string): string =>
  tilePlaces.find(({ adcode }) => adcode.startsWith(province))?.short ?? province

const megabytes = (files: Files): string =>
  (files.reduce((sum, { bytes }) => sum + bytes, 0) / 1_000_000).toFixed(1)
