import type { Qualifier } from '../schema/figure.ts'

/** Before a number: how exact it is. */
export const qualifierSigns: Readonly<Record<Qualifier, string>> = {
  exact: '',
  approx: '约',
  at_least: '≥',
  at_most: '≤',
}
