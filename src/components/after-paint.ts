/**
 * Runs a task once the page has been painted again. Of several each waits until the one before is on the page: together
 * they would hold up the reader. Call what it returns when the task's work stands, or to call it off.
 */
export function afterPaint(task: () => void): () => void {
  waiting.push(task)
  ask()
  return () => {
    const at = waiting.indexOf(task)
    if (at >= 0) waiting.splice(at, 1)
    else goOn(task)
  }
}

const waiting: (() => void)[] = []
let isAsked = false
/** Its work is not on the page yet. */
let running: (() => void) | null = null

function ask(): void {
  if (isAsked || running !== null || waiting.length === 0) return
  isAsked = true
  requestAnimationFrame(() => {
    // The next task comes after this frame has been drawn.
    setTimeout(() => {
      isAsked = false
      const task = waiting.shift()
      if (task === undefined) return
      running = task
      task()
      // Nothing waits for ever for work that never comes to the page.
      setTimeout(() => goOn(task), patience)
    })
  })
}

function goOn(done: () => void): void {
  if (running !== done) return
  running = null
  ask()
}

/** Milliseconds. */
const patience = 1000
