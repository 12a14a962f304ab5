import { qualifiers, reviews, roles, scopes } from '../schema/figure.ts'
import type { ReportTable } from './report-table.ts'
import { cellFlags, columnNames, planeNames, REPORTED, type Slab, slabStates } from './slab.ts'

const codeTypes = [Uint8Array, Uint16Array, Uint32Array]
const arrayTypes = {
  values: [Float64Array],
  states: [Uint8Array],
  qualifiers: [Uint8Array],
  flags: [Uint8Array],
  figureStart: codeTypes,
  report: codeTypes,
  value: [Float64Array, Float32Array],
  qualifier: [Uint8Array],
  scope: [Uint8Array],
  role: [Uint8Array],
  review: [Uint8Array],
  unit: codeTypes,
  rule: codeTypes,
  note: codeTypes,
  start: [Int32Array, Int16Array],
  chunk: codeTypes,
  offset: codeTypes,
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
  const rows = figures.report.length
  const lengths = [
    ...planeNames.map((name) => ({
      name,
      has: slab[name].length,
      wants: name === 'figureStart' ? cells + 1 : cells,
    })),
    ...columnNames.map((name) => ({ name, has: figures[name].length, wants: rows })),
  ].filter(({ has, wants }) => has !== wants)
  const faults = lengths.map(({ name, has, wants }) => `列 ${name} 应有 ${wants} 项，实有 ${has} 项`)
  if (slab.indicator !== indicator) faults.push(`是指标 ${slab.indicator} 的，不是 ${indicator} 的`)
  if (slab.regions !== table.regions.length || slab.years !== table.years) faults.push('地区与年度的轴不符')
  if (faults.length > 0) return faults
  const below: readonly (readonly [string, ArrayLike<number>, number])[] = [
    ['states', slab.states, slabStates.length],
    ['qualifiers', slab.qualifiers, qualifiers.length],
    ['flags', slab.flags, allFlags + 1],
    ['report', figures.report, table.cell.length],
    ['qualifier', figures.qualifier, qualifiers.length],
    ['scope', figures.scope, scopes.length],
    ['role', figures.role, roles.length],
    ['review', figures.review, reviews.length],
    ['unit', figures.unit, figures.units.length],
    ['rule', figures.rule, figures.rules.length],
  ]
  const outside = below
    .filter(([, codes, limit]) => !areBelow(codes, limit))
    .map(([name]) => `列 ${name} 有不认识的代码`)
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
    ...planeNames.filter((name) => !arrayTypes[name].some((type) => found[name] instanceof type)),
    ...columnNames.filter((name) => !arrayTypes[name].some((type) => figures[name] instanceof type)),
    ...(['units', 'rules'] as const).filter((name) => !isTexts(figures[name])),
  ]
  return faults.map((name) => `缺少列 ${name}，或其类型不对`)
}

const isRecord = (found: unknown): found is Record<string, unknown> =>
  typeof found === 'object' && found !== null

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

function areOwn({ figureStart, figures }: Slab, table: ReportTable): boolean {
  let row = 0
  for (let cell = 0; cell + 1 < figureStart.length; cell++) {
    if (figureStart[cell] !== row) return false
    while (row < figures.report.length && table.cell[figures.report[row] ?? 0] === cell) row++
  }
  return figureStart.at(-1) === row && row === figures.report.length
}
