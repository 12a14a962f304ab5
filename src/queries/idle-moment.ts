/** Once the page has nothing else to do: what stands on it is painted. At the latest after `most` milliseconds. */
export function idleMoment(most = 500): Promise<void> {
  return new Promise((resolve) => {
    // Not every browser tells; there, and where there is no page, a short wait has to do.
    if (typeof requestIdleCallback === 'undefined')
      setTimeout(resolve, typeof window === 'undefined' ? 0 : 200)
    else requestIdleCallback(() => resolve(), { timeout: most })
  })
}
