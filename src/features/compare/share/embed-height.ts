import scroller from '../views/row-scroller.module.css'

/** CSS pixels around the drawings of a block: title, sentence, coverage, button, gaps; in a narrow column. */
const wordsOfBlock = 330
/** The source line and the frame's own edges. */
const wordsOfPage = 110
/** Notes take more lines in a narrow column. */
const narrowing = 1.4
const least = 420
const most = 1400

/** A height at which the frame needs no scroll bar, about, taken from the drawings now on the page. */
export function embedHeight(): number {
  const blocks = [...document.querySelectorAll('main section[aria-labelledby^="title-"]')]
  const heights = blocks.map((block) => {
    const charts = [...block.querySelectorAll(`.${scroller.scroller ?? ''}, [data-chart]`)]
    const drawn = charts.length > 0 ? charts : [...block.querySelectorAll('[role="region"]:has(> table)')]
    const notes = block.querySelector('aside')?.getBoundingClientRect().height ?? 0
    return wordsOfBlock + spanOf(drawn) + notes * narrowing
  })
  const all = heights.reduce((sum, height) => sum + height, wordsOfPage)
  return Math.min(most, Math.max(least, Math.round(all / 20) * 20))
}

/** From the top of the first to the bottom of the last, what is scrolled out of sight left out. */
function spanOf(elements: readonly Element[]): number {
  const boxes = elements
    .filter((element) => !isWithinScroller(element))
    .map((element) => element.getBoundingClientRect())
  if (boxes.length === 0) return 0
  return Math.max(...boxes.map((box) => box.bottom)) - Math.min(...boxes.map((box) => box.top))
}

const isWithinScroller = ({ parentElement }: Element): boolean =>
  parentElement !== null && parentElement.closest(`.${scroller.scroller ?? ''}`) !== null
