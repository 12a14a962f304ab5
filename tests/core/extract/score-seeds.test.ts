import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { extractReport } from '../../../src/core/extract/extract-report.ts'
import type { FigureReading } from '../../../src/core/extract/figures/types.ts'
import { regionList } from '../../support/region-list.ts'

// The full texts and the answers made by hand are not in the repository; where they stand beside it, they decide.
const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url))
const here = existsSync(`${shared}seeds`)

describe.skipIf(!here)(
  'the five full reports against the answers made by hand (skipped without ../shared)',
  () => {
    const reports = here ? readSeeds() : []

    it('states the figures a person found, and no others: F1 of at least 0.97, qualifiers of at least 0.99', () => {
      let [hits, misses, extra, qualified] = [0, 0, 0, 0]
      for (const { file, figures } of reports) {
        const answers = rows('gold/seed-figures.csv').filter((row) => row['file'] === file)
        const found = new Map(figures.map((figure) => [key(figure), figure]))
        for (const row of answers.filter(({ status }) => status === 'required')) {
          const figure = found.get(key({ indicator: row['indicator'] ?? '', value: Number(row['value']) }))
          if (figure === undefined) misses++
          else hits++
          if (figure?.qualifier === row['qualifier']) qualified++
        }
        const known = new Set(
          answers.map((row) => key({ indicator: row['indicator'] ?? '', value: Number(row['value']) })),
        )
        extra += [...found.keys()].filter((found) => !known.has(found)).length
      }
      expect((2 * hits) / (2 * hits + misses + extra)).toBeGreaterThanOrEqual(0.97)
      expect(qualified / hits).toBeGreaterThanOrEqual(0.99)
    })

    it('quotes every figure and every refused number as it stands at its offsets', () => {
      for (const { text, figures, refused } of reports) {
        for (const { quote, start, end } of [...figures, ...refused]) {
          expect(quote).not.toBe('')
          expect(text.slice(start, end)).toBe(quote)
        }
      }
    })

    it.each(here ? rows('gold/seed-distractors.csv') : [])(
      'does not read $clause as $wrong_indicator',
      (row) => {
        const report = reports.find(({ file }) => file === row['file'])
        if (report === undefined) throw new Error(`no seed ${row['file'] ?? ''}`)
        const [clause = '', indicator] = [row['clause'], row['wrong_indicator']]
        const at = report.text.indexOf(clause)
        expect(at).toBeGreaterThanOrEqual(0)
        const sameValue = new Set(
          rows('gold/seed-figures.csv')
            .filter((answer) => answer['file'] === row['file'] && answer['indicator'] === indicator)
            .map((answer) => Number(answer['value'])),
        )
        const wrong = report.figures.filter((figure) => {
          const overlaps = figure.start < at + clause.length && figure.end > at
          return figure.indicator === indicator && overlaps && !sameValue.has(figure.value)
        })
        expect(wrong).toEqual([])
      },
    )
  },
)

function readSeeds() {
  const regions = regionList()
  return readdirSync(`${shared}seeds`)
    .sort()
    .map((file) => {
      const text = readFileSync(`${shared}seeds/${file}`, 'utf8')
      const read = extractReport(text, { regions, format: 'text' })
      if ('fault' in read) throw new Error(`${file}: ${read.reason}`)
      return { file, text, ...read }
    })
}

function rows(path: string): Record<string, string>[] {
  return parse(readFileSync(shared + path), { columns: true, bom: true })
}

function key({ indicator, value }: Pick<FigureReading, 'indicator' | 'value'>): string {
  return `${indicator}=${value}`
}
