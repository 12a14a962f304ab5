import type { Page } from '@playwright/test'

interface TreeNode {
  readonly nodeId: string
  readonly parentId?: string
  readonly childIds?: readonly string[]
  readonly ignored: boolean
  readonly role?: { readonly value?: unknown }
  readonly name?: { readonly value?: unknown }
}

export interface ReadTable {
  /** Its accessible name: the caption. */
  readonly name: string
  readonly columns: readonly string[]
  /** A row: its head, then its cells. */
  readonly rows: readonly (readonly string[])[]
}

/** The tables of the page as assistive technology is given them, read from Chromium's accessibility tree. */
export async function readTables(page: Page): Promise<readonly ReadTable[]> {
  const devtools = await page.context().newCDPSession(page)
  const { nodes }: { nodes: readonly TreeNode[] } = await devtools.send('Accessibility.getFullAXTree')
  await devtools.detach()
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const below = (node: TreeNode): readonly TreeNode[] =>
    (node.childIds ?? []).flatMap((id) => {
      const child = byId.get(id)
      return child === undefined ? [] : [child, ...below(child)]
    })
  const text = (node: TreeNode): string =>
    below(node)
      .filter((inner) => roleOf(inner) === 'StaticText' && !inner.ignored)
      .map(nameOf)
      .join('')
      .trim()
  return nodes
    .filter((node) => !node.ignored && roleOf(node) === 'table')
    .map((table) => {
      const rows = below(table).filter((node) => !node.ignored && roleOf(node) === 'row')
      const cells = (row: TreeNode, roles: readonly string[]) =>
        below(row).filter((node) => !node.ignored && roles.includes(roleOf(node)))
      return {
        name: nameOf(table),
        columns: rows.flatMap((row) => cells(row, ['columnheader']).map(text)),
        rows: rows.map((row) => cells(row, ['rowheader', 'cell']).map(text)).filter((row) => row.length > 0),
      }
    })
}

/** The table whose caption matches: its rows by their head. */
export async function readTwin(page: Page, caption: RegExp): Promise<ReadonlyMap<string, readonly string[]>> {
  await page.getByRole('table', { name: caption }).first().waitFor()
  const tables = (await readTables(page)).filter(({ name }) => caption.test(name))
  return new Map(tables[0]?.rows.map(([head = '', ...cells]) => [head, cells]))
}

const roleOf = ({ role }: TreeNode): string => (typeof role?.value === 'string' ? role.value : '')
const nameOf = ({ name }: TreeNode): string => (typeof name?.value === 'string' ? name.value : '')
