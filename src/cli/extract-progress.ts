import type { ExtractEffects } from './extract-effects.ts'

export interface Progress {
  step: (file: string) => void
  /** Takes the line away before something else is written. */
  clear: () => void
}

/** One moving line on a terminal; elsewhere, for more than 20 files, one line at every tenth of the way. */
export function extractProgress(
  total: number,
  { stderr, interactive }: Pick<ExtractEffects, 'stderr' | 'interactive'>,
): Progress {
  let done = 0
  let shown = false
  const step = (file: string) => {
    done++
    if (interactive && total > 1) {
      stderr(`\r\u001b[K[${done}/${total}] ${file.slice(-60)}`)
      shown = true
    } else if (
      !interactive &&
      total > manyFiles &&
      Math.floor((done * 10) / total) > Math.floor(((done - 1) * 10) / total)
    ) {
      stderr(`已读 ${done}/${total}\n`)
    }
  }
  const clear = () => {
    if (shown) stderr('\r\u001b[K')
    shown = false
  }
  return { step, clear }
}

const manyFiles = 20
