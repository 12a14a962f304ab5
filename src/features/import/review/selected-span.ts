import type { TextSpan } from '../../../core/extract/figures/types.ts'

/** The place in the report's text that the reader's selection covers; null where nothing of it is selected. */
export function selectedSpan(pane: HTMLElement): TextSpan | null {
  const selection = getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!pane.contains(range.commonAncestorContainer)) return null
  const lines = [...pane.querySelectorAll<HTMLElement>('[data-start]')].filter((line) =>
    range.intersectsNode(line),
  )
  const [first, last] = [lines[0], lines.at(-1)]
  if (first === undefined || last === undefined) return null
  const start = offsetIn(first, range.startContainer, range.startOffset, 'start')
  const end = offsetIn(last, range.endContainer, range.endOffset, 'end')
  return end > start ? { start, end } : null
}

/** The offset in the text of a point in a line; its edge where the point lies outside. */
function offsetIn(line: HTMLElement, node: Node, offset: number, edge: 'start' | 'end'): number {
  const from = Number(line.dataset['start'])
  if (!line.contains(node)) return edge === 'start' ? from : from + line.textContent.length
  const before = document.createRange()
  before.setStart(line, 0)
  before.setEnd(node, offset)
  return from + before.toString().length
}

/** Selects a place of the report's text as a pointer would, and brings its end into sight. */
export function selectSpan(pane: HTMLElement, { start, end }: TextSpan): void {
  const [first, last] = [pointAt(pane, start), pointAt(pane, end)]
  if (first === null || last === null) return
  getSelection()?.setBaseAndExtent(first.node, first.offset, last.node, last.offset)
  last.line.scrollIntoView({ block: 'nearest' })
}

/** The point before a letter; at the end of a line, behind its last one. Null where no line holds it. */
function pointAt(pane: HTMLElement, at: number): { line: HTMLElement; node: Node; offset: number } | null {
  const lines = [...pane.querySelectorAll<HTMLElement>('[data-start]')]
  const line = lines.findLast((one) => Number(one.dataset['start']) <= at)
  if (line === undefined) return null
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT)
  let left = at - Number(line.dataset['start'])
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const { length } = node.textContent ?? ''
    if (left <= length) return { line, node, offset: left }
    left -= length
  }
  return null
}
