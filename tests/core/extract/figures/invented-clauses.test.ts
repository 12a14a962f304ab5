import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import type { Qualifier } from '../../../../src/core/schema/figure.ts'
import { readClause } from '../../../../src/core/extract/figures/read-figures.ts'

const signs: Record<Qualifier, string> = { exact: '=', approx: '~', at_least: '>=', at_most: '<=' }
const folder = new URL('../../../fixtures/extract-clauses/', import.meta.url)
const rowsOf = (file: string): { id: string; clause: string; expected: string }[] =>
  parse(readFileSync(new URL(file, folder)), { columns: true })

// Each row: a clause as bureaus write them, and what it states (`indicator=value`, `~` about, `>=`, `<=`), or nothing.
describe.each(readdirSync(folder))('the clauses of %s', (file) => {
  test.each(rowsOf(file))('$id $clause', ({ clause, expected }) => {
    const read = readClause(clause).map((f) => `${f.indicator}${signs[f.qualifier]}${f.value}`)
    expect(read.sort()).toEqual(expected.split('; ').filter(Boolean).sort())
  })
})
