/**
 * How Word prints a list number (`w:numFmt`), in the forms that Chinese reports use. Null for a form not known here.
 * Bullets and `none` print no number.
 */
export function numberText(value: number, format: string): string | null {
  const known = Object.hasOwn(formats, format) ? formats[format] : undefined
  return known === undefined ? null : known(value)
}

const formats: Readonly<Record<string, (value: number) => string>> = {
  none: () => '',
  bullet: () => '',
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalHalfWidth: String,
  decimalFullWidth: (value) => shifted(String(value), 0xfee0),
  decimalFullWidth2: (value) => shifted(String(value), 0xfee0),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: (value) => `(${value})`,
  decimalEnclosedFullstop: (value) => `${value}.`,
  lowerLetter: (value) => letters(value).toLowerCase(),
  upperLetter: letters,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperRoman: roman,
  chineseCounting: chinese,
  chineseCountingThousand: chinese,
  japaneseCounting: chinese,
  taiwaneseCounting: chinese,
  taiwaneseCountingThousand: chinese,
  ideographDigital: digitByDigit,
  japaneseDigitalTenThousand: digitByDigit,
  taiwaneseDigital: digitByDigit,
  chineseLegalSimplified: (value) => translated(chinese(value), '零壹贰叁肆伍陆柒捌玖', '拾佰仟'),
  ideographTraditional: (value) => '甲乙丙丁戊己庚辛壬癸'.charAt((value - 1) % 10),
  ideographZodiac: (value) => '子丑寅卯辰巳午未申酉戌亥'.charAt((value - 1) % 12),
}

const digits = '零一二三四五六七八九'
const ranks = '十百千'

/** 1 to 9,999 as one counts aloud: 十, 十一, 一百零二. Larger numbers, which no list has, digit by digit. */
function chinese(value: number): string {
  if (value <= 0 || value > 9999) return digitByDigit(value)
  let text = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(value / 10 ** place) % 10
    if (digit === 0) gap = text !== ''
    else {
      text += `${gap ? '零' : ''}${digits.charAt(digit)}${place === 0 ? '' : ranks.charAt(place - 1)}`
      gap = false
    }
  }
  return text.replace(/^一十/, '十')
}

function digitByDigit(value: number): string {
  return String(value).replace(/\d/g, (digit) => (digit === '0' ? '〇' : digits.charAt(Number(digit))))
}

function translated(text: string, newDigits: string, newRanks: string): string {
  return text
    .replace(/[零一二三四五六七八九]/g, (digit) => newDigits.charAt(digits.indexOf(digit)))
    .replace(/[十百千]/g, (rank) => newRanks.charAt(ranks.indexOf(rank)))
}

function circled(value: number): string {
  return value >= 1 && value <= 20 ? String.fromCharCode(0x2460 + value - 1) : String(value)
}

/** A…Z, then AA, BB, … as Word counts on. */
function letters(value: number): string {
  if (value < 1) return String(value)
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 30))
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value)
  const steps: [number, string][] = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let [left, text] = [value, '']
  for (const [step, sign] of steps) for (; left >= step; left -= step) text += sign
  return text
}

function shifted(text: string, by: number): string {
  return text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + by))
}
