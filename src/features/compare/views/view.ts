import type { ComponentType } from 'react'
import type { Cell } from '../../../core/compare/cell.ts'
import type { Comparison } from '../../../core/compare/comparison.ts'
import type { Selection } from '../../../core/compare/selection.ts'
import type { View, ViewForm } from '../../../core/schema/compare-state.ts'
import type { Indicator } from '../../../core/schema/indicator.ts'

/** A view that draws one indicator; the page repeats it for each chosen indicator. */
export interface IndicatorViewProps {
  comparison: Comparison
  indicator: Indicator
  /** Opens the evidence behind a cell. */
  onOpen: (cell: Cell) => void
  /** How it is drawn; absent in the view's usual form. */
  form?: ViewForm | undefined
  onForm?: ((form: ViewForm | undefined) => void) | undefined
}

/** A view that draws the whole comparison at once. */
export type WholeViewProps = Pick<IndicatorViewProps, 'comparison' | 'onOpen'>

interface ViewBase {
  readonly id: View
  /** As the switch names it. */
  readonly name: string
  /** Years the view draws; picking the view changes the years where they do not fit. */
  readonly years: 'one' | 'two' | 'span' | 'any'
  /** Null where the view makes sense for the selection; otherwise one Chinese sentence that says what it lacks. */
  readonly obstacle: (selection: Selection) => string | null
  /** Whether it draws the line of reference the reader chose. */
  readonly reference: boolean
  /** How the table twin stands: beside the chart, below it, or nowhere because the view is a table itself. */
  readonly twin: 'beside' | 'below' | 'none'
}

export type ViewEntry =
  | (ViewBase & { readonly scope: 'indicator'; readonly component: ComponentType<IndicatorViewProps> })
  | (ViewBase & { readonly scope: 'whole'; readonly component: ComponentType<WholeViewProps> })
