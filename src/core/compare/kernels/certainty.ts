import { type Qualifier, qualifiers } from '../../schema/figure.ts'

/** Which of two equal numbers comes first: the exact one, then about, then bounds. */
export const certainty: Readonly<Record<Qualifier, number>> = { exact: 0, approx: 1, at_least: 2, at_most: 2 }

/** The same by the qualifiers' codes. */
export const certaintyCodes: readonly number[] = qualifiers.map((qualifier) => certainty[qualifier])
