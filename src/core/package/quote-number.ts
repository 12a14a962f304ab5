/**
 * Whether a quote prints a value: in Arabic digits (full-width, with separators, scaled by 万 or 亿), in Chinese
 * numerals, as a stated absence for 0 or a stated completeness for 100. Deliberately apart from the extractor,
 * which it checks.
 */
export function quotePrints(quote: string, value: number): boolean {
  if (value === 0 && /[无未零〇]|没有/.test(quote)) return true
  if (value === 100 && /全覆盖|配齐|配足|全部|百分之百|百分百/.test(quote)) return true
  const text = toHalfWidth(quote)
  return [...arabicNumbers(text), ...chineseNumbers(text)].some((number) => Math.abs(number - value) < 1e-9)
}

function toHalfWidth(text: string): string {
  return text.replace(/[０-９．，％]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
}

const scales: Readonly<Record<string, number>> = { 百: 1e2, 千: 1e3, 万: 1e4, 亿: 1e8 }

/** `1,282` reads as 1282, `2.5万` as 25000, `1亿2000万` as 120000000 (and as its pieces). */
function* arabicNumbers(text: string): Generator<number> {
  let sum = 0
  let end = -1
  for (const match of text.matchAll(/(\d{1,3}(?:,\d{3})+(?!\d)|\d+)(\.\d+)?([百千万亿]{0,2})/g)) {
    const [all, whole = '', fraction = '', scale = ''] = match
    const plain = Number(whole.replaceAll(',', '') + fraction)
    const scaled = Array.from(scale).reduce((product, sign) => product * (scales[sign] ?? 1), plain)
    // Rounded, because 6.2 × 10000 is not exactly 62000 in binary.
    const exact = Number(scaled.toPrecision(15))
    sum = match.index === end ? sum + exact : exact
    end = match.index + all.length
    yield plain
    yield exact
    yield sum
  }
}

const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}

function* chineseNumbers(text: string): Generator<number> {
  for (const [run] of text.matchAll(/[零〇一二两三四五六七八九十百千万亿]+/g)) yield readChinese(run)
}

/** `三百二十` reads as 320, `十二` as 12, `二〇二四` as 2024. */
function readChinese(run: string): number {
  if (!/[十百千万亿]/.test(run)) return Number(Array.from(run, (sign) => digits[sign]).join(''))
  let total = 0
  let section = 0
  let digit: number | undefined
  for (const sign of run) {
    const scale = sign === '十' ? 10 : (scales[sign] ?? 0)
    if (scale === 0) digit = digits[sign]
    else if (scale >= 1e4) {
      total = (total + section + (digit ?? 0)) * scale
      section = 0
      digit = undefined
    } else {
      section += (digit ?? 1) * scale
      digit = undefined
    }
  }
  return total + section + (digit ?? 0)
}
