import { type Figure, figureSchema } from '../../core/schema/figure.ts'
import { readSharedCsv } from './read-shared.ts'
import { groupBy } from '../../core/table/group-by.ts'

const columns = ['report', 'indicator', 'value', 'qualifier', 'unit', 'scope', 'note'] as const

/** The figures read by hand from the openings of reports. Their evidence is the report's page, not a quote. */
export async function readOpeningFigures(shared: string): Promise<Figure[]> {
  const rows = await readSharedCsv(shared, 'reference/figures.csv', columns)
  const cells = groupBy(rows, (row) => `${row.report}/${row.indicator}`)
  return rows.map((row) => ({
    report: row.report,
    indicator: row.indicator,
    value: Number(row.value),
    qualifier: figureSchema.shape.qualifier.parse(row.qualifier),
    unit: measureWord(row.unit),
    scope: figureSchema.shape.scope.parse(row.scope),
    // No opening prints a total beside its parts, so figures that share their indicator are parts.
    role: (cells.get(`${row.report}/${row.indicator}`)?.length ?? 0) > 1 ? 'part' : 'single',
    quote: '',
    start: null,
    end: null,
    rule: 'hand',
    review: 'checked',
    note: chineseNote(notesMadeWhole[`${row.report}/${row.indicator}`] ?? row.note),
  }))
}

/** 万 belongs to the number, which is already multiplied out: “300000 万人” would say ten thousand times too much. */
function measureWord(printed: string): string {
  return printed.replace(/^[万亿]/, '')
}

/** Notes that point at the row above them, which sorting moves away. */
const notesMadeWhole: Readonly<Record<string, string>> = {
  '511725-2023/cppcc_proposals_handled':
    '人大与政协件合计29，但后文“主办15件，协办25件”合计40，口径不一，不合并为 proposals_handled',
}

/** Chinese punctuation throughout, `；` between notes. */
function chineseNote(note: string): string {
  const wide: Readonly<Record<string, string>> = { ';': '；', ',': '，', ':': '：' }
  return note.replace(/[;,:]/g, (sign) => wide[sign] ?? sign)
}
