import type { PublishedTable } from '../schema/manifest.ts'

/**
 * How one column is written. `category`: few different texts, held once each; `text`: texts that mostly differ;
 * `integer`: 32 bits, as differences; `number`: 64 bits, byte by byte, so that equal exponents stand together.
 */
export interface ColumnLayout {
  readonly name: string
  readonly kind: 'category' | 'text' | 'integer' | 'number'
  /** Cells may be empty (null). */
  readonly optional: boolean
  /** Left as encoded: places in a text are as good as random, so gzip would save a byte in 150 and cost time to undo. */
  readonly isDense?: true
}

export type TableLayout = readonly ColumnLayout[]

const category = (name: string): ColumnLayout => ({ name, kind: 'category', optional: false })
const text = (name: string): ColumnLayout => ({ name, kind: 'text', optional: false })
const integer = (name: string): ColumnLayout => ({ name, kind: 'integer', optional: false })
const number = (name: string): ColumnLayout => ({ name, kind: 'number', optional: false })
const place = (name: string): ColumnLayout => ({ ...integer(name), isDense: true })
const orNull = (column: ColumnLayout): ColumnLayout => ({ ...column, optional: true })

/**
 * The published tables: the columns of `data/*.csv`, with three differences that keep two million figures small.
 * A figure names its report by `adcode`, `year` and `kind`, from which the report's id is made. Its quote stands in
 * `evidence`, under the same key (`adcode`, `year`, `kind`, `indicator`, `value`, `start`). And instead of the quote's `end` it
 * has its `length`, in UTF-16 units; 0 for a figure without a quote, whose `start` is 0 too.
 * Lists are joined by `|`, as in the CSV.
 */
export const layouts: Readonly<Record<PublishedTable, TableLayout>> = {
  indicators: [
    text('id'),
    category('group'),
    text('name_zh'),
    category('unit'),
    category('measure'),
    category('direction'),
    text('definition_zh'),
    text('typical_phrases'),
    category('report_kinds'),
  ],
  regions: [
    integer('adcode'),
    text('name_zh'),
    category('level'),
    orNull(integer('parent')),
    text('pinyin'),
    text('initials'),
    category('status'),
  ],
  denominators: [integer('adcode'), integer('residents_2020'), integer('residents_aged_5_14_2020')],
  reports: [
    category('kind'),
    category('bureau'),
    integer('adcode'),
    integer('year'),
    orNull(category('published')),
    orNull(category('published_basis')),
    text('title'),
    orNull(text('url')),
    category('coverage'),
    orNull(category('sections')),
  ],
  figures: [
    category('indicator'),
    integer('adcode'),
    integer('year'),
    category('kind'),
    number('value'),
    category('qualifier'),
    category('unit'),
    category('scope'),
    category('role'),
    place('start'),
    integer('length'),
    category('rule'),
    category('review'),
    category('note'),
  ],
  evidence: [
    category('indicator'),
    integer('adcode'),
    integer('year'),
    category('kind'),
    number('value'),
    place('start'),
    text('quote'),
  ],
}
