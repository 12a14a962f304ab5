import type { Page } from '@playwright/test'

/**
 * What is wrong with the skeleton a screen reader moves along: the headings, the landmarks and the heads of tables.
 * Empty where nothing is.
 */
export async function structureFaults(page: Page): Promise<readonly string[]> {
  return [...(await headingFaults(page)), ...(await landmarkFaults(page)), ...(await tableFaults(page))]
}

/** One first heading, and none that skips a level. What a dialog covers is not there for a reader; it begins at level 2. */
async function headingFaults(page: Page): Promise<readonly string[]> {
  const { headings, inDialog } = await page.evaluate(() => {
    const dialog = document.querySelector('dialog:modal')
    const all = (dialog ?? document).querySelectorAll('h1, h2, h3, h4, h5, h6')
    const headings = [...all]
      .filter((heading) => heading.checkVisibility())
      .map((heading) => ({ level: Number(heading.tagName.slice(1)), text: heading.textContent }))
    return { headings, inDialog: dialog !== null }
  })
  if (inDialog) headings.unshift({ level: 1, text: '' })
  const firsts = headings.filter(({ level }) => level === 1).length
  const skipped = headings.filter(({ level }, at) => level > (headings[at - 1]?.level ?? 0) + 1)
  return [
    ...(firsts === 1 ? [] : [`${firsts} headings of level 1`]),
    ...skipped.map(({ level, text }) => `“${text}” skips to level ${level}`),
  ]
}

/** One of each of the page's own landmarks, in the accessibility tree; those that may repeat are named apart. */
async function landmarkFaults(page: Page): Promise<readonly string[]> {
  const devtools = await page.context().newCDPSession(page)
  const { nodes } = await devtools.send('Accessibility.getFullAXTree')
  await devtools.detach()
  const inDialog = nodes.some(({ role, ignored }) => role?.value === 'dialog' && !ignored)
  const landmarks = nodes
    .filter((node) => !node.ignored)
    .map((node) => ({ role: String(node.role?.value ?? ''), name: String(node.name?.value ?? '') }))
  const count = (wanted: string) => landmarks.filter(({ role }) => role === wanted).length
  const named = landmarks.filter(({ role }) => ['navigation', 'region', 'search'].includes(role))
  const keys = named.map(({ role, name }) => `${role} “${name}”`)
  // Within another site's page there is the comparison and nothing around it.
  const framing = new URL(page.url()).hash.startsWith('#/embed') ? [] : ['banner', 'contentinfo']
  return [
    // A modal dialog takes the rest of the page out of the tree.
    ...(inDialog ? [] : ['main', ...framing].filter((role) => count(role) !== 1)),
    ...named.filter(({ name }) => name === '').map(({ role }) => `${role} without a name`),
    ...keys.filter((key, at) => keys.indexOf(key) !== at).map((key) => `${key} twice`),
  ]
}

/** The contract: a caption, a row head in every row, a column head on every column. */
function tableFaults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('table')].flatMap((table) => {
      const caption = table.caption?.textContent ?? ''
      const rows = [...table.querySelectorAll('tbody tr:not([aria-hidden])')]
      const headless = rows.filter((row) => row.querySelector('th[scope^="row"]')?.textContent === undefined)
      const columns = [...table.querySelectorAll('thead th')]
      return [
        ...(caption === '' ? ['a table without a caption'] : []),
        ...(headless.length === 0 ? [] : [`“${caption}”: ${headless.length} rows without a head`]),
        ...columns
          .filter((head) => head.getAttribute('scope') !== 'col' || head.textContent === '')
          .map((head) => `“${caption}”: “${head.textContent}” heads no column`),
      ]
    }),
  )
}
