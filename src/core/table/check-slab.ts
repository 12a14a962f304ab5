import { qualifiers } from '../schema/figure.ts'
import { areMarks } from './figure-marks.ts'
import type { ReportTable } from './report-table.ts'
import {
  cellFlags,
  columnNames,
  planeNames,
  REPORTED,
  runNames,
  type Slab,
  slabStates,
  sparseNames,
} from './slab.ts'

const codeTypes = [Uint8Array, Uint16Array, Uint32Array]
const numberTypes = [Float64Array, Float32Array]
const planeTypes = {
  values: numberTypes,
  states: [Uint8Array],
  qualifiers: [Uint8Array],
  flags: [Uint8Array],
  figureStart: codeTypes,
} as const
const columnTypes = {
  value: numberTypes,
  marks: [Uint8Array],
  start: [Int32Array, Int16Array],
  nth: codeTypes,
  unit: codeTypes,
  rule: codeTypes,
  note: codeTypes,
  length: codeTypes,
} as const

const allFlags = Object.values(cellFlags).reduce((sum, flag) => sum | flag, 0)

/**
 * What is wrong with something read from storage as the slab of `indicator`, in Chinese; empty for a slab that can be
 * used. Looks at every column once and at no object a row: lengths, codes, and that every cell's figures are its own.
 */
export function slabFaults(found: unknown, table: ReportTable, indicator: string): readonly string[] {
  const shape = shapeFaults(found)
  if (shape.length > 0) return shape
  const slab = found as Slab
  const { figures } = slab
  const cells = table.regions.length * table.years
  const rows = figures.value.length
  const runs = figures.quotes.row.length
  const lengths = [
    ...planeNames.map((name) => ({
      name,
      has: slab[name].length,
      wants: name === 'figureStart' ? cells + 1 : cells,
    })),
    ...columnNames.map((name) => ({ name, has: figures[name].length, wants: rows })),
    ...runNames.map((name) => ({ name: `quotes.${name}`, has: figures.quotes[name].length, wants: runs })),
  ].filter(({ name, has, wants }) => has !== wants && !(has === 0 && isSparse(name)))
  const faults = lengths.map(({ name, has, wants }) => `列 ${name} 应有 ${wants} 项，实有 ${has} 项`)
  if (slab.indicator !== indicator) faults.push(`是指标 ${slab.indicator} 的，不是 ${indicator} 的`)
  if (slab.regions !== table.regions.length || slab.years !== table.years) faults.push('地区与年度的轴不符')
  if (faults.length > 0) return faults
  const below: readonly (readonly [string, ArrayLike<number>, number])[] = [
    ['states', slab.states, slabStates.length],
    ['qualifiers', slab.qualifiers, qualifiers.length],
    ['flags', slab.flags, allFlags + 1],
    ['unit', figures.unit, figures.units.length],
    ['rule', figures.rule, figures.rules.length],
  ]
  const outside = below
    .filter(([, codes, limit]) => !areBelow(codes, limit))
    .map(([name]) => `列 ${name} 有不认识的代码`)
  if (!figures.marks.every(areMarks)) outside.push('列 marks 有不认识的代码')
  if (outside.length > 0) return outside
  return [
    ...(areReportedFinite(slab) ? [] : ['列 values 与 states 不符']),
    ...(areOwn(slab, table) ? [] : ['列 figureStart 与各条数字的报告不符']),
  ]
}

function shapeFaults(found: unknown): string[] {
  if (!isRecord(found) || !isRecord(found.figures)) return ['不是一个指标的数据']
  const { figures } = found
  const faults = [
    ...planeNames.filter((name) => !planeTypes[name].some((type) => found[name] instanceof type)),
    ...columnNames.filter((name) => !columnTypes[name].some((type) => figures[name] instanceof type)),
    ...(isRuns(figures.quotes) ? [] : ['quotes']),
    ...(['units', 'rules'] as const).filter((name) => !isTexts(figures[name])),
  ]
  return faults.map((name) => `缺少列 ${name}，或其类型不对`)
}

const isRecord = (found: unknown): found is Record<string, unknown> =>
  typeof found === 'object' && found !== null

const isRuns = (found: unknown): boolean =>
  isRecord(found) && runNames.every((name) => found[name] instanceof Uint32Array)

const isSparse = (name: string): boolean => (sparseNames as readonly string[]).includes(name)

const isTexts = (found: unknown): boolean =>
  Array.isArray(found) && found.every((text) => typeof text === 'string')

function areBelow(codes: ArrayLike<number>, limit: number): boolean {
  for (let i = 0; i < codes.length; i++) {
    if ((codes[i] ?? 0) >= limit) return false
  }
  return true
}

function areReportedFinite({ states, values }: Slab): boolean {
  for (let cell = 0; cell < states.length; cell++) {
    if ((states[cell] === REPORTED) !== Number.isFinite(values[cell])) return false
  }
  return true
}

/** Whether the figures are dealt out to the cells in order, each to a report its cell has. */
function areOwn({ figureStart, figures }: Slab, { reportStart }: ReportTable): boolean {
  const rows = figures.value.length
  if (figureStart[0] !== 0 || figureStart.at(-1) !== rows) return false
  for (let cell = 0; cell + 1 < figureStart.length; cell++) {
    const end = figureStart[cell + 1] ?? 0
    const reports = (reportStart[cell + 1] ?? 0) - (reportStart[cell] ?? 0)
    let last = 0
    for (let row = figureStart[cell] ?? 0; row < end; row++) {
      const nth = figures.nth[row] ?? 0
      if (nth < last || nth >= reports) return false
      last = nth
    }
    if (end < (figureStart[cell] ?? 0)) return false
  }
  return true
}
