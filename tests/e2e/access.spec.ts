import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '../support/page.ts'

const pages = {
  start: '',
  ranking: '#/compare?i=rule_of_law_vice_principals&r=440281~500101~410811~450200&y=2024&v=rank',
  'long ranking': '#/compare?i=disclosure_requests&r=*&y=2023&v=rank',
  'per head, borrowed': '#/compare?i=disclosure_requests&r=*&y=2023&v=rank&b=per100k&t=1',
  trend: '#/compare?i=law_education_sessions&r=621026~310000&y=2022..2024&v=line',
  table: '#/compare?i=disclosure_requests~information_disclosed&r=in.500000&y=2024&v=table',
  heat: '#/compare?i=disclosure_requests~information_disclosed&r=*&y=2023&v=heat',
  scatter: '#/compare?i=disclosure_requests~information_disclosed&r=*&y=2023&v=scatter',
  slope: '#/compare?i=disclosure_requests&r=*&y=2022..2023&v=slope',
  bureaus: '#/bureaus',
  bureau: '#/bureau/500101',
  'bureau without a report': '#/bureau/440282',
  indicator: '#/indicator/law_education_sessions',
  report: '#/report/500101-2024',
  data: '#/data',
  about: '#/about',
  'missing page': '#/nowhere',
}
const looks = {
  light: { width: 1440, height: 900, colorScheme: 'light' },
  dark: { width: 1440, height: 900, colorScheme: 'dark' },
  narrow: { width: 320, height: 640, colorScheme: 'light' },
} as const
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

for (const [look, { width, height, colorScheme }] of Object.entries(looks)) {
  test.describe(`every page in ${look}`, () => {
    test.use({ viewport: { width, height }, colorScheme })

    test('has nothing axe objects to, and does not scroll sideways', async ({ page }) => {
      test.setTimeout(180_000)
      for (const [name, hash] of Object.entries(pages)) {
        await page.goto('about:blank')
        await page.goto(`/${hash}`)
        await expect(page.getByRole('heading', { level: 1 })).toBeAttached()
        await expect(page.getByText(/数据版本/).first()).toBeVisible()
        await page.getByText('正在打开比较').waitFor({ state: 'detached' })
        const { violations } = await new AxeBuilder({ page })
          .options({ runOnly: { type: 'tag', values: tags }, rules: { 'target-size': { enabled: true } } })
          .analyze()
        const found = violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)
        expect.soft(found, `${name}, ${look}`).toEqual([])
        const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect.soft(sideways, `${name}, ${look}: pixels too wide`).toBeLessThanOrEqual(0)
      }
    })
  })
}

test('every dialog has nothing axe objects to', async ({ page }) => {
  await page.goto(`/${pages.ranking}`)
  for (const opener of [/法治副校长人数/, /乐昌市、万州区等/, '156']) {
    await page.getByRole('button', { name: opener }).first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    const { violations } = await new AxeBuilder({ page }).include('dialog[open]').withTags(tags).analyze()
    expect(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(' ')}`)).toEqual([])
    await page.keyboard.press('Escape')
  }
})
