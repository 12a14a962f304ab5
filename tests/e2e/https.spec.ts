import { readFileSync } from 'node:fs'
import { expect, test } from '../support/page.ts'
import { startStaticServer } from '../support/static-server.ts'

const comparison = '#/compare?i=rule_of_law_vice_principals&r=440281~500101&y=2024&v=rank'

// A certificate of one's own, as on an intranet whose machines trust it.
test.use({
  ignoreHTTPSErrors: true,
  launchOptions: async ({ launchOptions }, provide) => {
    await provide({ ...launchOptions, args: [...(launchOptions.args ?? []), '--ignore-certificate-errors'] })
  },
})

for (const subPath of ['/', '/a b/法衡/']) {
  test(`works offline over https from the folder ${subPath}`, async ({ page, watch }) => {
    watch.allow(/Failed to load resource|net::ERR/)
    const tls = {
      key: readFileSync('tests/fixtures/tls/key.pem'),
      cert: readFileSync('tests/fixtures/tls/cert.pem'),
    }
    const server = await startStaticServer({ subPath, tls })
    await page.goto(server.url)
    await expect(page.getByText('可离线使用')).toBeVisible({ timeout: 45_000 })
    await server.stop()
    await page.goto('about:blank')
    await page.goto(server.url + comparison)
    await expect(page.getByRole('heading', { name: /法治副校长人数/ }).first()).toBeVisible()
  })
}
