import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import type { Qualifier } from '../../../../src/core/schema/figure.ts'
import { readClause } from '../../../../src/core/extract/figures/read-figures.ts'

const signs: Record<Qualifier, string> = { exact: '=', approx: '~', at_least: '>=', at_most: '<=' }
const path = new URL('../../../fixtures/extract-clauses/invented.csv', import.meta.url)
const rows: { id: string; clause: string; expected: string }[] = parse(readFileSync(path), { columns: true })

// Each row: a clause as bureaus write them, and what it states (`indicator=value`, `~` about, `>=`, `<=`), or nothing.
describe('invented clauses', () => {
  test.each(rows)('$id $clause', ({ clause, expected }) => {
    const read = readClause(clause).map((f) => `${f.indicator}${signs[f.qualifier]}${f.value}`)
    expect(read.sort()).toEqual(expected.split('; ').filter(Boolean).sort())
  })
})
