import { againstBase } from './against-base.ts'

/** Difference from the base year in percent of the base year's value. */
export const percentChange = againstBase({
  basis: 'pctchange',
  compute: (now, base) => (base === 0 ? null : ((now - base) / base) * 100),
})
