import type { TextTable } from '../../../core/export/twin-tables.ts'

/** False where the browser keeps the clipboard from pages: then the reader has to copy by hand. */
export async function copyText(text: string): Promise<boolean> {
  return await attempt(() => navigator.clipboard.writeText(text))
}

/** Both as a table for word processors and as tab-separated text for spreadsheets. */
export async function copyTables(tables: readonly TextTable[], text: string): Promise<boolean> {
  const blob = (content: string, type: string) => new Blob([content], { type })
  return await attempt(() =>
    navigator.clipboard.write([
      new ClipboardItem({
        'text/html': blob(htmlOf(tables), 'text/html'),
        'text/plain': blob(text, 'text/plain'),
      }),
    ]),
  )
}

async function attempt(write: () => Promise<void>): Promise<boolean> {
  try {
    // On plain http a page has no `navigator.clipboard` at all.
    await write()
    return true
  } catch {
    return false
  }
}

/** Built as elements, so that no text can become markup. */
function htmlOf(tables: readonly TextTable[]): string {
  const serializer = new XMLSerializer()
  return tables.map((table) => serializer.serializeToString(tableElement(table))).join('')
}

function tableElement({ caption, head, rows }: TextTable): HTMLTableElement {
  const table = document.createElement('table')
  table.createCaption().textContent = caption
  const header = table.createTHead().insertRow()
  for (const text of head) header.append(cell('th', text))
  const body = table.createTBody()
  for (const [name = '', ...values] of rows) {
    const row = body.insertRow()
    row.append(cell('th', name), ...values.map((value) => cell('td', value)))
  }
  return table
}

function cell(tag: 'th' | 'td', text: string): HTMLElement {
  const made = document.createElement(tag)
  made.textContent = text
  return made
}
