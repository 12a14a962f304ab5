/**
 * Marks the number in a quote that the figure was read from: the digits that spell the value, else the first number,
 * Arabic or Chinese, else the word that states an absence.
 */
export function emphasiseNumber(quote: string, value: number, mark: (text: string) => string): string {
  const digits = [...quote.matchAll(/\d[\d,.]*\d|\d/g)]
  const spelled = digits.find(([found]) => Number(found.replaceAll(',', '')) === value)
  const found =
    spelled ??
    (value === 0 ? /[无未零没]/.exec(quote) : null) ??
    digits[0] ??
    /[一二两三四五六七八九十百千万]+/.exec(quote)
  if (found === null) return quote
  const end = found.index + found[0].length
  return quote.slice(0, found.index) + mark(quote.slice(found.index, end)) + quote.slice(end)
}
