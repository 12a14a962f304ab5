import type { CDPSession, Locator, Page } from '@playwright/test'
import { expect } from './page.ts'

/** Walks a chart with the arrow keys and takes what the live region says at each mark. */
export async function readMarks(
  page: Page,
  cursor: Locator = page.getByRole('slider'),
): Promise<readonly string[]> {
  await cursor.focus()
  const count = Number(await cursor.getAttribute('aria-valuemax'))
  const said: string[] = []
  const devtools = await page.context().newCDPSession(page)
  for (let at = 1; at <= count; at++) {
    await expect(cursor).toHaveAttribute('aria-valuenow', String(at))
    said.push(await spoken(devtools))
    await page.keyboard.press('ArrowRight')
  }
  await devtools.detach()
  return said
}

/** The text of the live region that speaks, in the accessibility tree. */
async function spoken(devtools: CDPSession): Promise<string> {
  const { root } = await devtools.send('DOM.getDocument')
  const { nodeId } = await devtools.send('DOM.querySelector', {
    nodeId: root.nodeId,
    selector: '[data-mark-words]:not(:empty)',
  })
  const { nodes } = await devtools.send('Accessibility.queryAXTree', { nodeId, role: 'StaticText' })
  return nodes.map((node) => String(node.name?.value ?? '')).join('')
}
