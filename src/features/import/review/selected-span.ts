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
