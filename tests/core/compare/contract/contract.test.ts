import { DuckDBInstance } from '@duckdb/node-api'
import { expect, test } from 'vitest'
import { slabStates } from '../../../../src/core/table/slab.ts'
import { type RandomSize, randomRows } from '../../../support/random-rows.ts'
import { duckdbAnswers } from './duckdb-answers.ts'
import { referenceAnswers } from './reference.ts'
import { slabAnswers } from './slab-answers.ts'

const runs: readonly RandomSize[] = [
  { regions: 0, years: 3 },
  { regions: 1, years: 1 },
  ...Array.from({ length: 40 }, (_, i) => ({ regions: 2 + (i % 9), years: 1 + (i % 5) })),
  ...Array.from({ length: 6 }, () => ({ regions: 40, years: 4 })),
]

test(`slabs, plain objects and DuckDB give the same answers on ${runs.length} random datasets`, async () => {
  const instance = await DuckDBInstance.create(':memory:', { threads: '1' })
  const connection = await instance.connect()
  const states = new Set<string>()
  for (const [seed, size] of runs.entries()) {
    const rows = randomRows(`contract ${seed}`, size)
    const expected = referenceAnswers(rows)
    expect(slabAnswers(rows), `slabs, seed ${seed}`).toEqual(expected)
    expect(await duckdbAnswers(connection, rows), `DuckDB, seed ${seed}`).toEqual(expected)
    for (const { state } of expected.cells) states.add(state)
  }
  expect([...states].sort()).toEqual([...slabStates].sort())
  connection.closeSync()
}, 60_000)
