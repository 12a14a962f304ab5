/** A calendar day, `2025-01-21`. */
export type IsoDate = string

/**
 * The days a printed date may mean, after pages that lost characters: one for 2025年1月21日, 2025-01-21 and 二〇二五年一月
 * 二十一日; one for `202025日` (2020年2月5日); two for `2025121` (1月21日, 12月1日); none where it is no date.
 */
export function datesMeant(printed: string): IsoDate[] {
  const compact = arabic(printed).replace(/\s+/g, '')
  const match = /^(20\d\d)[年/.-]?(\d{1,4})(?:([月/.-])(\d{1,2}))?[日号]?$/.exec(compact)
  if (match === null) return []
  const [, year = '', first = '', separator, second = ''] = match
  if (separator !== undefined) return day(year, first, second)
  // Month and day run together: every cut that leaves one or two digits on each side.
  return [1, 2].flatMap((cut) => day(year, first.slice(0, cut), first.slice(cut)))
}

const daysInMonth = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function day(year: string, month: string, dayOfMonth: string): IsoDate[] {
  if (!/^\d{1,2}$/.test(month) || !/^\d{1,2}$/.test(dayOfMonth)) return []
  const days = daysInMonth[Number(month) - 1]
  if (days === undefined || Number(dayOfMonth) < 1 || Number(dayOfMonth) > days) return []
  if (Number(month) === 2 && Number(dayOfMonth) === 29 && !isLeap(Number(year))) return []
  return [`${year}-${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`]
}

function isLeap(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
}

const chineseDigits = new Map(
  Array.from('〇○零一二三四五六七八九', (digit, i) => [digit, String(Math.max(0, i - 2))]),
)

/** 二〇二五年十二月三十一日 in Arabic digits. Other text stays as it is. */
function arabic(printed: string): string {
  return printed
    .replace(/[Oo0](?=[一二三四五六七八九])/g, '〇')
    .replace(/([一二三四五六七八九]?)十([一二三四五六七八九]?)/g, (_, tens: string, ones: string) => {
      return `${tens === '' ? '1' : (chineseDigits.get(tens) ?? '')}${ones === '' ? '0' : (chineseDigits.get(ones) ?? '')}`
    })
    .replace(/[〇○零一二三四五六七八九]/g, (digit) => chineseDigits.get(digit) ?? digit)
}
