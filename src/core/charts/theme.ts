/** Colours and type for a chart, filled from the design tokens; light or dark makes no difference here. */
export interface ChartTheme {
  /** Main text. */
  readonly ink: string
  /** Text that steps back: axis labels, state words. */
  readonly mutedInk: string
  /** Axes and grid lines. */
  readonly rule: string
  /** What lies behind the chart; open symbols are filled with it. */
  readonly surface: string
  readonly accent: string
  /** The accent where it must not look solid: values that are no exact numbers. */
  readonly accentWash: string
  /** Colour-blind-safe categorical palette, used again from its start when series outnumber it. */
  readonly palette: readonly string[]
  /** A CSS font-family list. */
  readonly fontFamily: string
}
