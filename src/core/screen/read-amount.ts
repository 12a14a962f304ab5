import type { Qualifier } from '../schema/figure.ts'

/** What a cell says: a number, nothing at all, or something else. */
export type Amount =
  | {
      readonly state: 'number'
      readonly value: number
      readonly qualifier: Qualifier
      readonly isPercent: boolean
      readonly unit: string
    }
  | { readonly state: 'absent'; /** Said in a way that some mean as zero. */ readonly isDoubtful: boolean }
  | { readonly state: 'unreadable' }

/** Reads a cell that should hold a number: 1,234、１２、约200、1.2万、≥180、98.4%、5人次、120余. */
export function readAmount(cell: string): Amount {
  const text = folded(cell)
  if (/^(?:|未提及|未写明|不详|缺|N\/?A|null)$/i.test(text)) return { state: 'absent', isDoubtful: false }
  if (/^(?:无|[-—–/]+)$/.test(text)) return { state: 'absent', isDoubtful: true }
  const match = pattern.exec(text)
  if (match === null) return { state: 'unreadable' }
  const [, before = '', digits = '', scale = '', more = '', unit = '', after = ''] = match
  const number = Number(digits.replaceAll(',', '')) * (scales[scale] ?? 1)
  const value = Number(number.toPrecision(15))
  if (!Number.isFinite(value)) return { state: 'unreadable' }
  const isPercent = unit === '%'
  return {
    state: 'number',
    value,
    qualifier: qualifierOf(before, more + after),
    isPercent,
    unit: isPercent ? '' : unit,
  }
}

const pattern =
  /^(约|近|大约|超过?|逾|不少于|至少|不超过|至多|不足|[≥>≤<]=?)?(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(万|亿|千|百)?(余|多)?(%|[\p{Script=Han}]{0,4}?)(以上|以下|左右)?$/u

const scales: Readonly<Record<string, number>> = { 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 }

function qualifierOf(before: string, after: string): Qualifier {
  if (/^(?:超|逾|不少于|至少|[≥>])/.test(before) || /余|多|以上/.test(after)) return 'at_least'
  if (/^(?:不超过|至多|不足|[≤<])/.test(before) || after.includes('以下')) return 'at_most'
  return before !== '' || after.includes('左右') ? 'approx' : 'exact'
}

/** Full-width signs as ASCII, no spaces. */
function folded(cell: string): string {
  return cell
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u00a0\u3000\ufeff\u200b]+/g, '')
}
