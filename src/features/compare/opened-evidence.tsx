import { lazy, Suspense, useState } from 'react'
import type { Cell } from '../../core/compare/cell.ts'
import type { Comparison } from '../../core/compare/comparison.ts'
import type { Dataset } from '../../core/table/dataset.ts'

/** The first chart does not wait for what is opened later. */
export const fetchEvidence = () => import('../../components/evidence-panel.tsx')
const EvidencePanel = lazy(async () => ({ default: (await fetchEvidence()).EvidencePanel }))

interface OpenedEvidenceProps {
  /** Null closes the panel. */
  cell: Cell | null
  regions: Dataset['regionByAdcode']
  onClose: () => void
}

/** What stands behind one cell, once the reader asks for the first. */
export function OpenedEvidence(props: OpenedEvidenceProps) {
  // From then on it stays, so that closing it gives the focus back.
  const [wanted, setWanted] = useState(false)
  if (!wanted && props.cell !== null) setWanted(true)
  if (!wanted) return null
  return (
    <Suspense fallback={null}>
      <EvidencePanel {...props} />
    </Suspense>
  )
}

/** The same cell where a correction has made another one of it since it was opened. */
export function asItIs({ slice, indicators, years }: Comparison, opened: Cell): Cell {
  const { indicator, adcode, year } = opened
  if (!indicators.includes(indicator) || !years.includes(year)) return opened
  return slice(indicator.id, year).find((cell) => cell.adcode === adcode) ?? opened
}
