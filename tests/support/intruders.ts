import type { BrowserContext, Page } from '@playwright/test'

/** What a payload achieved, as the page itself saw it. */
export interface Intrusion {
  /** Calls a payload made. */
  readonly calls: number
  /** Elements and attributes that only markup made from data could have brought. */
  readonly foreign: readonly string[]
}

/** From the next page load on, every page of the context watches itself; `seen` asks one of them. */
export async function watchIntruders(context: BrowserContext): Promise<(page: Page) => Promise<Intrusion>> {
  await context.addInitScript(() => {
    const seen = { calls: 0, foreign: [] as string[] }
    Object.assign(window, {
      intrusion: seen,
      alert: () => void (seen.calls += 1),
      msgbox: () => void (seen.calls += 1),
    })
    // The app itself makes none of these after its page has been read.
    const never =
      'script,iframe,frame,object,embed,img,image,video,audio,source,math,base,meta[http-equiv],marquee,noscript,' +
      'template,foreignObject,animate,set,use,xss,body body,[srcdoc],[formaction],form[action]'
    // Its page asks storage by a script of its own, at the end of its body; nothing else may bring one.
    const isOwn = (element: Element) =>
      element.closest('head') !== null ||
      element.matches('body > noscript') ||
      (element.matches('body > script[src^="./assets/early-"]') && element.getAttributeNames().length === 1)
    const look = (element: Element) => {
      const handlers = element.getAttributeNames().filter((name) => name.startsWith('on'))
      const targets = ['href', 'xlink:href', 'src'].map((name) => element.getAttribute(name) ?? '')
      const runs = targets.some(
        (target) =>
          URL.canParse(target, location.href) &&
          /^(javascript|vbscript|data):$/.test(new URL(target, location.href).protocol),
      )
      if (handlers.length > 0 || runs || (element.matches(never) && !isOwn(element))) {
        seen.foreign.push(element.outerHTML.slice(0, 120))
      }
    }
    new MutationObserver((changes) => {
      for (const change of changes) {
        if (change.target instanceof Element && change.type === 'attributes') look(change.target)
        for (const node of change.addedNodes) {
          if (node instanceof Element) for (const one of [node, ...node.querySelectorAll('*')]) look(one)
        }
      }
    }).observe(document, { childList: true, subtree: true, attributes: true })
  })
  return (page) =>
    page.evaluate(() => {
      const { intrusion } = window as unknown as { intrusion: Intrusion }
      return { calls: intrusion.calls, foreign: intrusion.foreign }
    })
}
