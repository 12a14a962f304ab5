import type { EntryDraft } from './entry.ts'

/**
 * The kinds this code knows, each with the version it writes. By themselves, since the start page tells what newer code
 * wrote and need not know what every kind says.
 */
export const kindVersions = {
  'view.saved': 1,
  'view.moved': 1,
  'view.removed': 1,
  'group.saved': 1,
  'group.removed': 1,
  'setting.chosen': 1,
  /** From version 2 on also of tables and packages. */
  'import.kept': 2,
  'import.removed': 1,
  'import.identified': 1,
  'review.decided': 1,
  'review.unstated': 1,
  'review.finished': 1,
  'review.reopened': 1,
  'review.undone': 1,
  'difference.settled': 1,
  'twins.settled': 1,
  /** From version 2 on with words of the report. */
  'correction.made': 2,
  'correction.withdrawn': 1,
} as const

export type EntryKind = keyof typeof kindVersions

/** Whether only newer code knows what it says. */
export function isNewer({ kind, version }: Pick<EntryDraft, 'kind' | 'version'>): boolean {
  return !Object.hasOwn(kindVersions, kind) || version > kindVersions[kind as EntryKind]
}
