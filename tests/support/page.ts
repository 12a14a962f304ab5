import { type BrowserContext, expect, test as base } from '@playwright/test'

export { expect }

/** What went wrong in the page without the test asking for it. */
export interface Watch {
  /** Complaints a test expects, such as the browser's own line about a request that failed. */
  allow: (pattern: RegExp) => void
}

/**
 * The `test` of every browser test. It fails a test whose page logs an error, throws, breaks the content
 * security policy or asks another host, unless the test allowed it beforehand.
 */
export const test = base.extend<{ watch: Watch }>({
  watch: [
    async ({ context }, provide) => {
      const allowed: RegExp[] = []
      const complaints = await watchContext(context)
      await provide({ allow: (pattern) => allowed.push(pattern) })
      const unexpected = complaints.filter((line) => !allowed.some((pattern) => pattern.test(line)))
      expect(unexpected, 'complaints of the page').toEqual([])
    },
    { auto: true },
  ],
})

async function watchContext(context: BrowserContext): Promise<string[]> {
  const complaints: string[] = []
  context.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()} (${message.location().url})`)
  })
  context.on('weberror', (error) => complaints.push(`page: ${error.error().stack ?? error.error().message}`))
  context.on('request', (request) => {
    const { protocol, hostname } = new URL(request.url())
    const isOwn =
      !protocol.startsWith('http') || ['localhost', '127.0.0.1', 'intranet.test'].includes(hostname)
    if (!isOwn) complaints.push(`request: ${request.url()}`)
  })
  await context.exposeFunction('reportViolation', (violation: string) => complaints.push(`csp: ${violation}`))
  await context.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
      const page = window as unknown as { reportViolation: (violation: string) => void }
      page.reportViolation(`${violatedDirective} ${blockedURI} ${sample}`)
    })
  })
  return complaints
}
