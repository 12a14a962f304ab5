import type { Page } from '@playwright/test'
import { openState, pageStates } from '../support/page-states.ts'
import { expect, test } from '../support/page.ts'
import { everyStop } from '../support/focus-stops.ts'

test.use({ trace: 'off' })

const walked: readonly (readonly [group: string, state: string])[] = [
  ['pages', 'start'],
  ['pages', 'bureaus searched'],
  ['pages', 'bureau'],
  ['pages', 'indicator'],
  ['pages', 'report'],
  ['pages', 'data'],
  ['pages', 'about'],
  ['charts', 'ranking'],
  ['charts', 'trend'],
  ['tables', 'heat'],
  ['tables', 'map'],
  ['tables', 'table'],
  ['embedded', 'embedded, numbers unfolded'],
]

for (const colorScheme of ['light', 'dark'] as const) {
  test(`shows every focus, three to one against what is around it and nothing before it, in ${colorScheme}`, async ({
    page,
  }) => {
    test.setTimeout(240_000)
    await page.emulateMedia({ colorScheme })
    for (const [group, name] of walked) {
      const state = pageStates[group]?.[name]
      if (state === undefined) throw new Error(`no ${name}`)
      await openState(page, state)
      expect.soft(await faultsOf(page), name).toEqual([])
    }
  })
}

async function faultsOf(page: Page): Promise<readonly string[]> {
  const stops = await everyStop(page)
  expect(stops.length).toBeGreaterThan(3)
  return stops.flatMap(({ what, contrast, seen }) => [
    ...(contrast >= 3 ? [] : [`${what}: its outline stands out ${contrast.toFixed(1)} to one`]),
    ...(seen ? [] : [`${what}: hidden behind something else`]),
  ])
}
