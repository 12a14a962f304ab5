import type { Report } from '../schema/report.ts'

/** What the date of a report is: that of its page, or the one it was signed with. */
export const dateLabel = ({ published_basis }: Report): string =>
  published_basis === 'signature' ? '落款日期' : '发布日期'

/** How much of a report was read. */
export const coverageNames: Readonly<Record<Report['coverage'], string>> = {
  full: '全文',
  opening: '开头约1,000字',
}

/** The same of one report: of the reader's own file, which may be a table. */
export const coverageWords = ({ coverage, origin }: Report): string =>
  coverage === 'opening' && origin?.file ? '文件里有的几项' : coverageNames[coverage]

/** Said instead of an address where none can be trusted. */
const noAddress = '没有可靠的原页地址'

/** What stands in the place of an address: none can be trusted, or the report is the reader's own file. */
export const insteadOfAddress = ({ origin }: Report): string =>
  origin?.file
    ? `自己导入的文件 ${origin.file.name}${origin.kind === 'unreviewed' ? '（未复核）' : ''}`
    : noAddress
