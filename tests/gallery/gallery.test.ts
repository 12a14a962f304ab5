import { describe, expect, it } from 'vitest'
import { realDataset } from '../support/real-dataset.ts'
import { galleryCases, realCase } from './cases.ts'
import { drawingNames, drawView } from './draw-view.ts'

// The real case changes with data/. After a change that is meant: `npx vitest run tests/gallery -u`, then read the difference.
describe.each([...galleryCases, realCase(await realDataset())])('$name', (one) => {
  it.each(drawingNames)('draws the same %s as before', async (drawing) => {
    await expect(drawView(one, drawing)).toMatchFileSnapshot(`../fixtures/gallery/${one.name}.${drawing}.txt`)
  })
})
