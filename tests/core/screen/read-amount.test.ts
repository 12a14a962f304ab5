import { expect, it } from 'vitest'
import { readAmount } from '../../../src/core/screen/read-amount.ts'

it.each<[string, number, string]>([
  ['82', 82, 'exact'],
  ['1,234', 1234, 'exact'],
  ['１２', 12, 'exact'],
  ['约200', 200, 'approx'],
  ['1.2万', 12_000, 'exact'],
  ['≥180', 180, 'at_least'],
  ['120余', 120, 'at_least'],
  ['3万余人次', 30_000, 'at_least'],
  ['不超过5件', 5, 'at_most'],
  ['98.4%', 98.4, 'exact'],
  ['0', 0, 'exact'],
  ['-3', -3, 'exact'],
  ['0.07万', 700, 'exact'],
])('reads %s as %d, %s', (cell, value, qualifier) => {
  expect(readAmount(cell)).toMatchObject({ state: 'number', value, qualifier })
})

it.each(['', '未提及', ' ', '不详'])('takes %j for no number, and never for zero', (cell) => {
  expect(readAmount(cell)).toEqual({ state: 'absent', isDoubtful: false })
})

it.each(['无', '—', '/'])('asks about %s, which some mean as zero', (cell) => {
  expect(readAmount(cell)).toEqual({ state: 'absent', isDoubtful: true })
})

it.each(['12,34', '十二', '1.2.3', '5至8', '2024-01-01', '#REF!', '=1+1', '1e5'])(
  'does not guess at %s',
  (cell) => {
    expect(readAmount(cell)).toEqual({ state: 'unreadable' })
  },
)
