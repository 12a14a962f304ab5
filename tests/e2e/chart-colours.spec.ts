import { expect, test } from '../support/app-server.ts'

const bars = '#/compare?i=rule_of_law_vice_principals&r=440281~500101~410811~450200&y=2024&v=rank'

test('draws in the same colours where the reader wants less motion', async ({ page, server }) => {
  const fills = async () => {
    await page.goto(server.url + bars)
    await page.reload()
    await expect(page.locator('figure svg :is(path, rect)').first()).toBeAttached()
    return page.evaluate(() =>
      [...document.querySelectorAll('figure svg :is(path, rect)')].map((mark) => mark.getAttribute('fill')),
    )
  }
  await page.emulateMedia({ reducedMotion: 'no-preference' })
  const usual = await fills()
  await page.emulateMedia({ reducedMotion: 'reduce' })
  expect(await fills()).toEqual(usual)
})
