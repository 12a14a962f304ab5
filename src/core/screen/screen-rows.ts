import { regionPath, type RegionNames } from '../extract/report/region-names.ts'
import type { Indicator } from '../schema/indicator.ts'
import type { Region } from '../schema/region.ts'
import type { SheetRow } from '../sheet/types.ts'
import { headingKey } from './find-columns.ts'
import type { StageFindings } from './findings.ts'
import { readAmount } from './read-amount.ts'
import type { ColumnRole, Finding, ScreenContext, ScreenedColumn, TableFigure } from './types.ts'

interface Found {
  readonly values: StageFindings
  readonly codes: StageFindings
}

/** Reads each row into figures. What a row says wrongly is named and left out; an empty cell is never zero. */
export function screenRows(
  rows: readonly SheetRow[],
  columns: readonly ScreenedColumn[],
  context: ScreenContext,
  found: Found,
): { figures: TableFigure[]; absent: number } {
  const reader = new RowReader(columns, context, found)
  const figures = rows.flatMap((row) => reader.read(row))
  return { figures, absent: reader.absent }
}

class RowReader {
  absent = 0
  readonly #columns: readonly ScreenedColumn[]
  readonly #context: ScreenContext
  readonly #found: Found
  readonly #indicators = new Map<string, Indicator>()
  readonly #places = new Map<string, readonly Region[]>()

  constructor(columns: readonly ScreenedColumn[], context: ScreenContext, found: Found) {
    this.#columns = columns
    this.#context = context
    this.#found = found
    for (const indicator of context.indicators)
      this.#indicators.set(indicator.id, indicator).set(headingKey(indicator.name_zh), indicator)
  }

