/** Nothing has changed for so long: the page is done. */
const quiet = 700

/**
 * The moment at which the last change of the document, up to the first quiet spell, stood painted
 * (`performance.now()`). Call it before the change begins.
 */
export function settled(): Promise<number> {
  return new Promise((resolve) => {
    let painted = 0
    let timer: ReturnType<typeof setTimeout> | undefined
    const observer = new MutationObserver(() => {
      clearTimeout(timer)
      timer = undefined
      requestAnimationFrame(() => {
        // The next task comes after this frame has been drawn.
        const channel = new MessageChannel()
        channel.port1.onmessage = () => {
          painted = performance.now()
          channel.port1.close()
          clearTimeout(timer)
          timer = setTimeout(() => {
            observer.disconnect()
            resolve(painted)
          }, quiet)
        }
        channel.port2.postMessage(null)
      })
    })
    observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true })
  })
}
