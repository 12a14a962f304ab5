/** What a reviewer can do by a single key. */
export type ReviewAct =
  | 'next'
  | 'previous'
  | 'accept'
  | 'reject'
  | 'correct'
  | 'select'
  | 'add'
  | 'headline'
  | 'split'
  | 'merge'
  | 'unstated'
  | 'undo'
  | 'redo'
  | 'nextReport'
  | 'previousReport'
  | 'finish'
  | 'help'

interface ReviewKey {
  readonly act: ReviewAct
  /** As the keyboard reports them. */
  readonly keys: readonly string[]
  readonly words: string
}

export const reviewKeys: readonly ReviewKey[] = [
  { act: 'next', keys: ['j'], words: '下一个' },
  { act: 'previous', keys: ['k'], words: '上一个' },
  { act: 'accept', keys: ['a'], words: '采用，转到下一个待定的' },
  { act: 'reject', keys: ['r'], words: '不采用' },
  { act: 'correct', keys: ['e'], words: '改正：指标、数值、限定、单位、口径、备注' },
  {
    act: 'select',
    keys: ['v'],
    words: '在原文里选字：←→ 逐字，Ctrl 加 ←→ 逐句，↑↓ 逐行，加 Shift 伸长；Enter 补充',
  },
  { act: 'add', keys: ['n'], words: '补充：在原文里选中文字，或停在“未采用”的一处' },
  { act: 'headline', keys: ['h'], words: '选作这项指标的总数' },
  { act: 'split', keys: ['s'], words: '拆成几个分项' },
  { act: 'merge', keys: ['m'], words: '把这项指标的几个数合成一个' },
  { act: 'unstated', keys: ['x'], words: '这项指标报告没有写（未提及）' },
  { act: 'undo', keys: ['u'], words: '撤销，可一直撤到开头' },
  { act: 'redo', keys: ['U'], words: '重做' },
  { act: 'nextReport', keys: [']'], words: '下一份报告' },
  { act: 'previousReport', keys: ['['], words: '上一份报告' },
  { act: 'finish', keys: ['f'], words: '复核完毕' },
  { act: 'help', keys: ['?'], words: '看这张表' },
]

const actOf = new Map(reviewKeys.flatMap(({ act, keys }) => keys.map((key) => [key, act])))

/** The act a key stands for where it is pressed by itself; null in a field, in a dialog and with a modifier. */
export function actOfKey(event: KeyboardEvent): ReviewAct | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || event.defaultPrevented)
    return null
  const { target } = event
  if (target instanceof HTMLElement && target.closest('input, textarea, select, dialog, [contenteditable]'))
    return null
  // By the shift key, not by the case: a caps lock must not turn one act into another.
  const isLetter = /^[a-z]$/i.test(event.key)
  const key = isLetter ? (event.shiftKey ? event.key.toUpperCase() : event.key.toLowerCase()) : event.key
  return actOf.get(key) ?? null
}
