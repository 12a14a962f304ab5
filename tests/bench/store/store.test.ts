import { expect, test } from 'vitest'
import { decodeLines, storeLines, wireLines, withNation } from './store-benchmark.ts'

test('a small country is stored and read alike as slabs and as rows, and is smaller on the wire', async () => {
  const lines = await withNation({ regions: 160, years: 3, indicators: 20 }, async (folder, page) => [
    ...(await wireLines(folder)),
    ...(await decodeLines(page, 1)),
    ...(await storeLines(page, 1, 4)),
  ])
  expect(lines).toHaveLength(9)
  for (const { ours, peer } of lines) {
    expect(ours).toBeGreaterThan(0)
    expect(peer).toBeGreaterThan(0)
  }
}, 120_000)
