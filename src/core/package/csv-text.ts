/** Cells as a data package holds them: UTF-8, LF, nothing altered. Spreadsheets get theirs from `core/export`. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((row) => `${row.map(field).join(',')}\n`).join('')

const field = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
