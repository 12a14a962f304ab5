import { againstBase } from './against-base.ts'

/** Base year = 100. */
export const indexToBase = againstBase({
  basis: 'index',
  compute: (now, base) => (base === 0 ? null : (now / base) * 100),
})
