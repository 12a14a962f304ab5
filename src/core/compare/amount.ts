import type { ReportedCell } from './cell.ts'

/**
 * Whether a cell shows an amount, whole or per head, so that the indicator's direction says which values are good.
 * A position, an index or a change has no good side of its own.
 */
export function isAmount({ computed }: ReportedCell): boolean {
  return computed === null || computed.basis === 'per100k' || computed.basis === 'per10kchildren'
}
