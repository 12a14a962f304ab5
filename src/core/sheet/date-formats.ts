import { readXml, type XmlContext } from '../document/xml/read-xml.ts'

/** How the numbers of a style are to be read: as the days and times they stand for, or null for plain numbers. */
export type DateFormat = 'year' | 'month' | 'day' | 'moment' | 'time'

/** By the index of the style that cells name. */
export function readDateFormats(bytes: Uint8Array, context: XmlContext): readonly (DateFormat | null)[] {
  const codes = new Map<number, string>()
  const formats: (DateFormat | null)[] = []
  let isInCells = false
  readXml(
    bytes,
    {
      open: ({ name, attribute }) => {
        if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
        if (name === 'cellXfs') isInCells = true
        if (name === 'xf' && isInCells) {
          const id = Number(attribute('numFmtId') ?? 0)
          const code = codes.get(id)
          formats.push(code === undefined ? builtIn(id) : dateFormatOf(code))
        }
      },
      close: ({ name }) => {
        if (name === 'cellXfs') isInCells = false
      },
    },
    context,
  )
  return formats
}

/** What a format code shows: `yyyy"年"m"月"d"日"` days, `h:mm` times, `0.00` and `General` neither. */
export function dateFormatOf(code: string): DateFormat | null {
  const [section = ''] = code.split(';')
  // Words in quotes, colours and languages in brackets, escaped signs and padding are no letters of the pattern.
  const letters = section.replace(/"[^"]*"|\[[^\]]*\]|[\\_*]./g, '').toLowerCase()
  if (letters === 'general' || /[0#?]/.test(letters.replace(/s\.0+/g, 's'))) return null
  const hasTime = /[hs]/.test(letters)
  if (letters.includes('d')) return hasTime ? 'moment' : 'day'
  if (/[ye]/.test(letters)) return letters.includes('m') && !hasTime ? 'month' : 'year'
  return hasTime ? 'time' : null
}

/** Those that every program knows by their number, the East Asian ones included. */
function builtIn(id: number): DateFormat | null {
  if (id === 17 || id === 55 || id === 57) return 'month'
  if (id === 22) return 'moment'
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47)) return 'time'
  if ((id >= 14 && id <= 16) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58)) return 'day'
  return null
}

/** 45365.5 as 2024-03-14 12:00; the number itself where it stands for no day a workbook knows. */
export function dateText(number: string, format: DateFormat, is1904: boolean): string {
  const serial = Number(number)
  const days = serial + (is1904 ? 1462 : 0)
  if (number.trim() === '' || !(days >= 0 && days < 2_958_466)) return number
  // The first workbooks took 1900 for a leap year, and all others follow.
  const since = days < 60 ? days + 1 : days
  const [day = '', clock = ''] = new Date(Date.UTC(1899, 11, 30) + Math.round(since * 86_400) * 1000)
    .toISOString()
    .split('T')
  const time = clock.slice(0, 5)
  return { year: day.slice(0, 4), month: day.slice(0, 7), day, moment: `${day} ${time}`, time }[format]
}
