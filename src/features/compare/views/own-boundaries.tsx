import { useId, useMemo } from 'react'
import { useChartTheme } from '../../../components/chart-theme.ts'
import { areaMedians, matchBoundaries } from '../../../core/charts/boundary-areas.ts'
import { areaWords } from '../../../core/charts/area-words.ts'
import { fifths } from '../../../core/charts/heat-scale.ts'
import { awaitedAreas } from '../../../core/compare/awaited.ts'
import { parseBoundaries } from '../../../core/schema/boundaries.ts'
import type { BoundaryFile } from '../../../core/schema/boundary-file.ts'
import styles from '../compare-page.module.css'
import { BoundaryMap } from './boundary-map.tsx'
import mapStyles from './boundary-map.module.css'
import { BoundaryPatterns, patternNames, patternOf } from './boundary-patterns.tsx'
import { ProvincePanel } from './province-panel.tsx'
import type { IndicatorViewProps } from './view.ts'

interface OwnBoundariesProps extends IndicatorViewProps {
  file: BoundaryFile
  year: number
  label: string
  /** The area whose bureaus are listed; null lists none. */
  opened: string | null
  onArea: (adcode: string | null) => void
}

/** The comparison on boundaries the reader supplied, with what of the file found no region. */
export function OwnBoundaries(props: OwnBoundariesProps) {
  const { comparison, indicator, onOpen, file, year, label, opened, onArea } = props
  const theme = useChartTheme()
  const id = useId()
  const read = useMemo(() => parseBoundaries(file.text), [file])
  const { areas, unmatched } = useMemo(
    () => matchBoundaries('shapes' in read ? read.shapes : [], comparison.places),
    [read, comparison],
  )
  const awaited = useMemo(() => awaitedAreas(comparison), [comparison])
  const medians = useMemo(
    () => areaMedians(comparison, { indicatorId: indicator.id, year, areas }),
    [comparison, indicator, year, areas],
  )
  const stepOf = useMemo(
    () =>
      fifths(
        [...medians.values()].flatMap((one) =>
          one === null || one.few || one.median === null ? [] : [one.median.value],
        ),
      ),
    [medians],
  )
  if (areas.length === 0) {
    return (
      <p className={styles.nothing}>
        “{file.name}”里没有一个要素能对应到区划：请给要素写 adcode（六位区划代码）或 name（全名）。
      </p>
    )
  }
  const looks = new Set<string>(
    [...medians.values()].map((one) => (one === null ? 'unchosen' : areaWords(one).look)),
  )
  const shown = new Set(areas.flatMap(({ region }) => medians.get(region.adcode)?.cells ?? []))
  const missing = comparison.regions.length - new Set([...shown].map((cell) => cell.adcode)).size
  return (
    <>
      <BoundaryMap
        label={label}
        areas={areas}
        medians={medians}
        awaited={awaited}
        stepOf={stepOf}
        onOpen={onArea}
      />
      <ul className={mapStyles.legend} aria-label="图案">
        {patternNames.flatMap(([look, name]) =>
          looks.has(look)
            ? [
                <li key={look} className={mapStyles.key}>
                  <svg width={26} height={16} aria-hidden="true">
                    <BoundaryPatterns id={`${id}${look}`} theme={theme} />
                    <rect
                      width={26}
                      height={16}
                      fill={patternOf(`${id}${look}`, look)}
                      stroke={theme.mutedInk}
                    />
                  </svg>
                  {look === 'unchosen' && comparison.awaited.length > 0 ? '未选或尚未载入' : name}
                </li>,
              ]
            : [],
        )}
      </ul>
      <p className={styles.aside}>
        边界来自用户提供的文件“{file.name}”，法衡不提供地图，也不核对边界。公开使用地图须经审图。
      </p>
      <p className={styles.aside}>
        有底色的是三家以上有数的地方的中位数（县级是那一家的数），深浅按名次分五档，只表示大小，不表示好坏；图案是没有数的原因。
        {missing > 0 ? `所选教育部门有 ${missing} 家不在文件的边界内，图里没有，数字在表里。` : ''}
      </p>
      {unmatched.length > 0 ? <Unmatched names={unmatched} /> : null}
      <ProvincePanel
        comparison={comparison}
        median={opened === null ? null : (medians.get(opened) ?? null)}
        onOpen={onOpen}
        onClose={() => onArea(null)}
      />
    </>
  )
}

const mostNames = 8

function Unmatched({ names }: { names: readonly string[] }) {
  const rest = names.length > mostNames ? `等 ${names.length} 个` : ''
  return (
    <p className={styles.aside}>
      文件里对应不到区划、没有画的要素：{names.slice(0, mostNames).join('、')}
      {rest}。
    </p>
  )
}
