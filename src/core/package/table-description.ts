/** How a CSV cell reads. An empty cell is an empty text, null (`nullable`), or a fault. */
export interface Column {
  readonly name: string
  readonly type: 'text' | 'integer' | 'number' | 'date' | 'list'
  readonly nullable?: true
  /** What to write here, in Chinese: shown to editors as the remedy of a fault and in `datapackage.json`. */
  readonly meaning: string
}

export interface TableDescription {
  readonly title: string
  readonly description: string
  /** The columns that together name a row. */
  readonly key: readonly string[]
  /** Rows are sorted by their key, or stand in the order the file gives, which then means something. */
  readonly order: 'by key' | 'as given'
  readonly columns: readonly Column[]
}
