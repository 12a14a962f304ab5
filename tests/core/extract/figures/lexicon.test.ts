import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { lexicon } from '../../../../src/core/extract/figures/lexicon/lexicon.ts'
import { readClause } from '../../../../src/core/extract/figures/read-figures.ts'

describe('the lexicon', () => {
  const entries = lexicon.map((entry) => [entry.rule, entry] as const)

  test('gives every rule an id of its own', () => {
    const rules = lexicon.map((entry) => entry.rule)
    expect(rules).toEqual([...new Set(rules)])
  })

  test('covers the catalogue and nothing else', () => {
    const path = new URL('../../../../data/indicators.csv', import.meta.url)
    const catalogue: { id: string }[] = parse(readFileSync(path), { columns: true })
    const covered = new Set(lexicon.map((entry) => entry.indicator))
    expect([...covered].sort()).toEqual(catalogue.map(({ id }) => id).sort())
  })

  test.each(entries)('%s reads its example', (_, entry) => {
    const [clause, value] = entry.reads
    const figures = readClause(clause).map((figure) => [figure.indicator, figure.rule, figure.value])
    expect(figures).toContainEqual([entry.indicator, entry.rule, value])
  })

  test.each(entries)('%s refuses its counterexample', (_, entry) => {
    expect(readClause(entry.refuses).map((figure) => figure.indicator)).not.toContain(entry.indicator)
  })
})
