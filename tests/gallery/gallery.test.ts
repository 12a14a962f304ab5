import { describe, expect, it } from 'vitest'
import { galleryCases } from './cases.ts'
import { drawnViews, drawView } from './draw-view.ts'

// After a change that is meant: `npx vitest run tests/gallery -u`, then read the difference.
describe.each(galleryCases)('$name', (one) => {
  it.each(drawnViews)('draws the same %s as before', async (view) => {
    await expect(drawView(one, view)).toMatchFileSnapshot(`../fixtures/gallery/${one.name}.${view}.txt`)
  })
})