  read(row: SheetRow): TableFigure[] {
    const region = this.#regionOf(row)
    const year = this.#yearOf(row)
    if (region === null || year === null) return []
    const note = this.#cell(row, 'note')?.text ?? ''
    const base = { adcode: region.adcode, year, line: row.line, note }
    return this.#columns.flatMap((column, index) => {
      const cell = row.cells[index] ?? ''
      const indicator = this.#indicatorFor(column.role, row)
      if (indicator === null) return []
      const amount = this.#amountOf(row.line, column, cell, indicator)
      return amount === null ? [] : [{ ...base, ...amount, indicator: indicator.id, column: column.heading }]
    })
  }

  #cell({ cells }: SheetRow, role: ColumnRole): { text: string; heading: string } | null {
    const index = this.#columns.findIndex((column) => column.role === role)
    const column = this.#columns[index]
    return column === undefined ? null : { text: (cells[index] ?? '').trim(), heading: column.heading }
  }

  /** By its code, by its name, or by its whole path; the two must agree. */
  #regionOf(row: SheetRow): Region | null {
    const code = this.#cell(row, 'adcode')
    const name = this.#cell(row, 'region')
    const { regions } = this.#context
    const fail = (column: string, reason: string, remedy: string) => {
      this.#found.codes.add({ verdict: 'fail', line: row.line, column, reason, remedy })
      return null
    }
    if (code !== null && code.text !== '') {
      const region = regions.byAdcode.get(code.text.replace(/^'|\.0+$/g, '').slice(0, 6))
      if (region === undefined)
        return fail(code.heading, `没有区划代码“${code.text}”`, '请填六位区划代码，如 440281')
      const isNamed = name === null || name.text === '' || name.text.endsWith(region.name_zh)
      if (!isNamed && !(regions.byName.get(name.text) ?? []).includes(region))
        return fail(
          name.heading,
          `“${name.text}”与代码 ${region.adcode}（${region.name_zh}）不是一处`,
          '请改正名称或代码',
        )
      return region
    }
    if (name === null || name.text === '')
      return fail(name?.heading ?? code?.heading ?? '', '没有写地区', '请补上地区名称或区划代码')
    const place = name.text
      .replace(/[\s\u3000]+/g, '')
      .replace(/(?:教育局|教育委员会|教委|教育体育局|教体局|教育厅)$/, '')
    const known = this.#placesNamed(place)
    const [only] = known
    if (only === undefined)
      return fail(name.heading, `不认识地区“${name.text}”`, '请写全称，如 广东省韶关市乐昌市，或填区划代码')
    if (known.length === 1) return only
    const listed = known
      .slice(0, 4)
      .map((region) => regionPath(region, regions))
      .join('、')
    return fail(
      name.heading,
      `“${name.text}”有 ${known.length} 处同名：${listed}`,
      '请写上省、市，或填区划代码',
    )
  }

  /** A table names the same few places again and again. */
  #placesNamed(place: string): readonly Region[] {
    const known = this.#places.get(place) ?? candidatesFor(place, this.#context.regions)
    this.#places.set(place, known)
    return known
  }

  #yearOf(row: SheetRow): number | null {
    const cell = this.#cell(row, 'year')
    const year = Number(/^(20\d\d)(?:年度?|\.0+)?$/.exec(cell?.text ?? '')?.[1] ?? Number.NaN)
    if (!Number.isNaN(year)) return year
    const reason = cell === null || cell.text === '' ? '没有写年度' : `“${cell.text}”不是年度`
    this.#fail(row.line, cell?.heading ?? null, reason, '请写报告的年度，如 2024')
    return null
  }

  #indicatorFor(role: ColumnRole, row: SheetRow): Indicator | null {
    if (role.startsWith('measure:')) return this.#indicators.get(role.slice('measure:'.length)) ?? null
    if (role !== 'value') return null
    const cell = this.#cell(row, 'indicator')
    const indicator = this.#indicators.get(headingKey(cell?.text ?? ''))
    if (indicator !== undefined) return indicator
    const reason = cell === null || cell.text === '' ? '没有写指标' : `没有叫“${cell.text}”的指标`
    const column = cell?.heading ?? null
    this.#found.codes.add({
      verdict: 'fail',
      line: row.line,
      column,
      reason,
      remedy: '请用指标目录里的名称或代号，如 法治副校长人数',
    })
    return null
  }

  #amountOf(
    line: number,
    { heading, factor }: ScreenedColumn,
    cell: string,
    { measure, unit, name_zh }: Indicator,
  ) {
    const amount = readAmount(cell)
    if (amount.state === 'absent') {
      this.absent++
      if (amount.isDoubtful)
        this.#warn(line, heading, `“${cell.trim()}”不当作 0，按没有写明处理`, '确实是零请写 0')
      return null
    }
    if (amount.state === 'unreadable')
      return this.#fail(
        line,
        heading,
        `“${cell.trim().slice(0, 40)}”不是数`,
        '只写数字，可带 约、≥、万、% 和量词',
      )
    const isRate = measure === 'rate'
    if (amount.isPercent && !isRate)
      return this.#fail(
        line,
        heading,
        `${name_zh}按${unit}计，写的却是百分比“${cell.trim()}”`,
        '请写数量，或改正指标',
      )
    if (isRate && !amount.isPercent && amount.value > 0 && amount.value < 1)
      return this.#fail(
        line,
        heading,
        `分不清“${cell.trim()}”是 ${amount.value}% 还是 ${plain(amount.value * 100)}%`,
        '请带上 %',
      )
    const isOther = amount.unit !== '' && amount.unit !== unit && !unit.includes(amount.unit)
    if (isOther)
      this.#warn(line, heading, `量词“${amount.unit}”与指标的“${unit}”不同`, '请核对是不是同一个指标')
    const value = plain(amount.value * (isRate ? 1 : factor))
    return { value, qualifier: amount.qualifier, original: cell.trim() }
  }

  #fail(line: number, column: string | null, reason: string, remedy: string): null {
    this.#found.values.add({ verdict: 'fail', line, column, reason, remedy })
    return null
  }

  #warn(line: number, column: string, reason: string, remedy: string): void {
    const finding: Finding = { verdict: 'warning', line, column, reason, remedy }
    this.#found.values.add(finding)
  }
}

/** Regions a name may mean: 乐昌市, or 广东省韶关市乐昌市, where the whole path settles it. Those in force win. */
function candidatesFor(place: string, { byName, byAdcode }: RegionNames): readonly Region[] {
  const direct = byName.get(place)
  const known = direct ?? [...byAdcode.values()].filter((region) => isPathTo(place, region, byAdcode))
  const current = known.filter(({ status }) => status === 'current')
  return current.length > 0 ? current : known
}

/** Whether the words are the region's name behind those of some divisions above it. */
function isPathTo(words: string, region: Region, byAdcode: RegionNames['byAdcode']): boolean {
  if (!words.endsWith(region.name_zh)) return false
  const above = words.slice(0, -region.name_zh.length)
  for (let at = region.parent; at !== null;) {
    const parent = byAdcode.get(at)
    if (parent === undefined) return false
    if (above === parent.name_zh || isPathTo(above, parent, byAdcode)) return true
    at = parent.parent
  }
  return false
}

/** Without the noise of binary fractions. */
const plain = (value: number): number => Number(value.toPrecision(15))
