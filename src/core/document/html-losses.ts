import { readHtml } from '../extract/text/read-html.ts'
import type { LossId, LossTally } from './losses.ts'

/** Counts what a page shows and its text does not hold. */
export function countUnread(html: string, losses: LossTally) {
  for (const [tag, count] of readHtml(html).unread) losses.add(lossOf[tag] ?? 'embedded', count)
}

const lossOf: Readonly<Record<string, LossId>> = {
  img: 'pictures',
  svg: 'pictures',
  iframe: 'frames',
  frame: 'frames',
  select: 'form_choices',
}
