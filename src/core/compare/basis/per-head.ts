import type { Cell } from '../cell.ts'
import { type BasisRule, unmeasured } from './basis-rule.ts'

/** Per 100,000 residents of the 2020 census. */
export const per100k: BasisRule = perHead('per100k', 'residents', 100_000)

/** Per 10,000 residents aged 5–14 of the 2020 census: the ages of compulsory school, nearly. */
export const per10kChildren: BasisRule = perHead('per10kchildren', 'children', 10_000)

/** The qualifier stays: at least 180 people are at least so many a head. */
function perHead(basis: 'per100k' | 'per10kchildren', who: 'residents' | 'children', per: number): BasisRule {
  return (cells, { populationOf }) =>
    cells.map((cell): Cell => {
      if (cell.state !== 'reported') return cell
      if (cell.indicator.measure === 'rate') return unmeasured(cell, rateWhy)
      const population = populationOf(cell.adcode)
      if (!population.known) return unmeasured(cell, population.why)
      const people = population[who]
      if (people === 0) return unmeasured(cell, '2020年普查人口为0，不能作除数。')
      const { value, qualifier } = cell.headline
      return {
        ...cell,
        shown: { value: (value / people) * per, qualifier },
        computed: { basis, people, per, countedAs: population.countedAs },
      }
    })
}

const rateWhy = '比率本身就是百分比，不再除以人口。'
