import type { Page } from '@playwright/test'

/** Sums how far what is seen is moved without having been touched, as browsers score it. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const scores: number[] = []
    Object.assign(globalThis, { layoutShifts: scores })
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        scores.push((entry as PerformanceEntry & { value: number }).value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** The score since it was last asked for, also of what followed a click: it moved all the same. */
export async function shiftSince(page: Page): Promise<number> {
  // The observer is told after the frame.
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 100))))
  return page.evaluate(() => {
    const { layoutShifts } = globalThis as unknown as { layoutShifts: number[] }
    return layoutShifts.splice(0).reduce((sum, score) => sum + score, 0)
  })
}
