import { describe, expect, test } from 'vitest'
import { datasetOf, figureOf, reportOf } from '../../support/small-dataset.ts'

const late = reportOf('440281', 2024)
const early = reportOf('440281', 2023)
const other = reportOf('440281', 2024, { kind: 'disclosure' })
const elsewhere = reportOf('500101', 2024)
const parts = [3, 1, 2].map((value) => figureOf(late.id, 'lawyers', value, { role: 'part' }))
const lone = figureOf(late.id, 'trainings', 7)
const dataset = datasetOf({
  reports: [late, elsewhere, early, other],
  figures: [...parts.slice(0, 2), lone, ...parts.slice(2), figureOf(elsewhere.id, 'lawyers', 9)],
})

describe('looking rows up', () => {
  test('finds the reports of one bureau in one year, of every kind, in data order', () => {
    expect(dataset.reportsOf('440281', 2024)).toEqual([late, other])
    expect(dataset.reportsOf('440281', 2023)).toEqual([early])
  })

  test('lists all reports of a bureau from the oldest year on', () => {
    expect(dataset.reportsOfBureau('440281')).toEqual([early, late, other])
  })

  test('finds the figures of one report for one indicator in data order, apart from all others', () => {
    expect(dataset.figuresOf(late.id, 'lawyers')).toEqual(parts)
    expect(dataset.figuresOf(late.id, 'trainings')).toEqual([lone])
    expect(dataset.figuresOfReport(late.id)).toEqual([...parts.slice(0, 2), lone, ...parts.slice(2)])
  })

  test('answers with nothing where nothing is known, and again the second time', () => {
    for (let time = 0; time < 2; time++) {
      expect(dataset.reportsOf('440281', 2020)).toEqual([])
      expect(dataset.reportsOf('999999', 2024)).toEqual([])
      expect(dataset.reportsOfBureau('999999')).toEqual([])
      expect(dataset.figuresOf(early.id, 'lawyers')).toEqual([])
      expect(dataset.figuresOf('999999-2024', 'lawyers')).toEqual([])
      expect(dataset.figuresOfReport('999999-2024')).toEqual([])
    }
  })
})
