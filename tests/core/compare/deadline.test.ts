import { describe, expect, it } from 'vitest'
import { timeliness } from '../../../src/core/compare/deadline.ts'
import type { Report } from '../../../src/core/schema/report.ts'
import { reportOf } from '../../support/small-dataset.ts'

const published = (date: string | null, basis: Report['published_basis'], year = 2024) =>
  timeliness(reportOf('440281', year, { published: date, published_basis: basis }))
const deadline = '2025-04-01'

describe('publication against the deadline', () => {
  it('is on time up to 1 April of the next year', () => {
    expect(published('2025-04-01', 'page')).toEqual({ state: 'on_time', deadline })
    expect(published('2024-12-30', 'page')).toEqual({ state: 'on_time', deadline })
  })

  it('is late by the days after it, over leap days too', () => {
    expect(published('2025-04-02', 'page')).toEqual({ state: 'late', deadline, days: 1, atLeast: false })
    expect(published('2024-03-01', 'page', 2021)).toMatchObject({ state: 'late', days: 700 })
  })

  it('is unknown without a date: unknown is not late', () => {
    expect(published(null, null)).toEqual({ state: 'unknown', deadline })
  })

  it('is not proved on time by the date under the report, but proved late by it', () => {
    expect(published('2025-01-20', 'signature')).toEqual({ state: 'unknown', deadline })
    expect(published('2025-04-11', 'signature')).toEqual({ state: 'late', deadline, days: 10, atLeast: true })
  })

  it('does not apply before 2018 nor to other kinds of report', () => {
    expect(published('2018-12-01', 'page', 2017)).toEqual({ state: 'not_applicable' })
    expect(timeliness(reportOf('440281', 2024, { kind: 'disclosure' }))).toEqual({ state: 'not_applicable' })
  })
})
