import type { KeyboardEvent, RefObject } from 'react'
import { Button } from '../../components/button.tsx'
import { displayValue } from '../../core/compare/cell-text.ts'
import type { ImportedReport } from '../../core/import/types.ts'
import type { OwnIdentity } from '../../core/schema/own-report.ts'
import { comparisonLink } from './comparison-link.ts'
import { QuoteInContext } from './quote-in-context.tsx'
import type { IndexGroup } from './reader-groups.ts'
import styles from './reader-index.module.css'
import { nameOf, type Place, type PlaceKind } from './use-reader-focus.ts'

interface ReaderIndexProps {
  reading: ImportedReport
  /** Whose report it is, as read or as a person said. */
  identity: Pick<OwnIdentity, 'adcode' | 'year'>
  groups: readonly IndexGroup[]
  kind: PlaceKind
  chosen: Place | null
  pane: RefObject<HTMLDivElement | null>
  onKind: (kind: PlaceKind) => void
  onChoose: (place: Place) => void
  onKeyDown: (event: KeyboardEvent) => void
}

/** The figures by indicator, or the refused numbers by reason; each leads to its place in the text. */
export function ReaderIndex(props: ReaderIndexProps) {
  const { reading, identity, groups, kind, chosen, pane, onKind, onChoose, onKeyDown } = props
  const first = chosen?.kind === kind ? chosen : groups[0]?.places[0]
  return (
    <div className={styles.index}>
      <div className={styles.kinds} role="group" aria-label="列出">
        {kinds.map(({ id, label }) => (
          <Button key={id} aria-pressed={kind === id} className={styles.kind} onClick={() => onKind(id)}>
            {label} {reading[id].length}
          </Button>
        ))}
      </div>
      <div
        ref={pane}
        className={styles.pane}
        role="region"
        aria-label={nameOfKind[kind]}
        onKeyDown={onKeyDown}
      >
        {groups.length === 0 ? <p className={styles.none}>没有</p> : null}
        {groups.map(({ name, indicator, places }) => (
          <section key={name} className={styles.group}>
            <h2 className={styles.name}>
              {name}
              {indicator === null ? null : (
                <a className={styles.compare} href={comparisonLink(identity, indicator)}>
                  看比较
                </a>
              )}
            </h2>
            <ul>
              {places.map((place) => (
                <li key={place.index}>
                  <button
                    type="button"
                    className={styles.entry}
                    data-place={nameOf(place)}
                    aria-current={chosen !== null && nameOf(chosen) === nameOf(place)}
                    tabIndex={first !== undefined && nameOf(first) === nameOf(place) ? 0 : -1}
                    onClick={() => onChoose(place)}
                  >
                    <Entry reading={reading} place={place} />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  )
}

const kinds = [
  { id: 'figures', label: '数字' },
  { id: 'refused', label: '未采用' },
] as const
const nameOfKind = { figures: '读出的数字', refused: '看过而未采用的数字' } as const

function Entry({ reading, place }: { reading: ImportedReport; place: Place }) {
  if (place.kind === 'refused') {
    const candidate = reading.refused[place.index]
    return candidate === undefined ? null : <QuoteInContext text={reading.text} span={candidate} />
  }
  const figure = reading.figures[place.index]
  if (figure === undefined) return null
  return (
    <>
      <span className={styles.value}>
        {displayValue(figure.value, figure.qualifier)}
        <span className={styles.unit}>
          {figure.unit}
          {roleWords[figure.role]}
        </span>
      </span>
      <QuoteInContext text={reading.text} span={figure} />
      {figure.note === '' ? null : <span className={styles.note}>{figure.note}</span>}
    </>
  )
}

const roleWords = { single: '', total: ' 总数', part: ' 分项' } as const
