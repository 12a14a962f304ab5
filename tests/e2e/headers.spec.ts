import { documentedHeaders } from '../support/documented-headers.ts'
import { expect, test } from '../support/page.ts'
import { everyRoute, openRoute } from '../support/routes.ts'
import { startStaticServer } from '../support/static-server.ts'

// What is asked of every page here is asked by `page.ts`: no violation, no error, no other host.
test('every page works under exactly the headers of docs/hosting.md', async ({ page }) => {
  const server = await startStaticServer({ headers: documentedHeaders })
  try {
    const response = await page.goto(server.url)
    expect(response?.headers()['content-security-policy']).toContain("frame-ancestors 'self'")
    await expect(page.getByText('可离线使用')).toBeVisible({ timeout: 45_000 })
    for (const route of everyRoute) await openRoute(page, route)
  } finally {
    await server.stop()
  }
})

test('the policy bites: markup, script and foreign requests are refused', async ({ page, watch }) => {
  watch.allow(/./)
  await page.goto('./')
  await expect(page.getByText('可离线使用')).toBeVisible({ timeout: 45_000 })
  const tried = await page.evaluate(async () => {
    // The debugger's own call may make code from text; what runs later is the page's.
    await new Promise((resolve) => setTimeout(resolve))
    const run = window as unknown as { ran?: boolean }
    const outcome = (work: () => unknown) => {
      try {
        work()
        return 'allowed'
      } catch (error) {
        return error instanceof Error ? error.name : 'refused'
      }
    }
    const script = document.createElement('script')
    const answers = {
      markup: outcome(() => (document.body.innerHTML = '<img src=x onerror="window.ran=true">')),
      script: outcome(() => (script.textContent = 'window.ran = true')),
      address: outcome(() => (script.src = 'https://evil.example/x.js')),
      // eslint-disable-next-line @typescript-eslint/no-implied-eval -- It is tried to see it refused.
      code: outcome(() => new Function('window.ran = true')),
      worker: outcome(() => new Worker('data:text/javascript,postMessage(1)')),
      policy: outcome(() =>
        (
          window as unknown as { trustedTypes: { createPolicy: (name: string, rules: object) => void } }
        ).trustedTypes.createPolicy('mine', {}),
      ),
      request: await fetch('https://evil.example/').then(
        () => 'allowed',
        (error: unknown) => (error instanceof Error ? error.name : 'refused'),
      ),
    }
    return { ...answers, ran: run.ran ?? false }
  })
  expect(tried).toEqual({
    markup: 'TypeError',
    script: 'TypeError',
    address: 'TypeError',
    code: 'EvalError',
    worker: 'TypeError',
    policy: 'TypeError',
    request: 'TypeError',
    ran: false,
  })
})
