import { readFile } from 'node:fs/promises'
import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, waitFor } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { MapView } from '../../src/features/compare/views/map-view.tsx'
import { OwnBoundaries } from '../../src/features/compare/views/own-boundaries.tsx'
import { TableView } from '../../src/features/compare/views/table-view.tsx'
import { createQueryClient } from '../../src/queries/query-client.ts'
import '../support/small-database.ts'
import { realDataset } from '../support/real-dataset.ts'
import { galleryCases, lastYear, realCase } from './cases.ts'
import { comparisonOf } from './draw-view.ts'

beforeAll(() => {
  // jsdom has no colour scheme to ask for.
  vi.stubGlobal('matchMedia', () => Object.assign(new EventTarget(), { matches: false }))
})
afterEach(cleanup)

const squares = {
  name: 'squares.geojson',
  text: await readFile('tests/fixtures/boundaries/squares.geojson', 'utf8'),
}
const nothing = () => undefined

// After a change that is meant: `npx vitest run tests/gallery -u`, then read the difference.
describe.each([...galleryCases, realCase(await realDataset())])('$name', (one) => {
  it('lists the same table as before', async () => {
    const view = <TableView comparison={comparisonOf(one, 'table')} onOpen={nothing} />
    await expect(await markup(view)).toMatchFileSnapshot(`../fixtures/gallery/${one.name}.table.txt`)
  })

  it('shows the same tiles as before', async () => {
    const comparison = comparisonOf(one, 'map')
    const [indicator] = comparison.indicators
    if (indicator === undefined) throw new Error('the case has no indicator')
    const view = <MapView comparison={comparison} indicator={indicator} onOpen={nothing} />
    await expect(await markup(view)).toMatchFileSnapshot(`../fixtures/gallery/${one.name}.map.txt`)
  })
})

it('draws the same boundaries of the reader as before', async () => {
  const one = galleryCases.find(({ name }) => name === 'small-samples-in-provinces')
  if (one === undefined) throw new Error('the case is gone')
  const comparison = comparisonOf(one, 'map')
  const [indicator] = comparison.indicators
  if (indicator === undefined) throw new Error('the case has no indicator')
  const view = (
    <OwnBoundaries
      comparison={comparison}
      indicator={indicator}
      onOpen={nothing}
      file={squares}
      year={lastYear}
      label="自己的边界"
      opened={null}
      onArea={nothing}
    />
  )
  await expect(await markup(view)).toMatchFileSnapshot(`../fixtures/gallery/${one.name}.boundaries.txt`)
})

/** A tag a line, no generated names: what stays equal unless what a reader meets changes. */
async function markup(view: ReactElement): Promise<string> {
  const { container } = render(<QueryClientProvider client={createQueryClient()}>{view}</QueryClientProvider>)
  // The last rows come after the first paint.
  await waitFor(() => expect(container.querySelector('table[aria-rowcount]')).toBeNull(), { timeout: 10_000 })
  return container.innerHTML
    .replace(/ (?:id|name|for|aria-labelledby|aria-describedby|aria-controls)="[^"]*"/g, '')
    .replace(/url\([^)]*?([a-z_]+)"?\)/g, 'url($1)')
    .replace(/(?<=[" ])_(\w+?)_[\da-f]{6}(?=[" ])/g, '$1')
    .replace(/<[^>]*>/g, (tag) =>
      // Places to whole pixels; a shade's opacity stays.
      tag.replace(/[1-9]\d*\.\d+/g, (number) => String(Math.round(Number(number)))),
    )
    .replace(/></g, '>\n<')
    .concat('\n')
}
