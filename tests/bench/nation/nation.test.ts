import { expect, test } from 'vitest'
import { launchBrowser } from '../../support/launch-browser.ts'
import { checkAnswers } from './check-answers.ts'
import { openEngines } from './open-engines.ts'

test('the benchmark’s engines give the same answers on a twentieth of the country', async () => {
  const browser = await launchBrowser()
  try {
    const { engines, close } = await openEngines(browser, { regions: 640, years: 12, indicators: 15 })
    expect(engines.map(({ name }) => name)).toEqual(['slabs', 'duckdb', 'arquero', 'sqljs'])
    expect(await checkAnswers(engines, 2)).toBeGreaterThan(50_000)
    await close()
  } finally {
    await browser.close()
  }
}, 60_000)
