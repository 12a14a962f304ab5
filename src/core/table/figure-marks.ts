import { qualifiers, reviews, roles, scopes } from '../schema/figure.ts'

/**
 * What a figure says by choice from a short list, packed in seven bits: qualifier (2), scope (1), role (2), review (2),
 * each an index into the schema's list.
 */
export const markLists = { qualifier: qualifiers, scope: scopes, role: roles, review: reviews } as const
export const markNames = ['qualifier', 'scope', 'role', 'review'] as const
export type MarkName = (typeof markNames)[number]

const shifts: Readonly<Record<MarkName, number>> = { qualifier: 0, scope: 2, role: 3, review: 5 }

/** The bit no mark has: a word that is in none of the lists. */
export const unknownMark = 0x80

/** The bits of one word; `unknownMark` where it is not in its list. */
export function markOf(name: MarkName, word: string): number {
  const index = (markLists[name] as readonly string[]).indexOf(word)
  return index < 0 ? unknownMark : index << shifts[name]
}

/** The place of each word in its list. A function each, because they run once a figure. */
export const qualifierIn = (marks: number): number => marks & 3
export const scopeIn = (marks: number): number => (marks >> 2) & 1
export const roleIn = (marks: number): number => (marks >> 3) & 3
export const reviewIn = (marks: number): number => (marks >> 5) & 3

/** The bits of qualifier and scope: none of them is set for an exact number of the authority alone. */
export const saidBits = 7

/** Whether every word these marks name is in its list. */
export const areMarks = (marks: number): boolean =>
  marks < unknownMark && roleIn(marks) < roles.length && reviewIn(marks) < reviews.length
