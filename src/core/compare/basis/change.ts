import { againstBase } from './against-base.ts'

/** Difference from the base year, in the indicator's unit; percentage points for a rate. */
export const change = againstBase({ basis: 'change', compute: (now, base) => now - base })
