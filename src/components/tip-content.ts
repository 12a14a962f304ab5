/** What is said of a mark that is pointed at. */
export interface TipContent {
  readonly title: string
  readonly lines: readonly string[]
}
