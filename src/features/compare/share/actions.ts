import { saveFile } from '../../../components/save-file.ts'
import type { Comparison } from '../../../core/compare/comparison.ts'
import { coverageText } from '../../../core/compare/coverage.ts'
import { noticesOf } from '../../../core/compare/notices.ts'
import { citation } from '../../../core/export/citation.ts'
import { formatCsv } from '../../../core/export/csv.ts'
import { definitionsTable } from '../../../core/export/definitions-table.ts'
import { type Provenance, spanOfYears } from '../../../core/export/provenance.ts'
import { type QuoteText, quotedFigures, shownData } from '../../../core/export/shown-data.ts'
import { sourcesOf, countSources } from '../../../core/export/sources.ts'
import { sourcesTable } from '../../../core/export/sources-table.ts'
import { formatTsv, twinTables } from '../../../core/export/twin-tables.ts'
import type { QuoteSource } from '../../../core/table/quote.ts'
import { measureTitle } from '../../../core/compare/measure-text.ts'
import { copyTables, copyText } from './clipboard.ts'
import { type BlockWords, composePicture, svgText } from './compose-picture.ts'
import { pngOf } from './png.ts'

/** Beside the plain link, one that cites the dataset version. */
export interface SharedProvenance extends Provenance {
  readonly snapshotLink: string
}

export interface TakeAwayInput {
  readonly comparison: Comparison
  readonly quotes: QuoteSource
  readonly provenance: SharedProvenance
}

/** In the menu's order; the keys are the names it shows. */
export const actions = {
  复制链接: async ({ provenance }: TakeAwayInput) => copied('链接', provenance.link),
  复制带版本的链接: async ({ provenance }: TakeAwayInput) =>
    copied('带数据版本的链接', provenance.snapshotLink),
  复制引用: async ({ comparison, provenance }: TakeAwayInput) =>
    copied('引用', citation(comparison, provenance)),
  复制表格: copyTwins,
  CSV: saveCsv,
  Excel: saveWorkbook,
  PNG: savePng,
  SVG: saveSvg,
  打印: printPage,
} satisfies Record<string, (input: TakeAwayInput) => Promise<Done>>

export type ActionName = keyof typeof actions

/** One Chinese sentence on what was done; `byHand` is text the reader has to copy. */
export interface Done {
  readonly message: string
  readonly byHand?: string
}

function printPage(): Promise<Done> {
  print()
  return Promise.resolve({ message: '' })
}

async function copied(what: string, text: string): Promise<Done> {
  const done = await copyText(text)
  return done ? { message: `${what}已复制。` } : { message: `${what}要手动复制。`, byHand: text }
}

async function copyTwins({ comparison }: TakeAwayInput): Promise<Done> {
  const tables = twinTables(comparison)
  const text = formatTsv(tables)
  const done = await copyTables(tables, text)
  return done
    ? { message: '表格已复制，可粘贴到表格或文档里。' }
    : { message: '表格要手动复制。', byHand: text }
}

async function saveCsv({ comparison, provenance, quotes }: TakeAwayInput) {
  const quoteOf = await loadQuotes(comparison, quotes)
  saveFile(
    fileName(comparison, provenance, 'csv'),
    formatCsv(shownData(comparison, quoteOf)),
    'text/csv;charset=utf-8',
  )
  return { message: 'CSV 已存为文件。' }
}

/** A file must not show a sentence as missing because it was not read yet. */
async function loadQuotes(comparison: Comparison, quotes: QuoteSource): Promise<QuoteText> {
  await quotes.load(quotedFigures(comparison))
  return (figure) => {
    const quote = quotes.get(figure)
    return quote.state === 'ready' ? quote.text : ''
  }
}

async function saveWorkbook({ comparison, provenance, quotes }: TakeAwayInput) {
  // Only who asks for a workbook loads what writes it.
  const { writeWorkbook } = await import('./write-workbook.ts')
  const bytes = await writeWorkbook([
    shownData(comparison, await loadQuotes(comparison, quotes)),
    definitionsTable(comparison, provenance),
    sourcesTable(comparison),
  ])
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  saveFile(fileName(comparison, provenance, 'xlsx'), bytes, type)
  return { message: 'Excel 工作簿已存为文件：数据、说明、来源三张表。' }
}

async function savePng(input: TakeAwayInput) {
  const picture = pictureOf(input)
  if (picture === null) return { message: noChart }
  const { width, height } = picture
  const blob = await pngOf(svgText(picture), width.baseVal.value, height.baseVal.value)
  saveFile(fileName(input.comparison, input.provenance, 'png'), blob, 'image/png')
  return { message: 'PNG 图已存为文件。' }
}

function saveSvg(input: TakeAwayInput) {
  const picture = pictureOf(input)
  if (picture === null) return Promise.resolve({ message: noChart })
  saveFile(fileName(input.comparison, input.provenance, 'svg'), svgText(picture), 'image/svg+xml')
  return Promise.resolve({ message: 'SVG 图已存为文件。' })
}

const noChart = '现在没有画出图，没有图可存；请用 CSV、Excel、复制表格或打印。'
/** More notices than this would be longer than the chart. */
const mostNotices = 8

function pictureOf({ comparison, provenance }: TakeAwayInput): SVGSVGElement | null {
  const words: BlockWords = (headingId) => {
    const own = comparison.indicators.filter(({ id }) => `title-${id}` === headingId)
    const indicators = own.length > 0 ? own : comparison.indicators
    const notices = noticesOf({ ...comparison, indicators }).map(({ message }) => `· ${message}`)
    const rest = notices.length - mostNotices
    return {
      title: `${indicators.map((one) => measureTitle(one, comparison.basis)).join('、')}，${spanOfYears(comparison.years)}`,
      coverage: indicators
        .flatMap(({ id }) => comparison.years.map((year) => coverageLine(comparison, id, year)))
        .join('　'),
      notes: [...notices.slice(0, mostNotices), ...(rest > 0 ? [`· 还有 ${rest} 条口径提示，见链接。`] : [])],
    }
  }
  return composePicture(words, [
    `来源：${countSources(sourcesOf(comparison).stating)}，见链接。法衡数据集版本 ${provenance.version}，${provenance.date}`,
    provenance.link,
  ])
}

function coverageLine(comparison: Comparison, id: string, year: number): string {
  const when = comparison.years.length > 1 ? `${year}年 ` : ''
  return when + coverageText(comparison.coverage(id, year))
}

/** `法衡-法治副校长人数-2024年-2026-11-22.csv`, without what file systems refuse. */
function fileName({ indicators, years }: Comparison, { date }: Provenance, ending: string): string {
  const [first] = indicators
  const what = (first?.name_zh ?? '比较') + (indicators.length > 1 ? `等${indicators.length}项` : '')
  return `法衡-${what}-${spanOfYears(years)}-${date}.${ending}`.replaceAll(/[\\/:*?"<>|]/g, '_')
}
