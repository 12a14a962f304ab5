import { lazy, Suspense, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { toleranceObstacle } from '../../../core/compare/basis/basis-obstacle.ts'
import type { Selection } from '../../../core/compare/selection.ts'
import type { Basis, CompareState, RegionsSelector } from '../../../core/schema/compare-state.ts'
import type { Dataset } from '../../../core/table/dataset.ts'
import styles from './controls.module.css'
import { BasisControl } from './basis-control.tsx'
import { OwnControl } from './own-control.tsx'
import { ReferenceControl } from './reference-control.tsx'
import type { ViewEntry } from '../views/view.ts'
import { ToleranceControl } from './tolerance-control.tsx'
import { ViewSwitch } from './view-switch.tsx'
import { YearControl } from './year-control.tsx'

// The first chart does not wait for what is opened later.
const pickers = () => import('./pickers.ts')
const IndicatorPicker = lazy(async () => ({ default: (await pickers()).IndicatorPicker }))
const RegionPicker = lazy(async () => ({ default: (await pickers()).RegionPicker }))

interface SelectionControlsProps {
  dataset: Dataset
  state: CompareState
  selection: Selection
  view: ViewEntry
  /** What the numbers are shown in now; the state's own where it makes sense. */
  basis: Basis
  range: readonly [number, number]
  onChange: (change: Partial<CompareState>) => void
  onView: (view: ViewEntry) => void
}

/** What is compared: indicators, regions, years, and how it is drawn. */
export function SelectionControls(props: SelectionControlsProps) {
  const { dataset, state, selection, view, basis, range, onChange, onView } = props
  const [open, setOpen] = useState<'indicators' | 'regions' | null>(null)
  return (
    <section className={styles.controls} aria-label="比较什么">
      <div className={styles.control}>
        <span className={styles.label}>指标</span>
        <Button className={styles.opener} onClick={() => setOpen('indicators')} aria-haspopup="dialog">
          <span className={styles.openerText}>{indicatorText(selection)}</span>
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      <div className={styles.control}>
        <span className={styles.label}>地区</span>
        <Button className={styles.opener} onClick={() => setOpen('regions')} aria-haspopup="dialog">
          <span className={styles.openerText}>{regionText(dataset, state.regions, selection)}</span>
          <span aria-hidden="true">▾</span>
        </Button>
      </div>
      <YearControl
        selector={state.years}
        years={selection.years}
        range={range}
        onChange={(years) => onChange({ years })}
      />
      <BasisControl
        basis={basis}
        selection={selection}
        view={view.id}
        onChange={(next) => onChange({ basis: next })}
      />
      <ToleranceControl
        tolerance={state.tolerance}
        obstacle={toleranceObstacle(basis, selection)}
        onChange={(tolerance) => onChange({ tolerance })}
      />
      <OwnControl own={state.own} regions={selection.regions} onChange={(own) => onChange({ own })} />
      <ReferenceControl
        dataset={dataset}
        selection={selection}
        own={state.own}
        reference={state.reference}
        obstacle={view.reference ? null : `“${view.name}”不画参照线；排名、趋势和分布画。`}
        onChange={(reference) => onChange({ reference })}
      />
      <ViewSwitch view={view} selection={selection} onChange={onView} />
      <Suspense fallback={null}>
        {open === 'indicators' ? (
          <IndicatorPicker
            dataset={dataset}
            initial={selection.indicators.map((indicator) => indicator.id)}
            onClose={(indicators) => {
              setOpen(null)
              if (indicators.length > 0) onChange({ indicators })
            }}
          />
        ) : null}
        {open === 'regions' ? (
          <RegionPicker
            dataset={dataset}
            initial={state.regions}
            selection={selection}
            own={state.own}
            onReference={(adcodes) => onChange({ reference: { kind: 'picked', adcodes } })}
            onClose={(regions) => {
              setOpen(null)
              if (regions !== null) onChange({ regions })
            }}
          />
        ) : null}
      </Suspense>
    </section>
  )
}

function indicatorText({ indicators }: Selection): string {
  const [first] = indicators
  if (first === undefined) return '选择指标'
  return indicators.length === 1 ? first.name_zh : `${first.name_zh}等 ${indicators.length} 项`
}

function regionText(dataset: Dataset, selector: RegionsSelector, { regions }: Selection): string {
  if (selector.kind === 'all') return `全部有报告的 ${regions.length} 家`
  if (selector.kind === 'below') {
    const name = dataset.regionByAdcode.get(selector.adcode)?.name_zh ?? selector.adcode
    return `${name}辖区有报告的 ${regions.length} 家`
  }
  const names = regions.slice(0, 2).map((region) => region.name_zh)
  if (regions.length === 0) return '选择地区'
  return regions.length <= 2 ? names.join('、') : `${names.join('、')}等 ${regions.length} 个`
}
