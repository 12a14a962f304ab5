import { Dictionary } from './dictionary.ts'
import { batchFaults, type FigureBatch, marksOf } from './figure-batch.ts'
import { codesByText, type FigurePart, inReportOrder, partsByIndicator } from './figure-parts.ts'
import { fill, joinNumbers, joinPlaces, joinSparse, topOf } from './narrow-columns.ts'
import { quoteRunsOf } from './quote-runs.ts'
import type { ReportTable } from './report-table.ts'
import type { FigureColumns, Words } from './slab.ts'

/** The columns of a slab's figures, before it is known which of its cell's reports states each. */
export interface GatheredColumns extends Omit<FigureColumns, 'nth'> {
  /** Row in the report table, ascending. */
  readonly report: Words
}

export interface GatheredFigures {
  readonly columns: GatheredColumns
  /** The different notes of the figures, by their codes. */
  readonly notes: readonly string[]
}

export interface FigureGatherer {
  /** Every row that could not be taken, in Chinese. Where there is one, none of the batch was taken. */
  readonly add: (batch: FigureBatch) => readonly string[]
  /** The figures of one indicator so far, sorted by report; figures of one report in the order they were added. */
  readonly columnsOf: (indicator: string) => GatheredFigures
}

/** What was added of one indicator. */
interface Gathering {
  readonly parts: FigurePart[]
  readonly units: Dictionary
  readonly rules: Dictionary
  readonly notes: Dictionary
}

/**
 * Turns batches of figures into columns by indicator. Everything is done a column at a time, in typed arrays; no object
 * is made a figure, and no number copied before its indicator is asked for.
 */
export function gatherFigures(table: ReportTable, indicators: readonly string[]): FigureGatherer {
  const gatherings = new Map(indicators.map((id): [string, Gathering] => [id, emptyGathering()]))
  const known = { reports: table.cell.length, isIndicator: (id: string) => gatherings.has(id) }
  return {
    add: (batch) => {
      const marks = marksOf(batch)
      const faults = batchFaults(batch, marks, known)
      if (faults.length > 0) return faults
      for (const { indicator, columns } of partsByIndicator(batch, marks)) {
        const gathering = gatherings.get(indicator)
        if (!gathering) continue
        const { parts, units, rules, notes } = gathering
        parts.push({
          ...columns,
          unit: codesByText(columns.unit, batch.unit.texts, (text) => units.encode(text)),
          rule: codesByText(columns.rule, batch.rule.texts, (text) => rules.encode(text)),
          note: codesByText(columns.note, batch.note.texts, (text) =>
            text === '' ? 0 : 1 + notes.encode(text),
          ),
        })
      }
      return faults
    },
    columnsOf: (id) => {
      const gathering = gatherings.get(id)
      if (!gathering) throw new Error(`Unknown indicator: ${id}`)
      return {
        columns: narrowed(inReportOrder(gathering.parts, table.cell.length), gathering),
        notes: [...gathering.notes.texts],
      }
    },
  }
}

function emptyGathering(): Gathering {
  return { parts: [], units: new Dictionary(), rules: new Dictionary(), notes: new Dictionary() }
}

/** The parts one after another, each column as narrow as its numbers allow: always copies, which may be given away. */
function narrowed(
  parts: readonly FigurePart[],
  { units, rules, notes }: Pick<Gathering, 'units' | 'rules' | 'notes'>,
): GatheredColumns {
  const all = <Name extends keyof FigurePart>(name: Name) => parts.map((part) => part[name])
  const count = parts.reduce((sum, { report }) => sum + report.length, 0)
  return {
    report: fill(new Uint32Array(count), all('report')),
    value: joinNumbers(all('value')),
    marks: fill(new Uint8Array(count), all('marks')),
    unit: joinSparse(all('unit'), Math.max(0, units.texts.length - 1)),
    rule: joinSparse(all('rule'), Math.max(0, rules.texts.length - 1)),
    note: joinSparse(all('note'), notes.texts.length),
    start: joinPlaces(parts),
    length: joinSparse(all('length'), topOf(all('length'))),
    quotes: quoteRunsOf(parts),
    units: [...units.texts],
    rules: [...rules.texts],
  }
}
