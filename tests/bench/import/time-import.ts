import type { Page } from '@playwright/test'

export interface TimedImport {
  /** From the choice of the files to the line that says all were read. */
  readonly seconds: number
  /** Milliseconds of the longest task of the main thread meanwhile; 0 where none was over 50. */
  readonly longest: number
  /** The closing line. */
  readonly tally: string
  /** Figures of each file, in the order they came; null where it was not read. Only of those listed. */
  readonly figures: readonly (number | null)[]
}

/** Gives the page of imports that many files at once, as a choice of a person's would, and waits for the last. */
export async function timeImport(page: Page, texts: readonly string[]): Promise<TimedImport> {
  return page.evaluate(async (given) => {
    const transfer = new DataTransfer()
    for (const [index, text] of given.entries()) transfer.items.add(new File([text], `${index}.txt`))
    const input = document.querySelector<HTMLInputElement>('input[type="file"]:not([webkitdirectory])')
    if (input === null) throw new Error('no field for files')
    input.files = transfer.files
    // What making the files cost is none of the app's.
    await new Promise((resolve) => setTimeout(resolve, 500))
    let longest = 0
    // No function here has a name of its own: tsx would call a helper of its own for it, which the page lacks.
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longest = Math.max(longest, duration)
    })
    observer.observe({ entryTypes: ['longtask'] })
    // A watch that hears nothing would be no proof: it must hear of a task made long on purpose.
    for (const start = performance.now(); performance.now() - start < 80;);
    for (const start = performance.now(); longest < 80;) {
      if (performance.now() - start > 5000) throw new Error('long tasks are not told of here')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    longest = 0
    const from = performance.now()
    const tally = new Promise<string>((resolve) => {
      const closing = new RegExp(`^${given.length} 份文件：`)
      const watcher = new MutationObserver(() => {
        for (const { textContent } of document.querySelectorAll('[role="status"]'))
          if (closing.test(textContent)) {
            watcher.disconnect()
            resolve(textContent)
          }
      })
      watcher.observe(document, { subtree: true, childList: true, characterData: true })
    })
    input.dispatchEvent(new Event('change', { bubbles: true }))
    const words = await tally
    const seconds = (performance.now() - from) / 1000
    // Long tasks are told of a little later.
    await new Promise((resolve) => setTimeout(resolve, 300))
    for (const { duration } of observer.takeRecords()) longest = Math.max(longest, duration)
    observer.disconnect()
    const figures = [...document.querySelectorAll('li h2')].map((heading) => {
      const row = heading.closest('li')?.textContent ?? ''
      const count = /数字 (\d+) 个/.exec(row)?.[1]
      return count === undefined ? null : Number(count)
    })
    return { seconds, longest, tally: words, figures }
  }, texts)
}

/** That many reports, no two alike, made from a few. */
export function manyReports(texts: readonly string[], count: number): string[] {
  return Array.from(
    { length: count },
    (_, index) => `${texts[index % texts.length] ?? ''}\n第${index + 1}份\n`,
  )
}
