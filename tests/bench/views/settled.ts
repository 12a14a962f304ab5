/** Nothing has changed for so long: the page is done. */
const quiet = 700

export interface Settled {
  /** When the last change that a reader sees without scrolling stood painted (`performance.now()`). */
  readonly seen: number
  /** When the last change of all stood painted. */
  readonly whole: number
  /** Milliseconds of the longest task between the two; 0 where none was longer than 50. */
  readonly laterTask: number
}

/** Watches the document up to the first quiet spell. Call it before the change begins. */
export function settled(): Promise<Settled> {
  return new Promise((resolve) => {
    let [seen, whole] = [0, 0]
    let timer: ReturnType<typeof setTimeout> | undefined
    let changed: MutationRecord[] = []
    const tasks: PerformanceEntry[] = []
    const long = new PerformanceObserver((list) => tasks.push(...list.getEntries()))
    long.observe({ entryTypes: ['longtask'] })
    const observer = new MutationObserver((records) => {
      changed.push(...records)
      clearTimeout(timer)
      timer = undefined
      requestAnimationFrame(() => {
        // The next task comes after this frame has been drawn.
        const channel = new MessageChannel()
        channel.port1.onmessage = () => {
          channel.port1.close()
          const now = performance.now()
          whole = now
          if (changed.some(inSight)) seen = now
          changed = []
          clearTimeout(timer)
          timer = setTimeout(() => {
            observer.disconnect()
            long.disconnect()
            const later = tasks.filter((task) => task.startTime >= seen)
            resolve({ seen, whole, laterTask: Math.max(0, ...later.map((task) => task.duration)) })
          }, quiet)
        }
        channel.port2.postMessage(null)
      })
    })
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  })
}

function inSight({ target, addedNodes, type }: MutationRecord): boolean {
  const touched = type === 'childList' && addedNodes.length > 0 ? [...addedNodes] : [target]
  return touched.some((node) => {
    const element = node instanceof Element ? node : node.parentElement
    if (element === null || !element.isConnected) return false
    const { top, bottom, width, height } = element.getBoundingClientRect()
    return top < innerHeight && bottom > 0 && width * height > 0
  })
}
