/**
 * Text that a spreadsheet would run as a formula gets an apostrophe in front, which spreadsheets take for “this is
 * text”. What is a number and nothing else (`-12.5`, `+12`) is harmless and stays. Reversible: text that already has
 * apostrophes before a trigger gets one more.
 */
export function neutraliseFormula(text: string): string {
  return trigger.test(text) && !plainNumber.test(text) ? `'${text}` : text
}

// After apostrophes and anything invisible: the signs that start a formula, in every width Numbers and Excel accept,
// or a tab or line break, which some programs drop before they look. Not anchored at a line's end: what follows a
// line break does not make the start harmless.
const trigger = /^'*[\s\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠﹦﹢﹣﹫\t\r\n]/
const plainNumber = /^[+-]?\d+(?:\.\d+)?$/
