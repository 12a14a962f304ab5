import type { CompareState, View } from '../../core/schema/compare-state.ts'
import type { AvailableView } from './view-switch.tsx'

/** A ranking holds one year; with a span the trend is what can be drawn. */
export function usableView(view: View, years: number): AvailableView {
  if (view === 'table') return 'table'
  return years > 1 ? 'line' : view === 'line' ? 'line' : 'rank'
}

/** The state with another view, its years changed where the view needs it: the control beside it shows them. */
export function withView(
  state: CompareState,
  view: AvailableView,
  years: readonly number[],
  range: readonly [number, number],
): CompareState {
  const last = years.at(-1) ?? range[1]
  if (view === 'rank' && years.length > 1) return { ...state, view, years: { kind: 'single', year: last } }
  if (view === 'line' && years.length === 1 && range[0] < range[1]) {
    return { ...state, view, years: { kind: 'span', from: range[0], to: range[1] } }
  }
  return { ...state, view }
}
