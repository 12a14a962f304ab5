import type { Dataset } from '../table/dataset.ts'

/**
 * Residents by adcode, 2020 census, persons. Prefectures and provinces are the sum of their counties. A region
 * founded after the census has no entry: unknown is not zero. Computed once a dataset.
 */
export function residentsOf(dataset: Dataset): ReadonlyMap<string, number> {
  const known = cache.get(dataset)
  if (known) return known
  const residents = new Map<string, number>()
  for (const row of dataset.denominators) {
    for (let code: string | null = row.adcode; code !== null;) {
      residents.set(code, (residents.get(code) ?? 0) + row.residents_2020)
      code = dataset.regionByAdcode.get(code)?.parent ?? null
    }
  }
  cache.set(dataset, residents)
  return residents
}

const cache = new WeakMap<Dataset, ReadonlyMap<string, number>>()
