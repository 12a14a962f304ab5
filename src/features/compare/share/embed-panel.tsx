import { useId, useState } from 'react'
import { Button } from '../../../components/button.tsx'
import { Panel } from '../../../components/panel.tsx'
import { SelectField } from '../../../components/select-field.tsx'
import type { Comparison } from '../../../core/compare/comparison.ts'
import { embedCode, embedTitle } from '../../../core/export/embed-code.ts'
import type { CompareState } from '../../../core/schema/compare-state.ts'
import { type EmbedTheme, formatEmbedLink } from '../../../core/schema/embed-link.ts'
import { copyText } from './clipboard.ts'
import { embedHeight } from './embed-height.ts'
import styles from './take-away.module.css'

interface EmbedPanelProps extends EmbedChoicesProps {
  open: boolean
  onClose: () => void
}

/** The code that shows the comparison on another page, to be seen before it is copied. */
export function EmbedPanel({ open, onClose, ...choices }: EmbedPanelProps) {
  return (
    <Panel title="嵌入代码" open={open} onClose={onClose} width="wide">
      <EmbedChoices {...choices} />
    </Panel>
  )
}

interface EmbedChoicesProps {
  comparison: Comparison
  state: CompareState
  /** Of the dataset. */
  version: string
}

const looks: readonly { readonly value: EmbedTheme | 'auto'; readonly label: string }[] = [
  { value: 'auto', label: '跟随读者的系统' },
  { value: 'light', label: '浅色' },
  { value: 'dark', label: '深色' },
]

function EmbedChoices({ comparison, state, version }: EmbedChoicesProps) {
  const [look, setLook] = useState<EmbedTheme | 'auto'>('auto')
  const [cites, setCites] = useState(true)
  const [height] = useState(embedHeight)
  const [message, setMessage] = useState('')
  const hint = useId()
  const link = formatEmbedLink(state, {
    snapshot: cites ? version : undefined,
    theme: look === 'auto' ? undefined : look,
  })
  const url = new URL(link, location.href).href
  const code = embedCode({ link: url, title: embedTitle(comparison), height })
  const copy = async () => {
    // The same words a second time are only said when they went in between.
    setMessage('')
    setMessage(
      (await copyText(code)) ? '嵌入代码已复制。' : '浏览器不让这个网页写剪贴板，请选中上面的代码复制。',
    )
  }
  return (
    <div className={styles.embed}>
      <p>放进网页的 HTML 里，就是这张只读的图：能点开出处、看数字，不能改选。宽度随网页，高度可改。</p>
      <SelectField label="外观" value={look} options={looks} onChange={setLook} />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={cites}
          aria-describedby={hint}
          onChange={(event) => setCites(event.target.checked)}
        />
        带上数据版本
      </label>
      <p id={hint} className={styles.hint}>
        以后数据有更新，图上会说明它引用的是哪一版、数字可能有变化。
      </p>
      <textarea
        className={styles.text}
        aria-label="嵌入代码"
        readOnly
        rows={8}
        value={code}
        onFocus={(event) => event.currentTarget.select()}
      />
      <div className={styles.copy}>
        <Button tone="primary" onClick={() => void copy()}>
          复制代码
        </Button>
        <p role="status" className={styles.status}>
          {message}
        </p>
      </div>
      <p className={styles.hint}>
        图由 {new URL(url).host} 提供。
        <a href={link} target="_blank" rel="noopener">
          先看看嵌入后的样子（新标签页）
        </a>
      </p>
    </div>
  )
}
