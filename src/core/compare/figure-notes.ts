import type { Figure } from '../schema/figure.ts'
import type { ReportedCell } from './cell.ts'

/** The caveats of a figure, one each. */
export const notesOf = (figure: Figure): readonly string[] => notesIn(figure.note)

export const notesIn = (note: string): readonly string[] => note.split('；').filter((one) => one !== '')

export const isMerged = (note: string): boolean => note.includes('合并口径')

/** The number counts other people or matters too, and the report does not say how many. */
export const hasMergedCount = (cell: ReportedCell): boolean => notesOf(cell.headline.figure).some(isMerged)
