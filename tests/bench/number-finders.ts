import { Culture, NumberRecognizer } from '@microsoft/recognizers-text-number'
import nzh from 'nzh'

/** A peer that only finds the numbers of a text: half of what reading figures takes, and the slower half elsewhere. */
export interface NumberFinder {
  name: string
  find: (text: string) => number[]
}

const model = new NumberRecognizer(Culture.Chinese).getNumberModel()
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })
const arabic = /^\d[\d,.]*$/
const leadingNumeral = /^[零〇一二三四五六七八九十百千万亿两]+/

export const numberFinders: readonly NumberFinder[] = [
  {
    name: '@microsoft/recognizers-text-number (zh)',
    find: (text) => model.parse(text).map(({ resolution }) => Number(resolution['value'])),
  },
  { name: 'Intl.Segmenter + nzh', find: segmentedNumbers },
]

/** Word segmentation, then numerals. Neighbouring numeral words make one number (四十 + 四名). */
function segmentedNumbers(text: string): number[] {
  const numbers: number[] = []
  let numeral = ''
  const finish = () => {
    if (numeral !== '') numbers.push(Number(nzh.cn.decodeS(numeral)))
    numeral = ''
  }
  for (const { segment } of segmenter.segment(text)) {
    const leading = leadingNumeral.exec(segment)?.[0] ?? ''
    numeral += leading
    if (leading === segment) continue
    finish()
    if (arabic.test(segment)) numbers.push(Number(segment.replaceAll(',', '')))
  }
  finish()
  return numbers
}

/** A peer that does not find what is plainly there is not worth timing. */
export function checkFinder({ name, find }: NumberFinder, texts: readonly string[]) {
  const plain = find('全市法治副校长82名，法律顾问四十四名，参与学生11477人。')
  for (const value of [82, 44, 11477]) {
    if (!plain.includes(value)) throw new Error(`${name} does not find ${value}: ${plain.join(', ')}`)
  }
  for (const text of texts) {
    if (find(text).length < 5) throw new Error(`${name} finds next to nothing in a report`)
  }
}
