import { QueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import { decodeParts, datasetOf } from '../../src/queries/version-parts.ts'
import { quoteSource } from '../../src/queries/quote-source.ts'
import { smallRows } from '../support/dataset-rows.ts'
import { openTestDecoder } from '../support/read-publication.ts'
import { figureOf } from '../support/small-dataset.ts'
import { compileSmall, fileBytes } from '../support/small-versions.ts'

test('gives each of two parts of the same size its own sentence', async () => {
  const [{ report, indicator } = figureOf('', '', 0)] = smallRows.figures
  const part = (quote: string, start: number) =>
    figureOf(report, indicator, 3, { role: 'part', quote, start, end: start + quote.length })
  const compiled = compileSmall({ ...smallRows, figures: [part('讲座3场', 10), part('培训3场', 40)] })
  const decoder = openTestDecoder()
  const parts = await decodeParts(compiled.manifest, fileBytes(compiled), decoder)
  const evidence = new Map<number, string>()
  // Figures are looked at before their sentences are there, as a page does.
  const dataset = datasetOf(parts, evidence)
  const figures = dataset.figuresOf(report, indicator)
  const { manifest } = compiled
  const source = quoteSource(new QueryClient(), { dataset, manifest, evidence }, new URL('http://localhost/'))
  expect(figures.map((figure) => source.get(figure))).toEqual([{ state: 'loading' }, { state: 'loading' }])
  const entry = manifest.files.find(({ table }) => table === 'evidence')
  if (entry === undefined) throw new Error('both have a sentence')
  evidence.set(
    Number(entry.province),
    await decoder.evidence(entry, fileBytes(compiled).get(entry.path) ?? new Uint8Array()),
  )
  expect(figures.map((figure) => source.get(figure))).toEqual([
    { state: 'ready', text: '讲座3场' },
    { state: 'ready', text: '培训3场' },
  ])
})
